import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { Planned } from '@/lib/protocol/events/envelope';
import { type RecordedChange, UNDOABLE_EVENTS } from '@/lib/protocol/undo';
import { type BoardState, findCard } from '../board/board-state';
import { eachChange, groupOldValues } from '../board/card-changes';
import { oldValues } from '../old-values';
import { touchedFields } from './touched-fields';

/** A planned event with the old values of a board that has not taken it yet; null for one that cannot be taken back. */
export function recordChange(
  before: BoardState,
  event: Planned<BoardEvent>,
  description: RecordedChange['description'],
): RecordedChange | null {
  const name = UNDOABLE_EVENTS.find((undoable) => undoable === event.name);
  if (!name) return null;
  const change = { name, data: { ...event.data }, inverse: inverseOf(before, event), description };
  return touchedFields(change).length === 0 ? null : change;
}

function inverseOf(before: BoardState, event: Planned<BoardEvent>): RecordedChange['inverse'] {
  if (event.name === 'cards.changed') {
    const changes = eachChange(event.data.changes);
    const cards = new Map(
      changes.flatMap(({ cardId }) => {
        const card = findCard(before, cardId);
        return card ? [[cardId, card] as const] : [];
      }),
    );
    return { changes: groupOldValues(changes, cards) };
  }
  if ('cardId' in event.data) return oldValues(findCard(before, event.data.cardId) ?? {}, event.data);
  if ('listId' in event.data) return oldValues(before.lists[event.data.listId] ?? {}, event.data);
  return {};
}
