'use client';

import { useCallback, useMemo } from 'react';
import type { BoardState } from '@/lib/domain/board/board-state';
import { findCard } from '@/lib/domain/board/board-state';
import type { ById } from '@/lib/domain/by-id';
import type { CardState } from '@/lib/domain/card/card-state';
import type { InboxState } from '@/lib/domain/inbox/inbox-state';
import { comparePlaced } from '@/lib/domain/placed';
import type { WorkspaceState } from '@/lib/domain/workspace/workspace-state';
import type { Id } from '@/lib/protocol/primitives';
import type { Role } from '@/lib/protocol/roles';
import type { Attachment, Board, CardTile, Label, List, Member } from '@/lib/protocol/things';
import { drawnState } from '../commands/confirmed-state';
import { useCore } from './core-context';
import type { LiveResult } from './live-result';
import { useFollowedPart, useStream, useStreamPart } from './use-stream';

/** A workspace, followed while the component is on screen. */
export function useWorkspace(workspaceId: Id): LiveResult<WorkspaceState> {
  return useStream('workspace', workspaceId);
}

/** What a person is in a workspace, as far as it is at hand; undefined for guests of a board alone. */
export function useWorkspaceRole(workspaceId: Id, userId: Id | undefined): Role | undefined {
  return useStreamPart('workspace', workspaceId, (workspace) => (userId ? workspace.members[userId]?.role : undefined));
}

/** What a board is called, where the person's workspace or their own list of boards says so. */
export function useBoardTitle(workspaceId: Id, boardId: Id): string | undefined {
  const listed = useStreamPart('workspace', workspaceId, (workspace) => workspace.boards[boardId]?.title);
  const own = useStreamPart('user', useCore().userId, (inbox) => inbox.privateBoards[boardId]?.title);
  return listed ?? own;
}

/** A whole board, followed while the component is on screen; draws anew with every change of it. */
export function useBoard(boardId: Id): LiveResult<BoardState> {
  return useStream('board', boardId);
}

/** What a board is called and how it stands, followed while the component is on screen; what is on it is read by parts. */
export function useBoardHead(boardId: Id): LiveResult<Board> {
  return useFollowedPart('board', boardId, ({ board }) => board);
}

/** For what is decided at a key press or a drop: the drawn board of that moment. Draws nothing anew by itself. */
export function useBoardReader(boardId: Id): () => BoardState | undefined {
  const core = useCore();
  return useCallback(() => drawnState(core, 'board', boardId), [core, boardId]);
}

/** A number that is counted over a whole board; draws anew only when it is another one. */
export function useBoardCount(boardId: Id, count: (board: BoardState) => number): number {
  return useStreamPart('board', boardId, count) ?? 0;
}

/** An open card's body, followed while the component is on screen. */
export function useCard(cardId: Id): LiveResult<CardState> {
  return useStream('card', cardId);
}

/** What is attached to an open card; the same object until that changes. */
export function useCardAttachments(cardId: Id): ById<Attachment> {
  return useStreamPart('card', cardId, (card) => card.attachments) ?? NO_ATTACHMENTS;
}

/** The person's own stream. */
export function useInbox(): LiveResult<InboxState> {
  return useStream('user', useCore().userId);
}

// One object for "nothing", so that nothing draws anew.
const NO_CARDS: ById<CardTile> = {};
const NO_LISTS: ById<List> = {};
const NO_ATTACHMENTS: ById<Attachment> = {};
const NO_TITLES: readonly string[] = [];
const NO_LABELS: ById<Label> = {};
const NO_MEMBERS: Readonly<Record<Id, Member>> = {};

/** The board's lists in their order, archived ones left out; the same array until a list changes. */
export function useBoardLists(boardId: Id): readonly List[] {
  const lists = useStreamPart('board', boardId, (board) => board.lists) ?? NO_LISTS;
  return useMemo(() => Object.values(lists).filter(isOpen).sort(comparePlaced), [lists]);
}

/** The cards of one list by id, archived ones too; the same object until one of these cards changes. */
export function useBoardColumn(boardId: Id, listId: Id): ById<CardTile> {
  return useStreamPart('board', boardId, (board) => board.cards[listId]) ?? NO_CARDS;
}

/** One card's tile; the same object until this card changes. */
export function useCardTile(boardId: Id, cardId: Id): CardTile | undefined {
  return useStreamPart('board', boardId, (board) => findCard(board, cardId));
}

/** What some cards are called, in their order; the same array until one of the titles changes. */
export function useCardTitles(boardId: Id, cardIds: readonly (Id | undefined)[]): readonly (string | undefined)[] {
  const select = (board: BoardState) => cardIds.map((id) => id && findCard(board, id)?.title);
  return useStreamPart('board', boardId, select, (titles) => JSON.stringify(titles ?? [])) ?? NO_TITLES;
}

export function useBoardLabels(boardId: Id): ById<Label> {
  return useStreamPart('board', boardId, (board) => board.labels) ?? NO_LABELS;
}

export function useBoardMembers(boardId: Id): Readonly<Record<Id, Member>> {
  return useStreamPart('board', boardId, (board) => board.members) ?? NO_MEMBERS;
}

function isOpen({ archivedAt }: List): boolean {
  return archivedAt === null;
}
