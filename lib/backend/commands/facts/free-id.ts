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
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM ${quoted(table)} WHERE id = ${id}::uuid`;
  if (rows.length > 0) refuse('id_taken', 'This id is taken. Make a new one for each thing.');
}
