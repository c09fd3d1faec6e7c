import { clsx } from 'clsx';

/** The baton, handed from one hand to the next. */
export function Logo({ className }: { className?: string | undefined }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={clsx('size-6 shrink-0', className)}>
      <rect width="24" height="24" rx="7" fill="var(--accent)" />
      <g transform="rotate(-45 12 12)" fill="var(--on-accent)">
        <rect x="4" y="9.75" width="9.5" height="4.5" rx="2.25" />
        <rect x="15" y="9.75" width="5" height="4.5" rx="2.25" opacity="0.62" />
      </g>
    </svg>
  );
}
