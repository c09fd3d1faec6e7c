import type { Tx } from '@/lib/backend/db/database';
import { labelJson, listJson } from '@/lib/backend/queries/read/board-json';
import { readShownMembers } from '@/lib/backend/queries/read/shown-members';
import { toBoardState } from '@/lib/domain/board/board-state';
import { touchedFields } from '@/lib/domain/undo/touched-fields';
import type { UndoFacts } from '@/lib/domain/undo/undo-facts';
import type { Id } from '@/lib/protocol/primitives';
import type { Label, List } from '@/lib/protocol/things';
import type { RecordedChange } from '@/lib/protocol/undo';
import { readBoard } from './board-facts';
import { readTiles } from './cards-facts';

/** The part of a board that an undo looks at, read under the locks: its lists, labels and people, and the cards that were touched. */
export async function readUndoFacts(tx: Tx, boardId: Id, change: RecordedChange, now: string): Promise<UndoFacts> {
  const cardIds = [...new Set(touchedFields(change).flatMap(({ kind, id }) => (kind === 'card' ? id : [])))];
  const lists = await tx.$queryRaw<{ list: List }[]>`
    SELECT ${listJson} AS list FROM "List" l WHERE l."boardId" = ${boardId}::uuid`;
  const labels = await tx.$queryRaw<{ label: Label }[]>`
    SELECT ${labelJson} AS label FROM "Label" x WHERE x."boardId" = ${boardId}::uuid`;
  const state = toBoardState({
    board: await readBoard(tx, boardId),
    lists: lists.map(({ list }) => list),
    cards: [...(await readTiles(tx, boardId, cardIds)).values()],
    labels: labels.map(({ label }) => label),
    members: await readShownMembers(tx, boardId),
  });
  return { state, description: change.description ? await readDescription(tx, cardIds[0]) : null, now };
}

async function readDescription(tx: Tx, cardId: Id | undefined): Promise<string | null> {
  const card = cardId && (await tx.card.findUnique({ where: { id: cardId }, select: { description: true } }));
  return card ? card.description : null;
}
