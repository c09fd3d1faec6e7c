import type { EventPort, Unsubscribe, WireEvent } from '@/lib/backend/bus/ports';
import type { Logger } from '@/lib/backend/log/logger';
import { BUFFER_MAX_EVENTS, REPLAY_MAX_EVENTS } from '@/lib/protocol/figures';
import type { StreamName } from '@/lib/protocol/streams';
import type { Clock } from '../clock';
import { inBackground } from '../in-background';
import { HoleWatch } from './hole-watch';
import { type SeqRange, Sequencer } from './sequencer';
import { Tail } from './tail';

export interface StreamFeedOptions {
  readonly stream: StreamName;
  readonly epoch: string;
  readonly events: EventPort;
  readonly clock: Clock;
  readonly log: Logger;
  /** Takes what may go out, in order. */
  readonly onEvents: (events: readonly WireEvent[]) => void;
  readonly onGap: (gap: SeqRange) => void;
  readonly onHoleFilled: () => void;
  /** An event of another epoch was heard. */
  readonly onOtherEpoch: (epoch: string) => void;
  /** The lowest position up to which a follower has everything; null without followers. */
  readonly lowestFloor: () => number | null;
}

/**
 * One stream as it comes from the bus, in order: subscribes, keeps what comes early, fills holes from the replay buffer,
 * tells what cannot be filled, and after an interruption reads what it may have missed before it goes on.
 */
export class StreamFeed {
  readonly #options: StreamFeedOptions;
  readonly #holes: HoleWatch;
  readonly #tail = new Tail();
  /** The bus has something of this stream from another life of its server and does not show it. */
  #isDoubtful = false;
  #epoch: string;
  #sequencer = new Sequencer(null);
  #state: 'opening' | 'waiting' | 'flowing' | 'closed' = 'opening';
  /** What is heard while the buffer is being read. */
  #inbox: WireEvent[] = [];
  #unsubscribe: Unsubscribe | null = null;
  #reading: { readonly after: number; readonly events: Promise<readonly WireEvent[]> } | null = null;
  /** Changes with each interruption: as long as it stays the same, nothing that was published was missed. */
  listening = {};

  constructor(options: StreamFeedOptions) {
    this.#options = options;
    this.#epoch = options.epoch;
    this.#holes = new HoleWatch({
      clock: options.clock,
      hole: () => (this.#state === 'flowing' ? this.#sequencer.hole : null),
      known: () => this.#sequencer.known,
      fill: () => this.#fill(),
      giveUp: (hole) => this.#giveUp(hole),
    });
  }

  get epoch(): string {
    return this.#epoch;
  }

  get isFlowing(): boolean {
    return this.#state === 'flowing';
  }

  /** False until it is known where the stream stands. */
  get isOpen(): boolean {
    return this.#state !== 'opening';
  }

  /** The position up to which everything went out; null when nobody knows where the stream stands. */
  get last(): number | null {
    return this.#sequencer.last;
  }

  /** Subscribes and finds out where the stream stands. `since` is where the first follower is, so that one read serves both. */
  async open(since: number): Promise<void> {
    const { events, stream } = this.#options;
    const unsubscribe = await events.subscribe(stream, (event) => this.#hear(event));
    this.#unsubscribe = unsubscribe;
    if (this.#state === 'closed') await unsubscribe();
    const read = await events.read(stream, this.#epoch, since, REPLAY_MAX_EVENTS + 1);
    if (this.#state === 'closed') throw new Error('closed while it was opening');
    this.#isDoubtful = read.doubtful;
    this.#sequencer = new Sequencer(read.head === 0 ? null : read.head);
    if (read.events.at(-1)?.seq === read.head) for (const event of read.events) this.#tail.push(event);
    this.#flow();
  }

  /** The highest position that is known to exist. */
  get known(): number {
    return this.#sequencer.known;
  }

  tailAfter(seq: number): readonly WireEvent[] | null {
    return this.#tail.after(seq);
  }

  /** The buffer's events after `seq`; who asks at the same time for no more than another shares its read. */
  readAfter(seq: number): Promise<readonly WireEvent[]> {
    if (this.#reading !== null && this.#reading.after <= seq) {
      return this.#reading.events.then((events) => events.filter((event) => event.seq > seq));
    }
    const { events, stream } = this.#options;
    const reading = {
      after: seq,
      events: events.read(stream, this.#epoch, seq, REPLAY_MAX_EVENTS + 1).then((read) => read.events),
    };
    this.#reading = reading;
    const done = () => {
      if (this.#reading === reading) this.#reading = null;
    };
    reading.events.then(done, done);
    return reading.events;
  }

  /**
   * A grant says where the stream stood. `certain` when the bus has everything since: then a stream that it has forgotten
   * stands where the grant says. Not so while the bus has something of it that it does not show: newer events may be in there.
   */
  learnHead(seq: number, certain: boolean): void {
    if (certain && !this.#isDoubtful && this.#sequencer.last === null) {
      this.#emit(this.#sequencer.begin(Math.min(seq, this.#options.lowestFloor() ?? seq)));
    }
    this.#sequencer.expect(seq);
    this.#holes.look();
  }

  /** The line to the bus is down: what comes waits until `refill`. */
  interrupt(): void {
    if (this.#state !== 'flowing') return;
    this.#state = 'waiting';
    this.listening = {};
    this.#holes.look();
  }

  /** The line is back: reads what may have been missed, then lets flow. */
  async refill(): Promise<void> {
    if (this.#state !== 'waiting') return;
    const { listening } = this;
    const { events, stream } = this.#options;
    const read = await events.read(stream, this.#epoch, this.#sequencer.last ?? 0, BUFFER_MAX_EVENTS);
    if (this.#state !== 'waiting' || listening !== this.listening) return;
    this.#isDoubtful = read.doubtful;
    if (this.#sequencer.last === null && read.head > 0) {
      this.#sequencer.begin(this.#options.lowestFloor() ?? read.head);
    }
    this.#sequencer.expect(read.head);
    for (const event of read.events) this.#emit(this.#sequencer.offer(event));
    this.#flow();
  }

  /** The log has begun a new life: positions of the old one mean nothing any more. */
  async changeEpoch(epoch: string): Promise<void> {
    if (epoch === this.#epoch || this.#state === 'closed') return;
    this.#epoch = epoch;
    this.#state = 'waiting';
    this.listening = {};
    this.#sequencer = new Sequencer(null);
    this.#tail.clear();
    this.#reading = null;
    this.#inbox = this.#inbox.filter((event) => event.epoch === epoch);
    this.#holes.look();
    await this.refill();
  }

  close(): void {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    this.#holes.look();
    this.#inbox = [];
    if (this.#unsubscribe !== null) inBackground(this.#unsubscribe(), this.#options.log, 'unsubscribe');
  }

  #hear(event: WireEvent): void {
    if (this.#state === 'flowing') this.#take(event);
    else if (this.#state !== 'closed') {
      // What no longer fits is in the buffer, which is read before anything flows.
      if (this.#inbox.length >= BUFFER_MAX_EVENTS) this.#inbox.shift();
      this.#inbox.push(event);
    }
  }

  #flow(): void {
    this.#state = 'flowing';
    const inbox = this.#inbox;
    this.#inbox = [];
    for (const event of inbox) this.#take(event);
    this.#holes.look();
  }

  #take(event: WireEvent): void {
    if (event.epoch !== this.#epoch) {
      this.#options.onOtherEpoch(event.epoch);
      return;
    }
    if (this.#sequencer.last === null) this.#sequencer.begin(this.#options.lowestFloor() ?? event.seq - 1);
    this.#emit(this.#sequencer.offer(event));
    if (this.#sequencer.earlyCount > 0 || this.#holes.isWatching) this.#holes.look();
  }

  async #fill(): Promise<void> {
    const { listening } = this;
    const events = await this.readAfter(this.#sequencer.last ?? 0);
    if (this.#state !== 'flowing' || listening !== this.listening) return;
    const before = this.#sequencer.last;
    for (const event of events) this.#emit(this.#sequencer.offer(event));
    if (this.#sequencer.last !== before) this.#options.onHoleFilled();
  }

  #giveUp(hole: SeqRange): void {
    const behind = this.#sequencer.skipHole();
    this.#tail.clear();
    this.#options.onGap(hole);
    this.#emit(behind);
  }

  #emit(events: readonly WireEvent[]): void {
    if (events.length === 0) return;
    for (const event of events) this.#tail.push(event);
    this.#options.onEvents(events);
  }
}
