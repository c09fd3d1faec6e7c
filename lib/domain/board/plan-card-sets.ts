import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { Planned } from '@/lib/protocol/events/envelope';
import type { Id } from '@/lib/protocol/primitives';
import type { CardTile, Label, Member } from '@/lib/protocol/things';
import { MAX_ELEMENTS, withElement, withoutElement } from '../elements';
import { type Plan, planned, refused } from '../plan';

type SetPlan = Plan<Planned<BoardEvent> | null>;
type CardWith<Field extends 'labelIds' | 'assigneeIds'> = Pick<CardTile, 'id' | Field>;

/** A label goes onto a card; null when it is on it already. `label` is null when the board has none of that id. */
export function planLabelAdd(card: CardWith<'labelIds'>, label: Pick<Label, 'id'> | null): SetPlan {
  if (!label) return refused('not_found', 'The board has no such label.');
  if (card.labelIds.includes(label.id)) return planned(null);
  if (card.labelIds.length >= MAX_ELEMENTS)
    return refused('limit_reached', `A card wears at most ${MAX_ELEMENTS} labels.`);
  return planned({ name: 'card.updated', data: { cardId: card.id, labelIds: withElement(card.labelIds, label.id) } });
}

/** A label leaves a card; null when it is not on it. */
export function planLabelRemove(card: CardWith<'labelIds'>, labelId: Id): SetPlan {
  if (!card.labelIds.includes(labelId)) return planned(null);
  return planned({ name: 'card.updated', data: { cardId: card.id, labelIds: withoutElement(card.labelIds, labelId) } });
}

/** A person is put onto a card; null when they are on it already. `member` is null when the board does not show them. */
export function planAssigneeAdd(card: CardWith<'assigneeIds'>, member: Pick<Member, 'userId'> | null): SetPlan {
  if (!member) return refused('not_found', 'This person is not on the board.');
  if (card.assigneeIds.includes(member.userId)) return planned(null);
  if (card.assigneeIds.length >= MAX_ELEMENTS) {
    return refused('limit_reached', `A card has at most ${MAX_ELEMENTS} assignees.`);
  }
  const assigneeIds = withElement(card.assigneeIds, member.userId);
  return planned({ name: 'card.updated', data: { cardId: card.id, assigneeIds } });
}

/** A person leaves a card; null when they are not on it. */
export function planAssigneeRemove(card: CardWith<'assigneeIds'>, userId: Id): SetPlan {
  if (!card.assigneeIds.includes(userId)) return planned(null);
  return planned({
    name: 'card.updated',
    data: { cardId: card.id, assigneeIds: withoutElement(card.assigneeIds, userId) },
  });
}
