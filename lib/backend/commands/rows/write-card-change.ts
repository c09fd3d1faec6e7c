import type { Tx } from '@/lib/backend/db/database';
import type { CardChange } from '@/lib/domain/card/card-change';
import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { CardEvent } from '@/lib/protocol/events/card-events';
import type { Planned } from '@/lib/protocol/events/envelope';
import type { Id } from '@/lib/protocol/primitives';
import { writeBoardEvent } from './write-board-event';
import { writeCardEvent } from './write-card-event';

type Created<Event extends { name: string; data: object }> = Extract<Planned<Event>, { name: 'card.created' }>['data'];

/** Writes the rows of both halves of a card's change. */
export async function writeCardChange(tx: Tx, boardId: Id, { board, card }: CardChange): Promise<void> {
  if (board?.name === 'card.created' && card?.name === 'card.created') return insertCard(tx, board.data, card.data);
  if (board) await writeBoardEvent(tx, boardId, board);
  if (card) await writeCardEvent(tx, card);
}

/** The card, its sets and the board's last number, in one statement. */
async function insertCard(tx: Tx, tile: Created<BoardEvent>, body: Created<CardEvent>): Promise<void> {
  await tx.$executeRaw`
    WITH numbered AS (UPDATE "Board" SET "lastCardNumber" = ${tile.number} WHERE id = ${body.boardId}::uuid),
    card AS (
      INSERT INTO "Card" (id, "boardId", "listId", number, title, description, position, "startAt", "dueAt", "dueDone",
        version, "createdAt", "createdById")
      VALUES (${tile.cardId}::uuid, ${body.boardId}::uuid, ${tile.listId}::uuid, ${tile.number}, ${tile.title},
        ${body.description}, ${tile.position}, ${tile.startAt}::timestamptz, ${tile.dueAt}::timestamptz, ${tile.dueDone},
        ${tile.version}, ${tile.createdAt}::timestamptz, ${body.createdById}::uuid)
      RETURNING id),
    labelled AS (INSERT INTO "CardLabel" ("cardId", "labelId") SELECT id, unnest(${tile.labelIds}::uuid[]) FROM card)
    INSERT INTO "CardAssignee" ("cardId", "userId") SELECT id, unnest(${tile.assigneeIds}::uuid[]) FROM card`;
}
