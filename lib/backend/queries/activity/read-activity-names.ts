import * as z from 'zod/mini';
import type { Tx } from '@/lib/backend/db/database';
import type { ActivityNames } from '@/lib/domain/activity/activity-names';
import type { Logged } from '@/lib/domain/activity/tell-event';
import { changesIn } from '@/lib/domain/board/card-changes';
import { type Id, idSchema } from '@/lib/protocol/primitives';
import { parseStreamName, type StreamKind } from '@/lib/protocol/streams';

/** As much of a comment as a line tells. */
const EXCERPT_LENGTH = 140;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const peopleSchema = z.object({ members: z.array(z.object({ userId: idSchema })) });

interface NamedRow {
  kind: keyof ActivityNames;
  id: Id;
  name: string;
}

/**
 * What everything is called that these events name: as it is called today, and what has gone by the last name that the log has for
 * it. Comments that were deleted have no name any more. A card that has gone to another board is called as it was when it left: how it is
 * called there is not for everybody here.
 */
export async function readActivityNames(tx: Tx, rows: readonly Logged[]): Promise<ActivityNames> {
  const ids = [
    ...new Set(rows.flatMap(({ actorId, data, inverse }) => [actorId, ...idsIn(data), ...idsIn(inverse ?? {})])),
  ];
  const named = ids.filter((id) => id !== null);
  const found = await tx.$queryRaw<NamedRow[]>`
    SELECT 'cards' AS kind, id, title AS name FROM "Card" WHERE id = ANY(${named}::uuid[])
      AND ("boardId" = ANY(${idsOf(rows, 'board')}::uuid[]) OR id = ANY(${idsOf(rows, 'card')}::uuid[]))
    UNION ALL SELECT 'lists', id, title FROM "List" WHERE id = ANY(${named}::uuid[])
    UNION ALL SELECT 'labels', id, name FROM "Label" WHERE id = ANY(${named}::uuid[])
    UNION ALL SELECT 'people', id, name FROM "User" WHERE id = ANY(${named}::uuid[])
    UNION ALL SELECT 'boards', id, title FROM "Board" WHERE id = ANY(${idsOf(rows, 'board')}::uuid[])
    UNION ALL SELECT 'parts', id, title FROM "Checklist" WHERE id = ANY(${named}::uuid[])
    UNION ALL SELECT 'parts', id, text FROM "ChecklistItem" WHERE id = ANY(${named}::uuid[])
    UNION ALL SELECT 'parts', id, name FROM "Attachment" WHERE id = ANY(${named}::uuid[])
    UNION ALL SELECT 'comments', id, left(body, ${EXCERPT_LENGTH}::int) FROM "Comment"
      WHERE id = ANY(${named}::uuid[]) AND "deletedAt" IS NULL`;
  const gone = await readGoneNames(tx, rows, new Set(found.map(({ id }) => id)));
  const of = (kind: keyof ActivityNames) =>
    new Map([...gone, ...found].filter((row) => row.kind === kind).map(({ id, name }) => [id, name]));
  return {
    cards: of('cards'),
    lists: of('lists'),
    labels: of('labels'),
    people: of('people'),
    boards: of('boards'),
    parts: of('parts'),
    comments: of('comments'),
  };
}

/** Of which streams of a kind these events are. */
function idsOf(rows: readonly Logged[], kind: StreamKind): Id[] {
  const streams = rows.map(({ stream }) => parseStreamName(stream)).filter((stream) => stream.kind === kind);
  return [...new Set(streams.map(({ id }) => id))];
}

/** Cards, lists, labels and parts of cards that are no more. */
async function readGoneNames(tx: Tx, rows: readonly Logged[], known: ReadonlySet<Id>): Promise<NamedRow[]> {
  const boards = [...new Set(rows.map(({ stream }) => stream).filter((stream) => stream.startsWith('board:')))];
  const things = rows
    .flatMap(({ data, inverse }) =>
      [data['cardId'], data['listId'], data['labelId'], inverse?.['listId'], data['cardIds']].flat(),
    )
    .filter((id) => typeof id === 'string' && !known.has(id));
  const parts = rows
    .filter(({ stream }) => stream.startsWith('card:'))
    .flatMap(({ data }) => [data['itemId'], data['checklistId']])
    .filter((id) => typeof id === 'string' && !known.has(id));
  const cards = [...new Set(rows.map(({ stream }) => stream).filter((stream) => stream.startsWith('card:')))];
  if (things.length + parts.length === 0) return [];
  return tx.$queryRaw<NamedRow[]>`
    (SELECT DISTINCT ON (id) CASE split_part(e.name, '.', 1) WHEN 'card' THEN 'cards' WHEN 'list' THEN 'lists' ELSE 'labels' END AS kind,
      coalesce(e.data->>'cardId', e.data->>'listId', e.data->>'labelId') AS id, coalesce(e.data->>'title', e.data->>'name') AS name
    FROM "Event" e WHERE e.stream LIKE 'board:%' AND e.stream = ANY(${boards})
      AND coalesce(e.data->>'cardId', e.data->>'listId', e.data->>'labelId') = ANY(${things}::text[]) AND e.data ?| ARRAY['title', 'name']
    ORDER BY id, e.at DESC, e.seq DESC)
    UNION ALL (SELECT DISTINCT ON (id) 'parts', coalesce(e.data->>'itemId', e.data->>'checklistId') AS id,
      coalesce(e.data->>'text', e.data->>'title') AS name
    FROM "Event" e WHERE e.stream = ANY(${cards}) AND e.name LIKE 'checklist.%' AND e.data ?| ARRAY['text', 'title']
      AND coalesce(e.data->>'itemId', e.data->>'checklistId') = ANY(${parts}::text[])
    ORDER BY id, e.at DESC, e.seq DESC)`;
}

/** Every id that an event says, one of many cards or people included. */
function idsIn(data: Readonly<Record<string, unknown>>): Id[] {
  const many = changesIn(data).flatMap(({ cardId, fields }) => [
    cardId,
    fields.listId,
    ...(fields.labelIds ?? []),
    ...(fields.assigneeIds ?? []),
  ]);
  const people = peopleSchema.safeParse(data).data?.members.map(({ userId }) => userId) ?? [];
  return [...Object.values(data).flat(), ...many, ...people].filter(
    (value): value is Id => typeof value === 'string' && ID.test(value),
  );
}
