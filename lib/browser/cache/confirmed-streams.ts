import type { QueryClient } from '@tanstack/react-query';
import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';
import { queryKeys } from './query-keys';
import type { Confirmed } from './stream-states';

/** The confirmed states of one person's streams, in the query cache. Nothing refetches, merges or expires them there. */
export class ConfirmedStreams {
  constructor(
    private readonly queryClient: QueryClient,
    private readonly userId: Id,
  ) {
    queryClient.setQueryDefaults(queryKeys.streams(userId), {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: Number.POSITIVE_INFINITY,
      // The reducers keep identity themselves; comparing a whole board with each event would cost more than drawing it.
      structuralSharing: false,
    });
  }

  get(stream: StreamName): Confirmed | undefined {
    return this.queryClient.getQueryData<Confirmed>(queryKeys.stream(this.userId, stream));
  }

  set(stream: StreamName, confirmed: Confirmed): void {
    this.queryClient.setQueryData<Confirmed>(queryKeys.stream(this.userId, stream), confirmed);
  }

  remove(stream: StreamName): void {
    this.queryClient.removeQueries({ queryKey: queryKeys.stream(this.userId, stream), exact: true });
  }
}
