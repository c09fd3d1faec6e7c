import type { Tx } from '@/lib/backend/db/database';
import { quoted } from '@/lib/backend/db/sql';
import type { Id } from '@/lib/protocol/primitives';
import { refuse } from '../kernel/refusal';

type Table =
  | 'Workspace'
  | 'Invitation'
  | 'Board'
  | 'List'
  | 'Label'
  | 'Card'
  | 'Checklist'
  | 'ChecklistItem'
  | 'Attachment'
  | 'Comment';

/** Refuses an id that something of the kind has already, wherever it is. */
export async function mustBeFree(tx: Tx, table: Table, id: Id): Promise<void> {
  await mustAllBeFree(tx, table, [id]);
}

/** The same for several ids, which must differ from each other too. */
export async function mustAllBeFree(tx: Tx, table: Table, ids: readonly Id[]): Promise<void> {
  if (ids.length === 0) return;
  if (new Set(ids).size < ids.length) refuse('id_taken', 'Each new thing needs an id of its own.');
  const rows = await tx.$queryRaw<
    unknown[]
  >`SELECT 1 FROM ${quoted(table)} WHERE id = ANY(${[...ids]}::uuid[]) LIMIT 1`;
  if (rows.length > 0) refuse('id_taken', 'This id is taken. Make a new one for each thing.');
}
