import type { StreamName } from '@/lib/protocol/streams';
import type { Api } from '../api/api';
import type { FoldListener } from '../cache/live-cache';
import type { RealtimeClient } from '../realtime/client';
import type { StreamStore } from '../realtime/stream-store';
import { TailedStore } from '../realtime/tailed-store';
import { HeadLoader } from './load-heads';

interface HearingOptions {
  readonly api: Pick<Api['realtime'], 'renewGrants'>;
  /** Of the streams that are shown. */
  readonly store: StreamStore;
  readonly onFold: (listener: FoldListener) => () => void;
  readonly realtime: () => RealtimeClient;
}

/** Hears that something happens on streams, whether they are shown or not: for what is asked of the server over many boards. */
export class Hearing {
  readonly store: TailedStore;
  private readonly heads: HeadLoader;

  constructor(private readonly options: HearingOptions) {
    this.store = new TailedStore(options.store);
    this.heads = new HeadLoader(options.api);
  }

  /** Where a stream that is only heard stands; null for one that is shown. */
  headOf(stream: StreamName) {
    return this.store.isOnlyHeard(stream) ? this.heads.load(stream) : null;
  }

  /** Until the answer is called; nothing is told of what was before. */
  hear(streams: readonly StreamName[], listener: (stream: StreamName) => void): () => void {
    const wanted = new Set(streams);
    const tell = (stream: StreamName) => {
      if (wanted.has(stream)) listener(stream);
    };
    const realtime = this.options.realtime();
    const ends = [
      ...streams.map((stream) => realtime.hear(stream)),
      this.options.onFold(tell),
      this.store.listen(tell),
    ];
    return () => {
      for (const end of ends) end();
    };
  }
}
