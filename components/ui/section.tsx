import { type ReactNode, useId } from 'react';

type SectionProps = { title: string; hint?: ReactNode; actions?: ReactNode; children: ReactNode };

/** A titled part of a page. */
export function Section({ title, hint, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-10 first:mt-4">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 id={id} className="text-lg font-semibold">
            {title}
          </h2>
          {hint ? <p className="mt-0.5 text-sm text-ink-3">{hint}</p> : null}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}

/** Rows on one surface, hairlines between them. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul className="divide-y divide-line rounded-xl bg-surface shadow-card">{children}</ul>;
}
