'use client';

import { useCallback, useMemo, useState } from 'react';
import { MAX_SUBSCRIPTIONS_PER_CONNECTION } from '@/lib/protocol/figures';
import type { MyWork, Overview, WorkCard } from '@/lib/protocol/overview';
import type { Id } from '@/lib/protocol/primitives';
import { type StreamName, streamName } from '@/lib/protocol/streams';
import { myWorkQueryOptions, overviewQueryOptions } from '../cache/finding-queries';
import { loadAgain } from '../cache/invalidate';
import { createBoardCommands } from '../commands/board-commands';
import type { CommandReceipt } from '../commands/command-receipt';
import { useCore } from './core-context';
import type { LoadedResult } from './live-result';
import { useHeard } from './use-heard';
import { useLoaded } from './use-loaded';

/** Half of what one connection may hold: the other half is for what is shown. */
const MAX_HEARD = MAX_SUBSCRIPTIONS_PER_CONNECTION / 2;

/** What stands where in a workspace; asked anew when something happens on `streams`, which must stay the same array. */
export function useOverview(workspaceId: Id, streams: readonly StreamName[]): LoadedResult<Overview> {
  const core = useCore();
  const options = useMemo(() => overviewQueryOptions(core.queries, workspaceId), [core, workspaceId]);
  const { queryClient } = core.options;
  useHeard(
    streams,
    useCallback(() => loadAgain(queryClient, options.queryKey), [queryClient, options]),
  );
  return useLoaded(options);
}

export interface MyWorkResult {
  readonly loaded: LoadedResult<MyWork>;
  /** The person's cards with what they have ticked here, which stays in its place until they leave. */
  readonly cards: readonly WorkCard[];
  /** Drawn at once, and kept and sent like any other change. */
  readonly setDone: (card: WorkCard, isDone: boolean) => CommandReceipt;
}

/** What the person has to do, over all their boards; asked anew when something happens on one of them, or to them. */
export function useMyWork(): MyWorkResult {
  const core = useCore();
  const options = useMemo(() => myWorkQueryOptions(core.queries), [core]);
  const loaded = useLoaded(options);
  const ids = loaded.data?.boardIds.slice(-MAX_HEARD).join(' ') ?? '';
  const streams = useMemo(
    () => [streamName('user', core.userId), ...(ids === '' ? [] : ids.split(' ').map((id) => streamName('board', id)))],
    [ids, core],
  );
  const { queryClient } = core.options;
  useHeard(
    streams,
    useCallback(() => loadAgain(queryClient, options.queryKey), [queryClient, options]),
  );
  const [ticked, setTicked] = useState<ReadonlyMap<Id, WorkCard>>(new Map());
  const cards = useMemo(() => withTicked(loaded.data?.cards ?? [], ticked), [loaded.data, ticked]);
  const setDone = useCallback(
    (card: WorkCard, isDone: boolean) => {
      setTicked((before) => new Map(before).set(card.id, { ...card, dueDone: isDone }));
      const receipt = createBoardCommands(core, card.board.id).updateCard(card.id, { dueDone: isDone });
      receipt.catch(() => setTicked((before) => new Map([...before].filter(([id]) => id !== card.id))));
      return receipt;
    },
    [core],
  );
  return { loaded, cards, setDone };
}

/** By due date, as the server orders them. */
function withTicked(cards: readonly WorkCard[], ticked: ReadonlyMap<Id, WorkCard>): WorkCard[] {
  const open = cards.filter(({ id }) => !ticked.has(id));
  return [...open, ...ticked.values()].sort((a, b) => {
    const [left, right] = [a.dueAt ?? '~', b.dueAt ?? '~'];
    return left === right ? (a.id < b.id ? -1 : 1) : left < right ? -1 : 1;
  });
}
