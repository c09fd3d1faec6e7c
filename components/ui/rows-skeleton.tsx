import { common } from '@/components/strings/common';
import { Skeleton } from '@/components/ui/skeleton';

const PLACES = ['one', 'two', 'three'];

/** Rows of people or sessions before they are known. */
export function RowsSkeleton({ rows = 3 }: { rows?: 1 | 2 | 3 | undefined }) {
  return (
    <div aria-busy="true" className="divide-y divide-line rounded-xl bg-surface shadow-card">
      <span className="sr-only">{common.loading}</span>
      {PLACES.slice(0, rows).map((place) => (
        <div key={place} className="flex h-14 items-center gap-3 px-4">
          <Skeleton className="size-8 rounded-full" />
          <Skeleton className="h-4 w-40" />
          <Skeleton className="ml-auto h-4 w-20" />
        </div>
      ))}
    </div>
  );
}
