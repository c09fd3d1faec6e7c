'use client';

import { useEffect, useRef } from 'react';
import type { CardGlance, LinkedCard } from '@/lib/protocol/card-links';
import type { Id } from '@/lib/protocol/primitives';
import { linkCandidatesQueryOptions, linkedCardsQueryOptions } from '../cache/query-options';
import { useCore } from './core-context';
import type { LoadedResult } from './live-result';
import { useLoaded } from './use-loaded';

/** What a card is linked to, as far as one may see it; loaded again when `version` changes: the card's own stream tells ids alone. */
export function useLinkedCards(cardId: Id, version: string): LoadedResult<readonly LinkedCard[]> {
  const core = useCore();
  const loaded = useLoaded(linkedCardsQueryOptions(core.queries, cardId));
  const reload = 'reload' in loaded ? loaded.reload : undefined;
  const shown = useRef(version);
  useEffect(() => {
    if (!reload || shown.current === version) return;
    shown.current = version;
    reload();
  }, [reload, version]);
  return loaded;
}

/** Cards that a card may be linked to, by words of their title or their number. */
export function useLinkCandidates(cardId: Id, words: string): LoadedResult<readonly CardGlance[]> {
  const core = useCore();
  return useLoaded(linkCandidatesQueryOptions(core.queries, cardId, words));
}
