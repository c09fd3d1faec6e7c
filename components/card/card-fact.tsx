import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';

/** One fact beside an open card: its name, its value, the way to change it. */
export function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="space-y-1.5">
      <h3 className="text-xs font-medium text-ink-3">{title}</h3>
      {children}
    </section>
  );
}

type SideButtonProps = Omit<Parameters<typeof Button>[0], 'size' | 'className'>;

/** A button as wide as the facts beside an open card. */
export function SideButton(props: SideButtonProps) {
  return <Button size="sm" className="w-full justify-start" {...props} />;
}
