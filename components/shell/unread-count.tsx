import { shell } from '@/components/strings/shell';

/** How many notifications wait; nothing when none does. */
export function UnreadCount({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className="inline-grid h-[18px] min-w-[18px] shrink-0 place-items-center rounded-full bg-accent px-1 text-2xs font-semibold text-on-accent tabular-nums">
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="sr-only">{shell.unread(count)}</span>
    </span>
  );
}
