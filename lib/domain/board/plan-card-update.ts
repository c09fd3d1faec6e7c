import type { CardTile, Cover } from '@/lib/protocol/things';
import type { Changes } from '../by-id';
import { type CardChange, NO_CARD_CHANGE } from '../card/card-change';
import { changedFields } from '../changed-fields';
import { type Plan, planned, refused } from '../plan';

export type CardFields = Pick<CardTile, 'title' | 'startAt' | 'dueAt' | 'dueDone' | 'cover'> & {
  readonly description: string;
  readonly reminderMinutes: number | null;
};

export interface CardUpdateFacts {
  readonly card: Pick<
    CardTile,
    'id' | 'title' | 'startAt' | 'dueAt' | 'dueDone' | 'reminderMinutes' | 'cover' | 'version'
  >;
  /** Null where it is not known: a browser that has only the tile. */
  readonly description: string | null;
  readonly changes: Changes<CardFields>;
  /** The version that the person's edit of title or description started from; null does not ask. */
  readonly expectedVersion: number | null;
}

/** Title, description and dates. `version` guards title and description together and counts their edits. */
export function planCardUpdate({ card, description, changes, expectedVersion }: CardUpdateFacts): Plan<CardChange> {
  const before = { ...card, description, reminderMinutes: card.reminderMinutes ?? null };
  const cover = sameCover(card.cover, changes.cover) ? undefined : changes.cover;
  const changed = changedFields<CardFields>(before, { ...changes, cover });
  const isText = changed.title !== undefined || changed.description !== undefined;
  if (isText && expectedVersion !== null && expectedVersion !== card.version) {
    const current = { version: card.version, title: card.title, ...(description === null ? {} : { description }) };
    return refused('version_conflict', 'Somebody else has changed this text meanwhile.', current);
  }
  if (Object.keys(changed).length === 0) return planned(NO_CARD_CHANGE);

  const { description: text, ...tileFields } = changed;
  const version = isText ? { version: card.version + 1 } : {};
  const derived = text === undefined ? {} : { hasDescription: hasDescription(text) };
  return planned({
    board: { name: 'card.updated', data: { cardId: card.id, ...tileFields, ...derived, ...version } },
    card: isText
      ? {
          name: 'card.updated',
          data: { cardId: card.id, ...(text === undefined ? {} : { description: text }), ...version },
        }
      : null,
  });
}

function sameCover(before: Cover | null, after: Cover | null | undefined): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

/** Whether a tile says that its card has a description: blank text is none. Snapshots ask Postgres the same question. */
export function hasDescription(description: string): boolean {
  return /[^\t\n\v\f\r ]/.test(description);
}
