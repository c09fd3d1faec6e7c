import { common } from '@/components/strings/common';
import { Skeleton } from '@/components/ui/skeleton';

const PLACES = ['one', 'two', 'three', 'four', 'five', 'six'];

/** The grid of boards before it is known, in its final measures. */
export function BoardGridSkeleton() {
  return (
    <div aria-busy="true" className="mt-4">
      <span className="sr-only">{common.loading}</span>
      <Skeleton className="mb-3 h-6 w-24" />
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(264px,100%),1fr))] gap-4">
        {PLACES.map((place) => (
          <div key={place} className="flex h-32 flex-col rounded-xl bg-surface p-4 shadow-card">
            <Skeleton className="h-5 w-2/3" />
            <Skeleton className="mt-auto h-4 w-1/2" />
            <Skeleton className="mt-2 h-1" />
          </div>
        ))}
      </div>
    </div>
  );
}
