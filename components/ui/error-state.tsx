import type { ReactNode } from 'react';

type ErrorStateProps = {
  icon: ReactNode;
  /** What happened. */
  title: string;
  /** Why, as far as it is known, and what it means for the person's work. */
  children: ReactNode;
  /** What now. */
  actions?: ReactNode;
  /** `page` fills the screen and is its heading. */
  level?: 'page' | 'section' | undefined;
};

/** What, why, what now. */
export function ErrorState({ icon, title, children, actions, level = 'section' }: ErrorStateProps) {
  const Heading = level === 'page' ? 'h1' : 'h2';
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-6 py-16 text-center">
      <span className="mb-4 grid size-12 place-items-center rounded-xl bg-hover text-ink-2 [&_svg]:size-6">{icon}</span>
      <Heading className="text-xl font-semibold">{title}</Heading>
      <div className="mt-2 text-base text-ink-2">{children}</div>
      {actions ? <div className="mt-6 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  );
}
