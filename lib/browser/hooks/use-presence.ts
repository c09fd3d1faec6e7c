import type { PresenceState } from '@/lib/protocol/frames/presence';
import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';

/** Somebody who is here, oneself included; one state for each of their tabs. */
export interface PresentPerson {
  readonly userId: Id;
  readonly isSelf: boolean;
  readonly states: readonly PresenceState[];
}

export interface Presence {
  /** Sorted by id; empty above 200 people, where `count` alone is told. */
  readonly people: readonly PresentPerson[];
  readonly count: number;
  /** What this tab does in this room: throttled; `typing` ends by itself some seconds after the last call. */
  readonly setPresence: (state: PresenceState) => void;
}

/** Who is in a room, while a component that follows its stream is on screen. */
export declare function usePresence(stream: StreamName): Presence;
