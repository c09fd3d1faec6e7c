import { MAX_SUBSCRIPTIONS_PER_CONNECTION } from '@/lib/protocol/figures';
import { toProblem } from '@/lib/protocol/problems';
import type { SnapshotReply } from '@/lib/protocol/snapshots';
import type { StreamName } from '@/lib/protocol/streams';
import type { Api } from '../api/api';
import { ProblemError } from '../api/errors';

interface Waiting {
  readonly stream: StreamName;
  readonly resolve: (head: SnapshotReply<null>) => void;
  readonly reject: (reason: unknown) => void;
}

/** Where streams stand and the right to hear them, without what they show. Streams that are asked for in one turn are one request. */
export class HeadLoader {
  private waiting: Waiting[] = [];

  constructor(private readonly api: Pick<Api['realtime'], 'renewGrants'>) {}

  load(stream: StreamName): Promise<SnapshotReply<null>> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ stream, resolve, reject });
      if (this.waiting.length === 1) queueMicrotask(() => void this.ask());
    });
  }

  private async ask(): Promise<void> {
    const all = this.waiting;
    this.waiting = [];
    for (let from = 0; from < all.length; from += MAX_SUBSCRIPTIONS_PER_CONNECTION)
      await this.askFor(all.slice(from, from + MAX_SUBSCRIPTIONS_PER_CONNECTION));
  }

  private async askFor(batch: readonly Waiting[]): Promise<void> {
    try {
      const { grants } = await this.api.renewGrants(batch.map(({ stream }) => stream));
      for (const { stream, resolve, reject } of batch) {
        const granted = grants.find((grant) => grant.stream === stream);
        if (granted) resolve({ ...granted, seq: granted.head, data: null });
        else reject(new ProblemError(toProblem('forbidden', 'This may not be heard.')));
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
