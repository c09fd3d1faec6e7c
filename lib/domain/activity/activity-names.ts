import type { ActivityFact, ActivityStatement, ActivityVerb } from '@/lib/protocol/activity';
import type { Id } from '@/lib/protocol/primitives';

/** What things are called, as far as anybody still knows: today's names, else the last that the log has. */
export interface ActivityNames {
  readonly cards: ReadonlyMap<Id, string>;
  readonly lists: ReadonlyMap<Id, string>;
  readonly labels: ReadonlyMap<Id, string>;
  readonly people: ReadonlyMap<Id, string>;
  readonly boards: ReadonlyMap<Id, string>;
  /** Checklists, items and attachments of cards. */
  readonly parts: ReadonlyMap<Id, string>;
  /** The beginnings of comments that were not deleted. */
  readonly comments: ReadonlyMap<Id, string>;
}

export type Facts = Readonly<Record<string, ActivityFact>>;
export type Inverse = Readonly<Record<string, unknown>>;

export function say(verb: ActivityVerb, facts: Facts = {}): ActivityStatement {
  return { verb, facts };
}

export function cardFact(names: ActivityNames, id: Id, name: string | null = null): ActivityFact {
  return { as: 'card', id, name: name ?? names.cards.get(id) ?? null };
}

export function personFact(names: ActivityNames, id: Id, name: string | null = null): ActivityFact {
  return { as: 'person', id, name: name ?? names.people.get(id) ?? null };
}

export function thingFact(kind: Extract<ActivityFact, { as: 'thing' }>['kind'], name: unknown): ActivityFact {
  return { as: 'thing', kind, name: typeof name === 'string' && name.trim() !== '' ? name : null };
}

export function listFact(names: ActivityNames, id: unknown): ActivityFact {
  return thingFact('list', typeof id === 'string' ? names.lists.get(id) : null);
}

/** What came to a set and what went from it; without the old set, all of it came. */
export function setDifference(now: readonly Id[], before: unknown): { came: Id[]; went: Id[] } {
  const old = Array.isArray(before) ? before.filter((id): id is Id => typeof id === 'string') : [];
  return { came: now.filter((id) => !old.includes(id)), went: old.filter((id) => !now.includes(id)) };
}
