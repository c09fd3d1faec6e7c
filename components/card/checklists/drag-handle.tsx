import { clsx } from 'clsx';
import { GripVertical } from 'lucide-react';
import type { Ref } from 'react';

/** Where a row is taken by the mouse. Keys and the row's menu do the same, so it is no stop of the keyboard and nothing on a phone. */
export function DragHandle({
  ref,
  title,
  className,
}: {
  ref: Ref<HTMLSpanElement>;
  title: string;
  className?: string;
}) {
  return (
    <span
      ref={ref}
      aria-hidden="true"
      title={title}
      className={clsx(
        'cursor-grab self-start rounded-sm py-1 text-ink-3 opacity-0 transition-opacity active:cursor-grabbing coarse:hidden',
        className,
      )}
    >
      <GripVertical className="size-4" />
    </span>
  );
}
