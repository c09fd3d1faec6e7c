import { clsx } from 'clsx';

/** A grey shape of the size of what will stand here. The region around it carries `aria-busy`. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return <span aria-hidden="true" className={clsx('block animate-pulse rounded-md bg-pressed', className)} />;
}
