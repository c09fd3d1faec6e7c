import type { Envelope } from '@/lib/protocol/events/envelope';
import type { PresenceState } from '@/lib/protocol/frames/presence';
import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';

/**
 * The bus as everybody else sees it: a set of small ports with two adapters, Redis and memory, and one contract suite
 * (bus-contract.ts) that both must pass. It carries; it decides nothing and nothing is lost with it.
 */
export interface Bus {
  readonly events: EventPort;
  readonly control: ControlPort;
  readonly marks: MarkPort;
  readonly presence: PresencePort;
  readonly tickets: TicketPort;
  readonly generation: GenerationPort;
  readonly connections: ConnectionPort;
  readonly rateLimits: RateLimitPort;
  /** Tells when the line to the bus goes and comes; the current state is given at once. Returns the unsubscriber. */
  onConnection(listener: (state: 'up' | 'down') => void): () => void;
  /** Resolves when the bus answers, rejects within `timeoutMs` otherwise. */
  ping(timeoutMs: number): Promise<void>;
  close(): Promise<void>;
}

/** An event with the exact text that goes on the wire, serialized once by the publisher. */
export interface WireEvent {
  readonly stream: StreamName;
  readonly epoch: string;
  readonly seq: number;
  readonly json: string;
}

export interface BufferRead {
  readonly head: number;
  readonly events: WireEvent[];
  readonly doubtful: boolean;
}

export type Unsubscribe = () => Promise<void>;

export interface EventPort {
  /**
   * Puts events into their streams' replay buffers and tells the subscribers. Out of order and more than once is allowed;
   * what the buffer holds already is not told again. The buffer keeps the newest 1,000 of each stream by seq, at most 1 MB,
   * for a day after the last one. Events of one stream in one call are published by ascending seq.
   * Rejects with `BusUnavailableError` when there is no line; calling again with the same events is safe.
   */
  publish(events: readonly Envelope[]): Promise<void>;
  /** Resolves when the subscription is active: what is published from then on is heard, in the order of publishing. */
  subscribe(stream: StreamName, listener: (event: WireEvent) => void): Promise<Unsubscribe>;
  /**
   * What the buffer holds after `afterSeq`, ascending, at most `limit`. `head` is the highest seq it has seen, 0 if it
   * knows nothing; it is remembered for a week after the last event. Holes are not hidden: callers check that the run is
   * contiguous. `doubtful`: the bus has something of this stream from another life of its server, which may lack the
   * newest events, and does not show it (head 0, no events); here "knows nothing" does not mean that nothing happened.
   */
  read(stream: StreamName, epoch: string, afterSeq: number, limit: number): Promise<BufferRead>;
}

/** A revocation: what `subject` had been granted at or before `at` (ms, database clock) is void. */
export interface Mark {
  readonly subject: MarkSubject;
  readonly at: number;
  /** When the mark may be forgotten (ms, database clock). */
  readonly expiresAt: number;
}

/** A user in a workspace or board, a session, an API token, or a whole stream. */
export type MarkSubject = `user:${Id}@${Id}` | `session:${Id}` | `token:${Id}` | `stream:${StreamName}`;

/** What instances tell each other at once. Loss is repaired by re-reading marks and by renewed grants. */
export type ControlMessage = { kind: 'mark'; mark: Mark } | { kind: 'epoch'; epoch: string };

export interface ControlPort {
  publish(message: ControlMessage): Promise<void>;
  subscribe(listener: (message: ControlMessage) => void): Promise<Unsubscribe>;
}

export interface MarkPort {
  /** Keeps the newest `at` and the latest expiry of each subject. */
  set(marks: readonly Mark[]): Promise<void>;
  /** The marks of these subjects; absent ones are left out. */
  get(subjects: readonly MarkSubject[]): Promise<Mark[]>;
}

/** One connection's presence in one room. `clock` grows; a lower one is ignored. */
export interface PresenceEntry {
  readonly connectionId: Id;
  readonly userId: Id;
  readonly clock: number;
  readonly state: PresenceState;
}

export interface PresencePort {
  /** Writes or refreshes an entry for 30 s and tells the watchers of the room when something changed. */
  put(stream: StreamName, entry: PresenceEntry): Promise<void>;
  remove(stream: StreamName, connectionId: Id): Promise<void>;
  /** Everybody who is in the room and not expired. An expired entry is told of by the next call for its room, whosesoever. */
  list(stream: StreamName): Promise<PresenceEntry[]>;
  /** Called when the room may have changed; the watcher lists again (coalesced by the caller). */
  watch(stream: StreamName, listener: () => void): Promise<Unsubscribe>;
}

export interface TicketPort {
  /** True for the first caller with this id within `ttlMs`, false for every later one. */
  consume(jti: Id, ttlMs: number): Promise<boolean>;
}

/**
 * A bus is whole when its generation says so: the web app writes it after all marks are in. A new or emptied Redis has
 * none, nor has one that restarted or failed over (its marks may lack the newest); until it has one nothing new is subscribed.
 */
export interface GenerationPort {
  read(): Promise<Generation | null>;
  write(value: Generation): Promise<void>;
}

export interface Generation {
  readonly generation: string;
  readonly epoch: string;
  /**
   * Every event committed since then (ms, database clock) has been published into this bus, or will be. So a stream of
   * which the bus knows nothing has had no event since then: what tells a quiet stream from a forgotten one.
   */
  readonly wholeSince: number;
}

/** Where each connection of a user is, so that the eleventh displaces the oldest, and presence by HTTP finds its owner. */
export interface ConnectionPort {
  /** Registers for `ttlMs`; answers the connections to displace, oldest first, when the user has more than `max`. */
  register(entry: ConnectionEntry, max: number, ttlMs: number): Promise<Id[]>;
  /** Prolongs the entry and replaces the streams that the connection has subscribed. */
  refresh(entry: ConnectionEntry, ttlMs: number): Promise<void>;
  find(connectionId: Id): Promise<ConnectionEntry | null>;
  remove(userId: Id, connectionId: Id): Promise<void>;
  onDisplaced(listener: (connectionId: Id) => void): Promise<Unsubscribe>;
}

export interface ConnectionEntry {
  readonly connectionId: Id;
  readonly userId: Id;
  readonly sid: Id;
  readonly openedAt: number;
  readonly streams: readonly StreamName[];
}

export interface Allowance {
  /** How often within the window. */
  readonly limit: number;
  /** Whole seconds. */
  readonly windowMs: number;
}

/** Counts how often something is done, over all instances; never rejects because the bus is gone. */
export interface RateLimitPort {
  /** Counts one more for this key; `allowed` is false when it is one too many within the window. */
  consume(key: string, allowance: Allowance): Promise<{ readonly allowed: boolean; readonly retryAfterMs: number }>;
  /** Takes one count back: it was one that shall not count (a sign-in that succeeded). */
  refund(key: string, allowance: Allowance): Promise<void>;
}
