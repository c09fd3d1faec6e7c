import { clsx } from 'clsx';
import type { Color } from '@/lib/protocol/colors';

/** A board's colour as a small square with three lists in it. */
export function BoardMark({ color, className }: { color: Color; className?: string | undefined }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" data-color={color} className={clsx('size-4 shrink-0', className)}>
      <rect width="16" height="16" rx="4.5" fill="var(--tint)" />
      <g fill="var(--on-tint)" opacity="0.85">
        <rect x="3.5" y="4" width="2.25" height="8" rx="1" />
        <rect x="6.9" y="4" width="2.25" height="5" rx="1" />
        <rect x="10.25" y="4" width="2.25" height="6.5" rx="1" />
      </g>
    </svg>
  );
}
