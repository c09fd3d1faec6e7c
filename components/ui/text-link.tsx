import Link from 'next/link';
import type { ComponentProps } from 'react';

/** A link within a sentence. */
export function TextLink(props: Omit<ComponentProps<typeof Link>, 'className'>) {
  return (
    <Link
      {...props}
      className="rounded-sm font-medium text-accent-ink underline decoration-transparent underline-offset-3 transition-colors fine:hover:decoration-current"
    />
  );
}
