import type { LoggedEvent } from '@/lib/backend/db/event-row';
import { type Id, idSchema } from '@/lib/protocol/primitives';

/** The person of whom an event speaks. */
export function userIdOf({ data }: LoggedEvent): Id {
  return idSchema.parse(data['userId']);
}

/** The card of which an event speaks. */
export function cardIdOf({ data }: LoggedEvent): Id {
  return idSchema.parse(data['cardId']);
}

/** Ids that an event's data or its old values hold under this name; none when there are none. */
export function idsIn(data: Readonly<Record<string, unknown>> | null, field: string): Id[] {
  const parsed = idSchema.array().safeParse(data?.[field]);
  return parsed.success ? parsed.data : [];
}
