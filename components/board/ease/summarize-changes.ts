import { ease } from '@/components/strings/ease';
import type { Id } from '@/lib/protocol/primitives';

/** What is spoken of one change: who did what to which card. */
export interface SpokenChange {
  readonly actorId: Id;
  readonly cardId: Id;
  /** The event's name. */
  readonly name: string;
}

/** More people than this are counted, not named. */
const MAX_NAMED = 2;

/** Others' changes of a few seconds in one sentence: “Bo moved 3 cards and added 1 card”. Null where nobody known did anything. */
export function summarizeChanges(changes: readonly SpokenChange[], nameOf: (userId: Id) => string | undefined) {
  const people = [...new Set(changes.map(({ actorId }) => actorId))].filter((id) => nameOf(id) !== undefined);
  if (people.length === 0) return null;
  if (people.length > MAX_NAMED) return ease.several(people.length, countCards(changes));
  return people
    .map((id) =>
      sentenceOf(
        nameOf(id) ?? '',
        changes.filter(({ actorId }) => actorId === id),
      ),
    )
    .join('. ');
}

function sentenceOf(person: string, changes: readonly SpokenChange[]): string {
  const names = [...new Set(changes.map(({ name }) => ease.did(name, '')))];
  const deeds = names.map((deed) => {
    const same = changes.filter(({ name }) => ease.did(name, '') === deed);
    return ease.did(same[0]?.name ?? '', countCards(same));
  });
  return ease.sentence(person, deeds);
}

function countCards(changes: readonly SpokenChange[]): string {
  return ease.cards(new Set(changes.map(({ cardId }) => cardId)).size);
}
