import { cardsChangedEventSchema } from '@/lib/protocol/events/cards-changed';
import { type Id, idSchema } from '@/lib/protocol/primitives';
import type { RecordedChange } from '@/lib/protocol/undo';
import { assertNever } from '../assert-never';
import { eachChange } from '../board/card-changes';

/** A field of a card or list that a change has set, with what it said before. */
export interface Touch {
  readonly kind: 'card' | 'list';
  readonly id: Id;
  readonly field: string;
  readonly now: unknown;
  readonly before: unknown;
}

/** Said by the event beside what the person changed; undo derives them anew. */
const DERIVED = new Set(['cardId', 'listId', 'version', 'hasDescription']);
/** Counted on the tile when something inside the card changed; that is not taken back. */
const COUNTS = ['commentCount', 'attachmentCount', 'checklistDone', 'checklistTotal', 'openBlockers'];

/** What a change has touched; nothing for one that cannot be taken back. */
export function touchedFields({ name, data, inverse, description }: RecordedChange): Touch[] {
  switch (name) {
    case 'card.created':
      return archiving('card', data, null);
    case 'list.created':
    case 'list.copied':
      return archiving('list', data, null);
    case 'card.archived':
    case 'card.restored':
      return archiving('card', data, data['archivedAt']);
    case 'card.moved':
      return ['listId', 'position'].map((field) => touch('card', data['cardId'], field, data[field], inverse[field]));
    case 'card.updated': {
      if (COUNTS.some((field) => field in data)) return [];
      const fields = Object.keys(inverse).filter((field) => field in data && !DERIVED.has(field));
      const touches = fields.map((field) => touch('card', data['cardId'], field, data[field], inverse[field]));
      if (!description) return touches;
      return [...touches, touch('card', data['cardId'], 'description', description.now, description.before)];
    }
    case 'cards.changed':
      return manyTouches(data, inverse);
    case 'list.moved':
      return [touch('list', data['listId'], 'position', data['position'], inverse['position'])];
    case 'list.updated':
      return ['title', 'archivedAt'].flatMap((field) =>
        field in data ? touch('list', data['listId'], field, data[field], inverse[field]) : [],
      );
    default:
      return assertNever(name);
  }
}

/** Whether the change made the thing: whoever has built on it since would lose their work with it. */
export function isCreation({ name }: RecordedChange): boolean {
  return name === 'card.created' || name === 'list.created' || name === 'list.copied';
}

function touch(kind: Touch['kind'], id: unknown, field: string, now: unknown, before: unknown): Touch {
  return { kind, id: idSchema.parse(id), field, now, before };
}

/** `before` only tells archived from open; the moment is the undo's own. */
function archiving(kind: Touch['kind'], data: RecordedChange['data'], now: unknown): Touch[] {
  const before = now === null ? 'archived' : null;
  return [touch(kind, data[kind === 'card' ? 'cardId' : 'listId'], 'archivedAt', now, before)];
}

function manyTouches(data: RecordedChange['data'], inverse: RecordedChange['inverse']): Touch[] {
  const read = (values: unknown) => eachChange(cardsChangedEventSchema.shape.data.parse(values).changes);
  const before = new Map(read(inverse).map(({ cardId, fields }) => [cardId, fields]));
  return read(data).flatMap(({ cardId, fields }) => {
    const old: Readonly<Record<string, unknown>> = before.get(cardId) ?? {};
    return Object.entries(fields).map(([field, now]) => touch('card', cardId, field, now, old[field]));
  });
}
