import { clsx } from 'clsx';

/** The line between two rows where what is dragged would land. */
export function DropLine({ gap }: { gap: 'top' | 'bottom' | null }) {
  if (!gap) return null;
  return (
    <span
      aria-hidden="true"
      className={clsx('absolute inset-x-0 h-0.5 rounded-full bg-accent', gap === 'top' ? '-top-px' : '-bottom-px')}
    />
  );
}
