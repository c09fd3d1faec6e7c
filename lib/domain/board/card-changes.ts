import { type CardGroup, cardsChangedEventSchema } from '@/lib/protocol/events/cards-changed';
import type { Id } from '@/lib/protocol/primitives';
import type { CardTile } from '@/lib/protocol/things';
import type { Changes } from '../by-id';

/** The fields of a tile that many cards can take at once. */
export type ManyFields = Changes<
  Pick<CardTile, 'listId' | 'position' | 'labelIds' | 'assigneeIds' | 'archivedAt' | 'openBlockers'>
>;

/** What one of many cards becomes. */
export interface OneOfMany {
  readonly cardId: Id;
  readonly fields: ManyFields;
}

/** The changes of `cards.changed`, card by card. */
export function eachChange(groups: readonly CardGroup[]): OneOfMany[] {
  return groups.flatMap(({ cardIds, positions, ...shared }) =>
    cardIds.map((cardId, index) => {
      const position = positions?.[index];
      return { cardId, fields: position === undefined ? shared : { ...shared, position } };
    }),
  );
}

/** What the log keeps of an event of many cards, card by card: what it says, or what was before; none for any other event. */
export function changesIn(data: Readonly<Record<string, unknown>> | null): OneOfMany[] {
  const parsed = cardsChangedEventSchema.shape.data.safeParse(data);
  return parsed.success ? eachChange(parsed.data.changes) : [];
}

/** The same changes as an event carries them: cards that take equal values stand together, in the order of the first. */
export function groupChanges(changes: readonly OneOfMany[]): CardGroup[] {
  const groups = new Map<
    string,
    { shared: Omit<CardGroup, 'cardIds' | 'positions'>; cardIds: Id[]; positions: string[] }
  >();
  for (const { cardId, fields } of changes) {
    const { position, ...shared } = fields;
    const key = JSON.stringify([shared, position === undefined]);
    const group = groups.get(key) ?? { shared, cardIds: [], positions: [] };
    groups.set(key, group);
    group.cardIds.push(cardId);
    if (position !== undefined) group.positions.push(position);
  }
  return [...groups.values()].map(({ shared, cardIds, positions }) =>
    positions.length === 0 ? { ...shared, cardIds } : { ...shared, cardIds, positions },
  );
}

/** The values that these cards had before: what undo needs, under the same names. */
export function groupOldValues(changes: readonly OneOfMany[], before: ReadonlyMap<Id, CardTile>): CardGroup[] {
  return groupChanges(
    changes.flatMap(({ cardId, fields }) => {
      const card = before.get(cardId);
      if (!card) return [];
      const old = Object.entries(card).filter(([field]) => field in fields);
      return [{ cardId, fields: Object.fromEntries(old) as ManyFields }];
    }),
  );
}
