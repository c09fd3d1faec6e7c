'use client';

import { useCallback, useMemo } from 'react';
import type { PresenceState } from '@/lib/protocol/frames/presence';
import type { Id } from '@/lib/protocol/primitives';
import { type StreamName, streamName } from '@/lib/protocol/streams';
import type { Core } from '../core/core';
import { useCore } from './core-context';
import { useCoreValue } from './use-core-value';

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
export function usePresence(stream: StreamName): Presence {
  const core = useCore();
  const subscribe = useRoomChanges(core, stream);
  const room = useCoreValue(subscribe, () => core.realtime.presence.room(stream));
  const setPresence = useCallback((state: PresenceState) => core.realtime.presence.set(stream, state), [core, stream]);
  return useMemo(() => {
    const members = Object.values(room.members).sort((a, b) => (a.userId < b.userId ? -1 : 1));
    const people = members.map(({ userId, states }) => ({ userId, states, isSelf: userId === core.userId }));
    return { people, count: room.count, setPresence };
  }, [room, setPresence, core.userId]);
}

/** Ids of the others who have a card of this board open; the same array until that changes. */
export function useCardViewers(boardId: Id, cardId: Id): readonly Id[] {
  const core = useCore();
  const stream = streamName('board', boardId);
  const subscribe = useRoomChanges(core, stream);
  const read = useCallback(
    () =>
      Object.values(core.realtime.presence.room(stream).members).flatMap(({ userId, states }) =>
        userId !== core.userId && states.some((state) => state.cardId === cardId) ? userId : [],
      ),
    [core, stream, cardId],
  );
  return useCoreValue(subscribe, read, String);
}

function useRoomChanges(core: Core, stream: StreamName) {
  return useCallback(
    (listener: () => void) =>
      core.realtime.listen((change) => change.about === 'presence' && change.stream === stream && listener()),
    [core, stream],
  );
}
