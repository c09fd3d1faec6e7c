'use client';

import { useCallback, useMemo } from 'react';
import type { Id } from '@/lib/protocol/primitives';
import type { CardMark } from '../cache/card-marks';
import type { RemoteChange } from '../cache/remote-changes';
import type { Rejection } from '../outbox/rejection';
import { useCore } from './core-context';
import { useCoreValue } from './use-core-value';

/** For the quiet mark on a card that has changes which no server has confirmed yet, or which were rejected. */
export function useCardPending(cardId: Id): CardMark {
  const { cardMarks } = useCore();
  const subscribe = useCallback((listener: () => void) => cardMarks.subscribe(listener), [cardMarks]);
  return useCoreValue(subscribe, () => cardMarks.of(cardId));
}

/** Who of the others changed a card in the last few seconds, as the id of a person; for tint and glide. */
export function useCardChanger(boardId: Id, cardId: Id): Id | undefined {
  return useRemoteChange(boardId, (changes) => changes.findLast((change) => change.cardId === cardId)?.actorId);
}

/** The last few seconds' changes by others, newest last. One's own never appear. */
export function useRemoteChanges(boardId: Id): readonly RemoteChange[] {
  return useRemoteChange(boardId, (changes) => changes);
}

function useRemoteChange<Part>(boardId: Id, select: (changes: readonly RemoteChange[]) => Part): Part {
  const { remoteChanges } = useCore();
  const subscribe = useCallback((listener: () => void) => remoteChanges.subscribe(listener), [remoteChanges]);
  return useCoreValue(subscribe, () => select(remoteChanges.of(boardId)));
}

export type { RemoteChange };

export interface RejectionList {
  readonly rejections: readonly Rejection[];
  readonly dismiss: (commandId: Id) => void;
}

/** What the server refused of the person's changes, until they have dismissed it. */
export function useRejections(): RejectionList {
  const { rejections, writer } = useCore();
  const subscribe = useCallback((listener: () => void) => rejections.subscribe(listener), [rejections]);
  const all = useCoreValue(subscribe, () => rejections.all);
  const dismiss = useCallback((commandId: Id) => void writer.dismiss(commandId), [writer]);
  return useMemo(() => ({ rejections: all, dismiss }), [all, dismiss]);
}
