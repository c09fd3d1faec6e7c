import type { Tx } from '@/lib/backend/db/database';
import { readShownMembers } from '@/lib/backend/queries/read/shown-members';
import { toBoardState } from '@/lib/domain/board/board-state';
import { touchedFields } from '@/lib/domain/undo/touched-fields';
import type { UndoFacts } from '@/lib/domain/undo/undo-facts';
import type { Id } from '@/lib/protocol/primitives';
import type { RecordedChange } from '@/lib/protocol/undo';
import { readBoard, readLabels, readLists } from './board-facts';
import { readTiles } from './cards-facts';

/** The part of a board that an undo looks at, read under the locks: its lists, labels and people, and the cards that were touched. */
export async function readUndoFacts(tx: Tx, boardId: Id, change: RecordedChange, now: string): Promise<UndoFacts> {
  const cardIds = [...new Set(touchedFields(change).flatMap(({ kind, id }) => (kind === 'card' ? id : [])))];
  const state = toBoardState({
    board: await readBoard(tx, boardId),
    lists: await readLists(tx, boardId),
    cards: [...(await readTiles(tx, boardId, cardIds)).values()],
    labels: await readLabels(tx, boardId),
    members: await readShownMembers(tx, boardId),
  });
  return { state, description: change.description ? await readDescription(tx, cardIds[0]) : null, now };
}

async function readDescription(tx: Tx, cardId: Id | undefined): Promise<string | null> {
  const card = cardId && (await tx.card.findUnique({ where: { id: cardId }, select: { description: true } }));
  return card ? card.description : null;
}
