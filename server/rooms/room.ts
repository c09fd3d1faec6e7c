import type { WireEvent } from '@/lib/backend/bus/ports';
import type { ServerFrame } from '@/lib/protocol/frames/server-frames';
import type { StreamName } from '@/lib/protocol/streams';
import type { Clock } from '../clock';
import type { Metrics } from '../metrics';
import { SharedFrame } from '../outlets/shared-frame';
import { type Follower, TAKES_WHAT_COMES } from './follower';
import type { PresenceRoom } from './presence-room';
import type { SeqRange } from './sequencer';
import { StreamFeed, type StreamFeedOptions } from './stream-feed';
import { joinFrames, type OrderedFrame, TurnBatch } from './turn-batch';

export interface RoomOptions extends Pick<StreamFeedOptions, 'stream' | 'epoch' | 'events' | 'log' | 'onOtherEpoch'> {
  readonly clock: Clock;
  readonly metrics: Metrics;
  /** Null for streams where nobody is ever seen. */
  readonly presence: PresenceRoom | null;
}

/** Everybody on this instance who follows one stream. What the feed lets out goes to each of them once, in order. */
export class Room {
  readonly stream: StreamName;
  readonly feed: StreamFeed;
  readonly presence: PresenceRoom | null;
  readonly subscriptions = new Set<Follower>();
  /** How many need the room: those in it and those on their way in. `idleSince` is when the last one left. */
  holders = 0;
  idleSince = 0;
  readonly #batch: TurnBatch;
  readonly #metrics: Metrics;

  constructor({ stream, clock, metrics, presence, ...feed }: RoomOptions) {
    this.stream = stream;
    this.presence = presence;
    this.#metrics = metrics;
    this.#batch = new TurnBatch(clock, (frames) => this.#write(frames));
    this.feed = new StreamFeed({
      ...feed,
      stream,
      clock,
      onEvents: (events) => this.#relay(events),
      onGap: (gap) => this.#tellGap(gap),
      onHoleFilled: () => metrics.holesFilled.inc(),
      lowestFloor: () => this.#lowestFloor(),
    });
  }

  /**
   * Lets a follower in who has everything up to `floor`. What is still gathered goes out to the others first, so that the
   * newcomer's first event is the one after its replay.
   */
  join(subscription: Follower, floor: number): void {
    this.#batch.flush();
    subscription.floor = floor;
    this.subscriptions.add(subscription);
  }

  leave(subscription: Follower): void {
    this.subscriptions.delete(subscription);
  }

  /** Where the stream stands for this follower. */
  headFor(subscription: Follower): number {
    return Math.max(this.feed.last ?? 0, subscription.floor);
  }

  /** The log has begun a new life: everybody is sent to the log by HTTP, which answers that a snapshot is needed. */
  async changeEpoch(epoch: string): Promise<void> {
    this.#batch.flush();
    const next = (this.feed.last ?? 0) + 1;
    for (const subscription of this.subscriptions) subscription.floor = TAKES_WHAT_COMES;
    this.#broadcast({ kind: 'gap', stream: this.stream, from: next, to: next });
    await this.feed.changeEpoch(epoch);
  }

  close(): void {
    this.#batch.flush();
    this.feed.close();
    this.presence?.close();
  }

  #relay(events: readonly WireEvent[]): void {
    for (const event of events) {
      this.#metrics.eventsRelayed.inc();
      this.#metrics.observeLag(event);
      this.#batch.add(event);
    }
  }

  #tellGap({ from, to }: SeqRange): void {
    this.#metrics.gaps.inc();
    const frame = { kind: 'gap', stream: this.stream, from, to } satisfies ServerFrame;
    this.#batch.add({ seq: to, json: JSON.stringify(frame) });
  }

  #broadcast(frame: ServerFrame): void {
    const shared = SharedFrame.of(frame);
    for (const subscription of this.subscriptions) subscription.connection.write(shared);
  }

  /** The hot path: bytes made once, one write for each follower. */
  #write(frames: readonly OrderedFrame[]): void {
    const first = frames[0]?.seq ?? 0;
    const shared = new SharedFrame(joinFrames(frames), 'news');
    for (const subscription of this.subscriptions) {
      if (subscription.floor < first) subscription.connection.write(shared);
      else this.#writeAboveFloor(subscription, frames);
    }
  }

  /** For a follower who is ahead of the room. */
  #writeAboveFloor(subscription: Follower, frames: readonly OrderedFrame[]): void {
    const above = frames.filter(({ seq }) => seq > subscription.floor);
    if (above.length > 0) subscription.connection.write(new SharedFrame(joinFrames(above), 'news'));
  }

  #lowestFloor(): number | null {
    let lowest: number | null = null;
    for (const { floor } of this.subscriptions) {
      if (floor !== TAKES_WHAT_COMES && (lowest === null || floor < lowest)) lowest = floor;
    }
    return lowest;
  }
}
