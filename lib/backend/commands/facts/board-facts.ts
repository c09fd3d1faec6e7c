import type { Tx } from '@/lib/backend/db/database';
import { boardJson, labelJson, listJson } from '@/lib/backend/queries/read/board-json';
import type { Id } from '@/lib/protocol/primitives';
import type { Board, Label, List } from '@/lib/protocol/things';
import { refuse } from '../kernel/refusal';
import { NOTHING_HERE } from '../locate';

export async function readBoard(tx: Tx, boardId: Id): Promise<Board> {
  const rows = await tx.$queryRaw<{ board: Board }[]>`
    SELECT ${boardJson} AS board FROM "Board" b WHERE b.id = ${boardId}::uuid`;
  return rows[0]?.board ?? refuse('not_found', NOTHING_HERE);
}

export async function readList(tx: Tx, listId: Id): Promise<List> {
  const rows = await tx.$queryRaw<{ list: List }[]>`
    SELECT ${listJson} AS list FROM "List" l WHERE l.id = ${listId}::uuid`;
  return rows[0]?.list ?? refuse('not_found', NOTHING_HERE);
}

/** All lists of a board, archived ones included, by place. */
export async function readLists(tx: Tx, boardId: Id): Promise<List[]> {
  const rows = await tx.$queryRaw<{ list: List }[]>`
    SELECT ${listJson} AS list FROM "List" l WHERE l."boardId" = ${boardId}::uuid ORDER BY l.position, l.id`;
  return rows.map(({ list }) => list);
}

export async function readLabels(tx: Tx, boardId: Id): Promise<Label[]> {
  const rows = await tx.$queryRaw<{ label: Label }[]>`
    SELECT ${labelJson} AS label FROM "Label" x WHERE x."boardId" = ${boardId}::uuid ORDER BY x.id`;
  return rows.map(({ label }) => label);
}

/** A list of this board; null when it has none of that id. */
export async function findList(tx: Tx, boardId: Id, listId: Id): Promise<List | null> {
  const rows = await tx.$queryRaw<{ list: List }[]>`
    SELECT ${listJson} AS list FROM "List" l WHERE l.id = ${listId}::uuid AND l."boardId" = ${boardId}::uuid`;
  return rows[0]?.list ?? null;
}

export async function readLabel(tx: Tx, boardId: Id, labelId: Id): Promise<Label> {
  return (await findLabel(tx, boardId, labelId)) ?? refuse('not_found', NOTHING_HERE);
}

/** A label of this board; null when it has none of that id. */
export async function findLabel(tx: Tx, boardId: Id, labelId: Id): Promise<Label | null> {
  const rows = await tx.$queryRaw<{ label: Label }[]>`
    SELECT ${labelJson} AS label FROM "Label" x WHERE x.id = ${labelId}::uuid AND x."boardId" = ${boardId}::uuid`;
  return rows[0]?.label ?? null;
}
