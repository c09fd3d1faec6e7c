import { hashKey, type QueryClient } from '@tanstack/react-query';
import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';
import { queryKeys } from './query-keys';
import type { Confirmed } from './stream-states';

/** The confirmed states of one person's streams, in the query cache. Nothing refetches, merges or expires them there. */
export class ConfirmedStreams {
  // A stream is read by every column and tile at every event; making its key into a string each time costs more than the fold.
  private readonly hashes = new Map<StreamName, string>();

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
    const hash = this.hashes.get(stream) ?? hashKey(queryKeys.stream(this.userId, stream));
    this.hashes.set(stream, hash);
    return this.queryClient.getQueryCache().get<Confirmed>(hash)?.state.data;
  }

  set(stream: StreamName, confirmed: Confirmed): void {
    this.queryClient.setQueryData<Confirmed>(queryKeys.stream(this.userId, stream), confirmed);
  }

  remove(stream: StreamName): void {
    this.queryClient.removeQueries({ queryKey: queryKeys.stream(this.userId, stream), exact: true });
  }
}
