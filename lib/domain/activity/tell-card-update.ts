import type { ActivityFact, ActivityStatement } from '@/lib/protocol/activity';
import type { CardTile } from '@/lib/protocol/things';
import type { Changes } from '../by-id';
import {
  type ActivityNames,
  cardFact,
  type Inverse,
  personFact,
  say,
  setDifference,
  thingFact,
} from './activity-names';

export type TileChange = Changes<Omit<CardTile, 'id'>> & { readonly cardId: string };

/** What a change of a tile's fields says, field by field: an undo or an API call may change several at once. */
export function tellCardUpdate(names: ActivityNames, data: TileChange, old: Inverse): ActivityStatement[] {
  const card = cardFact(names, data.cardId);
  return [
    ...tellText(names, data, old),
    ...tellDate('start', card, data.startAt, old['startAt']),
    ...tellDate('due', card, data.dueAt, old['dueAt']),
    ...(data.dueDone === undefined ? [] : [say(data.dueDone ? 'cardDone' : 'cardUndone', { card })]),
    ...(data.reminderMinutes === undefined
      ? []
      : [say(data.reminderMinutes === null ? 'reminderCleared' : 'reminderSet', { card })]),
    ...tellSets(names, data, old),
    ...(data.cover === undefined ? [] : [say(data.cover === null ? 'coverCleared' : 'coverSet', { card })]),
    ...tellCounts(card, data, old),
  ];
}

/** A version that moved without a title is the description: its text is on the card's own stream. */
function tellText(names: ActivityNames, data: TileChange, old: Inverse): ActivityStatement[] {
  const told: ActivityStatement[] = [];
  if (data.title !== undefined) {
    // Names, even where the card itself is "this card".
    told.push(say('cardRenamed', { from: thingFact('card', old['title']), to: thingFact('card', data.title) }));
  }
  const isText = data.version !== undefined && data.title === undefined;
  if (isText || data.hasDescription !== undefined)
    told.push(say('cardDescribed', { card: cardFact(names, data.cardId) }));
  return told;
}

function tellDate(
  which: 'start' | 'due',
  card: ActivityFact,
  now: string | null | undefined,
  before: unknown,
): ActivityStatement[] {
  if (now === undefined) return [];
  if (now === null) return [say(`${which}Cleared`, { card })];
  const at: ActivityFact = { as: 'moment', at: now };
  if (typeof before !== 'string') return [say(`${which}Set`, { card, at })];
  return [say(`${which}Changed`, { card, from: { as: 'moment', at: before }, at })];
}

/** Labels and people that came or went. */
export function tellSets(
  names: ActivityNames,
  { cardId, labelIds, assigneeIds }: Pick<TileChange, 'cardId' | 'labelIds' | 'assigneeIds'>,
  old: Inverse,
): ActivityStatement[] {
  const card = cardFact(names, cardId);
  const label = (id: string) => thingFact('label', names.labels.get(id));
  const labels = labelIds && setDifference(labelIds, old['labelIds']);
  const people = assigneeIds && setDifference(assigneeIds, old['assigneeIds']);
  return [
    ...(labels?.came ?? []).map((id) => say('labelAdded', { card, label: label(id) })),
    ...(labels?.went ?? []).map((id) => say('labelRemoved', { card, label: label(id) })),
    ...(people?.came ?? []).map((id) => say('assigned', { card, person: personFact(names, id) })),
    ...(people?.went ?? []).map((id) => say('unassigned', { card, person: personFact(names, id) })),
  ];
}

/** A board learns of what is inside a card by counts alone. */
function tellCounts(card: ActivityFact, data: TileChange, old: Inverse): ActivityStatement[] {
  const told: ActivityStatement[] = [];
  if (data.commentCount !== undefined)
    told.push(say(data.commentCount < numberOf(old['commentCount']) ? 'commentsRemoved' : 'commentsAdded', { card }));
  if (data.attachmentCount !== undefined)
    told.push(say(data.attachmentCount < numberOf(old['attachmentCount']) ? 'filesRemoved' : 'filesAdded', { card }));
  const total = data.checklistTotal !== undefined && data.checklistTotal !== numberOf(old['checklistTotal']);
  const ticked = data.checklistDone !== undefined && data.checklistDone > numberOf(old['checklistDone']);
  if (total) told.push(say('itemsChanged', { card }));
  else if (data.checklistDone !== undefined) told.push(say(ticked ? 'itemsTicked' : 'itemsChanged', { card }));
  return told;
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
