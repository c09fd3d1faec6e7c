import type { Bus, ControlMessage, Generation, Unsubscribe } from '@/lib/backend/bus/ports';
import type { Logger } from '@/lib/backend/log/logger';
import { assertNever } from '@/lib/domain/assert-never';
import { MARKS_REREAD_MS } from '@/lib/protocol/figures';
import type { Id } from '@/lib/protocol/primitives';
import type { Cancel, Clock } from './clock';
import type { Revocations } from './grants/revocations';
import { inBackground } from './in-background';
import type { Rooms } from './rooms/rooms';

/** While the bus has lost its memory, it is asked so often whether somebody has restored it: nobody is let in meanwhile. */
const RETRY_MS = 100;
/** A stranger epoch makes the watch ask for the current one, but not more often than this. */
const EPOCH_CHECK_EVERY_MS = 1_000;

export interface BusWatchOptions {
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Logger;
  readonly rooms: Rooms;
  readonly revocations: Revocations;
  readonly onDisplaced: (connectionId: Id) => void;
  /** The bus is back after it was lost: what this instance had told it must be told again. */
  readonly onRestored: () => void;
}

/**
 * Whether the bus can be trusted. `down`: no line. `restoring`: a line, but not yet the marks and what was missed. `whole`:
 * events flow and new subscriptions are let in. After a loss the order matters: first the marks, so that nobody receives
 * what was taken from them meanwhile, then the rooms' missed events, and only then what is new.
 */
export class BusWatch {
  readonly #options: BusWatchOptions;
  #state: 'down' | 'restoring' | 'whole' = 'down';
  #line: 'up' | 'down' = 'down';
  #generation: Generation | null = null;
  #leave: (() => void)[] = [];
  #subscribed: Unsubscribe[] | null = null;
  #cancelRetry: Cancel = () => {};
  #epochCheckedAt = Number.NEGATIVE_INFINITY;
  #epochCheck: Promise<void> | null = null;
  #isClosed = false;
  /** The restoration that counts; an older one finds that it is over. */
  #attempt = {};

  constructor(options: BusWatchOptions) {
    this.#options = options;
  }

  get isWhole(): boolean {
    return this.#state === 'whole';
  }

  get epoch(): string | null {
    return this.#generation?.epoch ?? null;
  }

  /** Since when (ms, database clock) the bus has everything; nothing is certain without a generation. */
  get wholeSince(): number {
    return this.#generation?.wholeSince ?? Number.POSITIVE_INFINITY;
  }

  start(): void {
    const { bus, clock } = this.#options;
    this.#leave.push(
      clock.every(MARKS_REREAD_MS, () => this.#recheck()),
      bus.onConnection((line) => this.#lineChanged(line)),
    );
  }

  /** Somebody speaks of another epoch: asks whether the log has begun a new life. */
  checkEpoch(): Promise<void> {
    const { clock } = this.#options;
    if (this.#epochCheck !== null) return this.#epochCheck;
    if (clock.now() - this.#epochCheckedAt < EPOCH_CHECK_EVERY_MS) return Promise.resolve();
    return this.#checkEpochNow();
  }

  #checkEpochNow(): Promise<void> {
    this.#epochCheckedAt = this.#options.clock.now();
    const check = this.#readGeneration().finally(() => {
      if (this.#epochCheck === check) this.#epochCheck = null;
    });
    this.#epochCheck = check;
    return check;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#state = 'down';
    this.#cancelRetry();
    for (const leave of this.#leave) leave();
    for (const unsubscribe of this.#subscribed ?? []) await unsubscribe();
  }

  #lineChanged(line: 'up' | 'down'): void {
    this.#line = line;
    this.#interrupt();
    if (line === 'up') void this.#restore();
  }

  #interrupt(): void {
    this.#cancelRetry();
    this.#state = this.#line === 'up' ? 'restoring' : 'down';
    this.#options.rooms.interrupt();
  }

  async #restore(): Promise<void> {
    const { bus, clock, log, rooms, revocations, onRestored } = this.#options;
    const attempt = {};
    this.#attempt = attempt;
    const isOver = () => this.#attempt !== attempt || this.#isClosed || this.#line === 'down';
    try {
      this.#subscribed ??= await this.#subscribe();
      const generation = await bus.generation.read();
      if (isOver()) return;
      if (generation !== null) {
        await revocations.reread();
        if (isOver()) return;
        await this.#adopt(generation);
        await rooms.resume();
        if (isOver()) return;
        this.#state = 'whole';
        onRestored();
        return;
      }
    } catch (error) {
      log.debug({ err: error }, 'the bus is not whole yet');
    }
    if (!isOver()) this.#cancelRetry = clock.after(RETRY_MS, () => void this.#restore());
  }

  async #subscribe(): Promise<Unsubscribe[]> {
    const { bus, onDisplaced } = this.#options;
    const control = await bus.control.subscribe((message) => this.#hear(message));
    try {
      return [control, await bus.connections.onDisplaced(onDisplaced)];
    } catch (error) {
      await control();
      throw error;
    }
  }

  #hear(message: ControlMessage): void {
    switch (message.kind) {
      case 'mark':
        this.#options.revocations.apply([message.mark]);
        return;
      case 'epoch':
        // At once, although an event of the new life may just have made it look: that was before the generation was written.
        if (message.epoch !== this.epoch) inBackground(this.#checkEpochNow(), this.#options.log, 'reading the epoch');
        return;
      default:
        assertNever(message);
    }
  }

  #recheck(): void {
    if (this.#state !== 'whole') return;
    const { log, revocations } = this.#options;
    inBackground(
      this.#readGeneration().then(() => revocations.reread()),
      log,
      'reading the marks again',
    );
  }

  /** Reads the generation anew; a bus without one has lost its memory while the line stood. */
  async #readGeneration(): Promise<void> {
    const generation = await this.#options.bus.generation.read();
    if (this.#state !== 'whole' || this.#isClosed) return;
    if (generation?.generation === this.#generation?.generation) return;
    this.#interrupt();
    await this.#restore();
  }

  async #adopt(generation: Generation): Promise<void> {
    const isNewEpoch = this.#generation !== null && this.#generation.epoch !== generation.epoch;
    this.#generation = generation;
    if (isNewEpoch) {
      this.#options.log.warn({ epoch: generation.epoch }, 'the log has begun a new life');
      await this.#options.rooms.changeEpoch(generation.epoch);
    }
  }
}
