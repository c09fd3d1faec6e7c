import type { Bus } from '@/lib/backend/bus/ports';
import type { Logger } from '@/lib/backend/log/logger';
import { parseStreamName, type StreamName } from '@/lib/protocol/streams';
import type { Clock } from '../clock';
import { inBackground } from '../in-background';
import type { Metrics } from '../metrics';
import { PresenceRoom } from './presence-room';
import { Room } from './room';

/**
 * A room that was left stays open a little, so that a reload, the next poll, or a client that first catches up by HTTP
 * finds it listening.
 */
const LINGER_MS = 10_000;

export interface RoomsOptions {
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** The epoch of the log, as far as this instance knows. */
  readonly epoch: () => string | null;
  readonly onOtherEpoch: (epoch: string) => void;
}

type Opening = { readonly room: Room; readonly opened: Promise<void> };

/** The rooms of this instance: one for each stream that somebody follows, opened by the first and closed after the last. */
export class Rooms {
  readonly #options: RoomsOptions;
  readonly #open = new Map<StreamName, Opening>();

  constructor(options: RoomsOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#open.size;
  }

  /** The room of a stream, listening. Whoever enters must `release` it. Rejects when the bus cannot be reached. */
  async enter(stream: StreamName, since: number): Promise<Room> {
    const entry = this.#open.get(stream) ?? this.#create(stream, since);
    entry.room.holders += 1;
    try {
      await entry.opened;
      if (this.#open.get(stream) !== entry) throw new Error('the room was closed while it was opening');
      return entry.room;
    } catch (error) {
      this.release(entry.room);
      throw error;
    }
  }

  release(room: Room): void {
    room.holders -= 1;
    if (room.holders === 0) room.idleSince = this.#options.clock.now();
  }

  /** The line to the bus is down: nothing is relayed until `resume`. */
  interrupt(): void {
    for (const entry of this.#open.values()) {
      if (entry.room.feed.isOpen) entry.room.feed.interrupt();
      else this.#close(entry);
    }
  }

  /** The line is back and the marks are read: every room takes from the buffer what it missed, then flows. */
  async resume(): Promise<void> {
    const rooms = [...this.#open.values()].map(({ room }) => room);
    for (const room of rooms) room.presence?.settle();
    await Promise.all(rooms.map((room) => room.feed.refill()));
  }

  async changeEpoch(epoch: string): Promise<void> {
    const changes: Promise<void>[] = [];
    for (const entry of this.#open.values()) {
      if (entry.room.feed.isOpen) changes.push(entry.room.changeEpoch(epoch));
      else this.#close(entry);
    }
    await Promise.all(changes);
  }

  /** Once a second: lists presence again where it is time, closes what nobody needs. */
  sweep(now: number): void {
    for (const entry of this.#open.values()) {
      if (entry.room.holders === 0 && now - entry.room.idleSince >= LINGER_MS) this.#close(entry);
      else entry.room.presence?.sweep(now);
    }
  }

  close(): void {
    for (const entry of this.#open.values()) this.#close(entry);
  }

  #create(stream: StreamName, since: number): Opening {
    const { bus, clock, log, metrics, epoch, onOtherEpoch } = this.#options;
    const current = epoch();
    if (current === null) throw new Error('the epoch is not known');
    const presence: PresenceRoom | null = hasPresence(stream)
      ? new PresenceRoom({ stream, port: bus.presence, clock, log, followers: () => room.subscriptions })
      : null;
    const room: Room = new Room({
      stream,
      epoch: current,
      events: bus.events,
      clock,
      log,
      metrics,
      presence,
      onOtherEpoch,
    });
    const entry = { room, opened: room.feed.open(since) };
    this.#open.set(stream, entry);
    inBackground(
      entry.opened.catch((error: unknown) => {
        this.#close(entry);
        throw error;
      }),
      log,
      'opening a room',
    );
    return entry;
  }

  #close(entry: Opening): void {
    if (this.#open.get(entry.room.stream) === entry) this.#open.delete(entry.room.stream);
    entry.room.close();
  }
}

/** An inbox is followed by its owner alone, so there is nobody to be seen there. */
function hasPresence(stream: StreamName): boolean {
  return parseStreamName(stream).kind !== 'user';
}
