'use client';

import type { CardGlance, LinkedCard } from '@/lib/protocol/card-links';
import type { Id } from '@/lib/protocol/primitives';
import { linkCandidatesQueryOptions, linkedCardsQueryOptions } from '../cache/query-options';
import { useCore } from './core-context';
import type { LoadedResult } from './live-result';
import { useLoaded, useLoadedAnew } from './use-loaded';

/** What a card is linked to, as far as one may see it; loaded again when `version` changes: the card's own stream tells ids alone. */
export function useLinkedCards(cardId: Id, version: string): LoadedResult<readonly LinkedCard[]> {
  const core = useCore();
  return useLoadedAnew(linkedCardsQueryOptions(core.queries, cardId), version);
}

/** Cards that a card may be linked to, by words of their title or their number. */
export function useLinkCandidates(cardId: Id, words: string): LoadedResult<readonly CardGlance[]> {
  const core = useCore();
  return useLoaded(linkCandidatesQueryOptions(core.queries, cardId, words));
}
