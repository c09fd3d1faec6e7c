import type { Tx } from '@/lib/backend/db/database';
import { changesIn } from '@/lib/domain/board/card-changes';
import { isCreation, type Touch } from '@/lib/domain/undo/touched-fields';
import type { Id } from '@/lib/protocol/primitives';
import { refuse } from '../kernel/refusal';
import type { LoggedChange } from './own-command';

interface LaterEvent {
  readonly actorId: Id;
  readonly actor: string;
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Later events of a thing are looked at from the newest back; of more than these nobody would remember the oldest. */
const LOOKED_AT = 500;

/** Refuses to put away a new card or list that somebody else has worked on meanwhile. */
export async function checkNobodyBuiltOn(tx: Tx, { change, board }: LoggedChange, callerId: Id): Promise<void> {
  if (!isCreation(change)) return;
  const id = String(board.data['cardId'] ?? board.data['listId']);
  // What came with a copied list goes out of sight with it.
  const inIt = await tx.card.findMany({ where: { listId: id }, select: { id: true } });
  const [other] = await readLater(tx, board, [id, ...inIt.map((card) => card.id)], callerId);
  if (other) refuse('undo_conflict', `${other.actor} has worked on it since, so it stays.`);
}

/** Says who is in the way of an undo, and with what. */
export async function explainBlocked(
  tx: Tx,
  { board }: LoggedChange,
  blocked: readonly Touch[],
  callerId: Id,
): Promise<string> {
  for (const touch of blocked) {
    const later = await readLater(tx, board, [touch.id], callerId);
    const culprit = later.find((event) => touchesSame(event, touch));
    if (culprit) return `${culprit.actor} has ${doneBy(culprit, touch)} since, so it stays as it is.`;
  }
  return 'It was changed again since, so it stays as it is.';
}

/** What others did to these things after an event of their board, the newest first. */
function readLater(
  tx: Tx,
  { stream, seq }: LoggedChange['board'],
  ids: readonly Id[],
  callerId: Id,
): Promise<LaterEvent[]> {
  return tx.$queryRaw<LaterEvent[]>`
    SELECT e."actorId", u.name AS actor, e.name, e.data FROM "Event" e JOIN "User" u ON u.id = e."actorId"
    WHERE e.stream = ${stream} AND e.seq > ${seq}::int AND e."actorId" <> ${callerId}::uuid
      AND (e.data->>'cardId' = ANY(${[...ids]}::text[]) OR e.data->>'listId' = ANY(${[...ids]}::text[])
        OR (e.name = 'cards.changed' AND jsonb_path_exists(e.data, '$.changes[*].cardIds[*] ? (@ == $ids[*])', jsonb_build_object('ids', ${[...ids]}::text[]))))
    ORDER BY e.seq DESC LIMIT ${LOOKED_AT}::int`;
}

function touchesSame({ name, data }: LaterEvent, { id, field }: Touch): boolean {
  if (name === 'card.deleted' || name === 'list.deleted' || name === 'card.archived') return true;
  if (name !== 'cards.changed') return field in data;
  return changesIn(data).some(
    (change) => change.cardId === id && (field in change.fields || 'archivedAt' in change.fields),
  );
}

function doneBy({ name, data }: LaterEvent, { field }: Touch): string {
  if (name.endsWith('.deleted')) return 'deleted it';
  if (name === 'card.archived' || typeof data['archivedAt'] === 'string') return 'archived it';
  return WORDS[field] ?? 'changed it';
}

const WORDS: Readonly<Record<string, string>> = {
  listId: 'moved it',
  position: 'moved it',
  title: 'changed the title',
  description: 'changed the description',
  labelIds: 'changed its labels',
  assigneeIds: 'changed its people',
  startAt: 'changed its dates',
  dueAt: 'changed its dates',
  dueDone: 'changed its dates',
  archivedAt: 'brought it back',
};
