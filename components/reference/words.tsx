import { Fragment } from 'react';

/** A sentence in which what stands between backticks is code. */
export function Words({ children }: { children: string }) {
  return children.split('`').map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a sentence never changes the order of its parts.
      <code key={index} className="break-words font-mono text-[0.92em]">
        {part}
      </code>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: likewise.
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
