import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';
import { ExpiringMap } from './expiring-map';
import type { MemoryBuffer } from './memory-buffer';
import { createMemoryRateLimits } from './memory-rate-limits';
import type {
  ConnectionEntry,
  ControlMessage,
  Generation,
  Mark,
  MarkSubject,
  PresenceEntry,
  RateLimitPort,
  WireEvent,
} from './ports';
import { Topics } from './topics';

/** What Redis would hold. A new process starts with nothing, no generation in particular: like a new Redis. */
export interface MemoryState {
  readonly eventTopics: Topics<WireEvent>;
  readonly presenceTopics: Topics<null>;
  readonly controlTopics: Topics<ControlMessage>;
  readonly displacedTopics: Topics<Id>;
  readonly buffers: ExpiringMap<string, MemoryBuffer>;
  readonly heads: ExpiringMap<string, number>;
  readonly marks: ExpiringMap<MarkSubject, Mark>;
  readonly presence: Map<StreamName, ExpiringMap<Id, PresenceEntry>>;
  readonly tickets: ExpiringMap<Id, true>;
  readonly connections: Map<Id, ExpiringMap<Id, ConnectionEntry>>;
  readonly connectionsById: ExpiringMap<Id, ConnectionEntry>;
  readonly rateLimits: RateLimitPort;
  readonly generation: { current: Generation | null };
}

export function createMemoryState(): MemoryState {
  return {
    eventTopics: new Topics(),
    presenceTopics: new Topics(),
    controlTopics: new Topics(),
    displacedTopics: new Topics(),
    buffers: new ExpiringMap(),
    heads: new ExpiringMap(),
    marks: new ExpiringMap(),
    presence: new Map(),
    tickets: new ExpiringMap(),
    connections: new Map(),
    connectionsById: new ExpiringMap(),
    rateLimits: createMemoryRateLimits(),
    generation: { current: null },
  };
}

const STATE = Symbol.for('baton.bus');

/**
 * The one state of this process. It hangs on globalThis because the bundles of routes, of instrumentation and of the
 * sidecar each load their own copy of this module.
 */
export function processMemoryState(): MemoryState {
  const holder = globalThis as { [STATE]?: MemoryState };
  holder[STATE] ??= createMemoryState();
  return holder[STATE];
}
