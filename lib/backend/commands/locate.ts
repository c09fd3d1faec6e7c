import type { Tx } from '@/lib/backend/db/database';
import { type Sql, sql } from '@/lib/backend/db/sql';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import type { Location } from './kernel/command';
import { refuse } from './kernel/refusal';

/** A workspace's own things: name, members, invitations. */
export function atWorkspace(workspaceId: Id): Location {
  return { streams: [streamName('workspace', workspaceId)], scope: { workspaceId } };
}

/** What concerns the caller alone. */
export function atOwnStream(userId: Id): Location {
  return { streams: [streamName('user', userId)], scope: {} };
}

/** A board's own things: lists, labels, and what tiles show. One that is not there is found out by nobody having a role on it. */
export function atBoard(boardId: Id): Location {
  return { streams: [streamName('board', boardId)], scope: { boardId } };
}

/** A board together with the workspace that lists it. */
export async function atBoardInWorkspace(tx: Tx, boardId: Id): Promise<Location> {
  const board = await tx.board.findUnique({ where: { id: boardId }, select: { workspaceId: true } });
  if (!board) return atBoard(boardId);
  return { streams: [streamName('workspace', board.workspaceId), streamName('board', boardId)], scope: { boardId } };
}

export async function atList(tx: Tx, listId: Id): Promise<Location> {
  return atBoard(await found(tx, sql`SELECT "boardId" AS id FROM "List" WHERE id = ${listId}::uuid`));
}

export async function atLabel(tx: Tx, labelId: Id): Promise<Location> {
  return atBoard(await found(tx, sql`SELECT "boardId" AS id FROM "Label" WHERE id = ${labelId}::uuid`));
}

/** What only a card's tile shows: its board's stream is enough. */
export async function atTile(tx: Tx, cardId: Id): Promise<Location> {
  const boardId = await found(tx, sql`SELECT "boardId" AS id FROM "Card" WHERE id = ${cardId}::uuid`);
  return { streams: [streamName('board', boardId)], scope: { boardId, cardId } };
}

/** What an open card shows; its tile often follows, so the board's stream is locked before the card's. */
export async function atCard(tx: Tx, cardId: Id): Promise<Location> {
  const { streams, scope } = await atTile(tx, cardId);
  return { streams: [...streams, streamName('card', cardId)], scope };
}

export async function atChecklist(tx: Tx, checklistId: Id): Promise<Location> {
  return atCard(tx, await found(tx, sql`SELECT "cardId" AS id FROM "Checklist" WHERE id = ${checklistId}::uuid`));
}

export async function atItem(tx: Tx, itemId: Id): Promise<Location> {
  return atCard(
    tx,
    await found(
      tx,
      sql`SELECT k."cardId" AS id FROM "ChecklistItem" i JOIN "Checklist" k ON k.id = i."checklistId"
        WHERE i.id = ${itemId}::uuid`,
    ),
  );
}

export async function atAttachment(tx: Tx, attachmentId: Id): Promise<Location> {
  return atCard(tx, await found(tx, sql`SELECT "cardId" AS id FROM "Attachment" WHERE id = ${attachmentId}::uuid`));
}

export async function atComment(tx: Tx, commentId: Id): Promise<Location> {
  return atCard(tx, await found(tx, sql`SELECT "cardId" AS id FROM "Comment" WHERE id = ${commentId}::uuid`));
}

async function found(tx: Tx, query: Sql): Promise<Id> {
  const rows = await tx.$queryRaw<{ id: Id }[]>(query);
  return rows[0]?.id ?? refuse('not_found', NOTHING_HERE);
}

/** The same words whether a thing is not there or may not be known of. */
export const NOTHING_HERE = 'There is nothing here, or you may not see it.';
