import type { ReactNode } from 'react';
import { Words } from './words';

type EntryProps = { id: string; title: ReactNode; lead?: string | undefined; children?: ReactNode };

/** One thing that can be linked to: a route, a frame, an event, a schema. */
export function Entry({ id, title, lead, children }: EntryProps) {
  return (
    <article
      id={id}
      className="scroll-mt-4 border-line -mx-3 border-t px-3 py-6 first:border-t-0 target:bg-accent-soft/40"
    >
      <h3 className="text-base font-semibold">
        <a href={`#${id}`} className="rounded-sm break-words">
          {title}
        </a>
      </h3>
      {lead ? (
        <p className="mt-1 max-w-2xl text-base leading-6 text-ink-2">
          <Words>{lead}</Words>
        </p>
      ) : null}
      {children ? <div className="mt-3 grid gap-x-8 gap-y-4 lg:grid-cols-2">{children}</div> : null}
    </article>
  );
}

/** A titled part of an entry. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h4 className="mb-1 text-xs font-medium text-ink-3">{title}</h4>
      {children}
    </div>
  );
}

/** A part of the page, with its place in the contents. */
export function Chapter({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead?: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="mt-14 first:mt-0">
      <h2 id={id} className="scroll-mt-4 text-xl font-semibold">
        {title}
      </h2>
      {lead ? <p className="mt-1 text-base text-ink-2">{lead}</p> : null}
      <div className="mt-3">{children}</div>
    </section>
  );
}
