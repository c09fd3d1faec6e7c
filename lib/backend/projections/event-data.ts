import * as z from 'zod/mini';
import type { LoggedEvent } from '@/lib/backend/db/event-row';
import { changesIn } from '@/lib/domain/board/card-changes';
import { membersChangedEventSchema } from '@/lib/protocol/events/members-changed';
import { type Id, idSchema } from '@/lib/protocol/primitives';

/** The person of whom an event speaks. */
export function userIdOf({ data }: LoggedEvent): Id {
  return idSchema.parse(data['userId']);
}

/** The people of whom an event speaks, one or several. */
export function userIdsOf(event: LoggedEvent): Id[] {
  if (event.name !== 'members.changed') return [userIdOf(event)];
  return membersChangedEventSchema.shape.data.parse(event.data).members.map(({ userId }) => userId);
}

/** Ids that an event's data or its old values hold under this name; none when there are none. */
export function idsIn(data: Readonly<Record<string, unknown>> | null, field: string): Id[] {
  const parsed = z.array(idSchema).safeParse(data?.[field]);
  return parsed.success ? parsed.data : [];
}

/** Who came onto which card by an event of a board. */
export function assignmentsIn({ name, data, inverse }: LoggedEvent): { cardId: Id; userId: Id }[] {
  const many = name === 'cards.changed';
  const now = many
    ? changesIn(data)
    : [{ cardId: String(data['cardId']), fields: { assigneeIds: idsIn(data, 'assigneeIds') } }];
  const old = many
    ? changesIn(inverse)
    : [{ cardId: String(data['cardId']), fields: { assigneeIds: idsIn(inverse, 'assigneeIds') } }];
  const before = new Map(old.map(({ cardId, fields }) => [cardId, new Set(fields.assigneeIds)]));
  return now.flatMap(({ cardId, fields }) =>
    (fields.assigneeIds ?? []).flatMap((userId) => (before.get(cardId)?.has(userId) ? [] : [{ cardId, userId }])),
  );
}
