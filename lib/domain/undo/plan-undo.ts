import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { Planned } from '@/lib/protocol/events/envelope';
import type { Id } from '@/lib/protocol/primitives';
import type { CardTile } from '@/lib/protocol/things';
import type { RecordedChange } from '@/lib/protocol/undo';
import { findCard } from '../board/board-state';
import { groupChanges, type ManyFields, type OneOfMany } from '../board/card-changes';
import { planCardUpdate } from '../board/plan-card-update';
import { type CardChange, NO_CARD_CHANGE } from '../card/card-change';
import { type Plan, planned, refused } from '../plan';
import { revertedValue } from './reverted-value';
import { type Touch, touchedFields } from './touched-fields';
import type { UndoFacts } from './undo-facts';

export interface UndoPlan {
  readonly change: CardChange;
  /** What somebody has changed again since: left as it is. */
  readonly blocked: readonly Touch[];
}

/** The same fields with what they are to say; a field that was changed again since is blocked. */
interface Reverted {
  readonly id: Id;
  readonly fields: Record<string, unknown>;
}

/**
 * Takes a change back: its fields say again what they said before, if they still say what the change made them say. Of sets
 * only the elements that came or went are reverted, so that a label of somebody else's stays. Of many cards, those that were
 * changed again are left out; where all were, nothing happens.
 */
export function planUndo(recorded: RecordedChange, facts: UndoFacts): Plan<UndoPlan> {
  const touches = touchedFields(recorded);
  if (touches.length === 0) return refused('not_undoable', 'This cannot be undone.');
  const blocked: Touch[] = [];
  const reverted: Reverted[] = [];
  for (const id of new Set(touches.map((touch) => touch.id))) {
    const own = touches.filter((touch) => touch.id === id);
    const fields: Record<string, unknown> = {};
    const stuck = own.filter((touch) => {
      const value = revertedValue(touch, facts);
      if (value.kind === 'set') fields[touch.field] = value.to;
      return value.kind === 'blocked';
    });
    if (stuck.length > 0) blocked.push(...stuck);
    else if (Object.keys(fields).length > 0) reverted.push({ id, fields });
  }
  return planned({ change: toChange(recorded, reverted, facts), blocked });
}

function toChange(recorded: RecordedChange, reverted: readonly Reverted[], facts: UndoFacts): CardChange {
  if (recorded.name === 'cards.changed' && reverted.length > 0) {
    const changes: OneOfMany[] = reverted.map(({ id, fields }) => ({ cardId: id, fields: fields as ManyFields }));
    return { board: { name: 'cards.changed', data: { changes: groupChanges(changes) } }, card: null };
  }
  const [first] = reverted;
  if (!first) return NO_CARD_CHANGE;
  if (recorded.name.startsWith('list.')) return { board: toListEvent(first), card: null };
  const card = findCard(facts.state, first.id);
  return card ? toCardChange(card, first.fields, facts) : NO_CARD_CHANGE;
}

function toListEvent({ id: listId, fields }: Reverted): Planned<BoardEvent> {
  if (typeof fields['position'] === 'string')
    return { name: 'list.moved', data: { listId, position: fields['position'] } };
  return { name: 'list.updated', data: { listId, ...fields } };
}

function toCardChange(card: CardTile, fields: Record<string, unknown>, { description }: UndoFacts): CardChange {
  const { id: cardId, listId, position } = { ...card, ...fields };
  const { archivedAt } = fields;
  if (typeof archivedAt === 'string') return onlyBoard({ name: 'card.archived', data: { cardId, archivedAt } });
  if (archivedAt === null) return onlyBoard({ name: 'card.restored', data: { cardId, archivedAt, listId, position } });
  if ('position' in fields) return onlyBoard({ name: 'card.moved', data: { cardId, listId, position } });
  const { labelIds, assigneeIds, ...rest }: Partial<CardTile> = fields;
  const update = planCardUpdate({ card, description, changes: rest, expectedVersion: null });
  const own = update.ok ? update.value : NO_CARD_CHANGE;
  const told = own.board?.name === 'card.updated' ? own.board.data : {};
  const sets = { ...(labelIds ? { labelIds } : {}), ...(assigneeIds ? { assigneeIds } : {}) };
  return { board: { name: 'card.updated', data: { ...told, ...sets, cardId } }, card: own.card };
}

function onlyBoard(board: Planned<BoardEvent>): CardChange {
  return { board, card: null };
}
