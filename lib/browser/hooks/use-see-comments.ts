'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import { useCore } from './core-context';
import { useSyncState } from './use-sync-state';

/**
 * Lets the others know that the person has read a comment, once the page is in front. It is no change of theirs: nothing waits for
 * it, nothing undoes it, and without a network it is left for the next time that the card is open.
 */
export function useSeeComments(cardId: Id, commentId: Id | undefined): void {
  const core = useCore();
  const isLive = useSyncState(streamName('card', cardId)).kind === 'live';
  const isInFront = useSyncExternalStore(subscribeToFront, readFront, () => false);
  const said = useRef<Id | undefined>(undefined);
  useEffect(() => {
    if (commentId === undefined || commentId === said.current || !isLive || !isInFront) return;
    said.current = commentId;
    core.api.comments.seeComments(commentId, { key: core.options.newId() }).catch(() => {
      // A later comment, or the next look at the card, says it again.
    });
  }, [core, commentId, isLive, isInFront]);
}

function readFront(): boolean {
  return document.visibilityState === 'visible';
}

function subscribeToFront(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
