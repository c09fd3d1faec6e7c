import { type Sql, sql } from '@/lib/backend/db/sql';
import { assertNever } from '@/lib/domain/assert-never';
import type { ActivityKind } from '@/lib/protocol/activity';
import type { Id } from '@/lib/protocol/primitives';
import { type StreamName, streamName } from '@/lib/protocol/streams';

/** Part of the log: the condition that its events `e` meet, in the words of an index that is ordered by `at` and `seq`. */
export interface ActivitySource {
  readonly stream: StreamName;
  readonly condition: Sql;
}

/** All of a board. */
export function boardSource(boardId: Id): ActivitySource {
  const stream = streamName('board', boardId);
  return { stream, condition: sql`e.stream = ${stream}` };
}

/** A board as one of several: who may read it follows the workspace, which tells it once. */
export function boardAmongOthers(boardId: Id): ActivitySource {
  const { stream, condition } = boardSource(boardId);
  return { stream, condition: sql`${condition} AND NOT (e.name LIKE 'member%' AND e."sourceEventId" IS NOT NULL)` };
}

/** The workspace itself: its counts are nobody's deed. */
export function workspaceSource(workspaceId: Id): ActivitySource {
  const stream = streamName('workspace', workspaceId);
  return { stream, condition: sql`e.stream = ${stream} AND e.name <> 'counts.changed'` };
}

/** A card: its own stream, and what its board's stream says of it, alone or as one of many. */
export function cardSources(boardId: Id, cardId: Id): ActivitySource[] {
  const own = streamName('card', cardId);
  const board = streamName('board', boardId);
  const thing = sql`coalesce(e.data->>'cardId', e.data->>'listId', e.data->>'labelId')`;
  const among = JSON.stringify({ changes: [{ cardIds: [cardId] }] });
  return [
    { stream: own, condition: sql`e.stream = ${own}` },
    {
      stream: board,
      condition: sql`e.stream LIKE 'board:%' AND ${thing} = ${cardId} AND e.stream = ${board} AND e.name LIKE 'card.%'`,
    },
    {
      stream: board,
      condition: sql`e.name = 'cards.changed' AND e.data @> ${among}::jsonb AND e.stream = ${board}`,
    },
  ];
}

const TEXTS = sql`ARRAY['title', 'version', 'startAt', 'dueAt', 'dueDone', 'reminderMinutes', 'labelIds', 'assigneeIds', 'cover']`;

/** Events `e` of one kind, as a person asks for them. */
export function kindCondition(kind: ActivityKind): Sql {
  switch (kind) {
    case 'cards':
      return sql`(e.name IN ('card.created', 'card.archived', 'card.restored', 'card.deleted', 'board.imported')
        OR e.name = 'cards.changed' AND e.data::text LIKE '%archivedAt%')`;
    case 'moves':
      return sql`(e.name IN ('card.moved', 'cards.arrived', 'cards.left') OR e.name = 'cards.changed' AND e.data::text LIKE '%"listId"%')`;
    case 'details':
      return sql`(e.name = 'card.updated' AND (e.data ?| ${TEXTS} OR e.data ? 'description')
        OR e.name = 'cards.changed' AND (e.data::text LIKE '%"labelIds"%' OR e.data::text LIKE '%"assigneeIds"%'))`;
    case 'comments':
      return sql`(e.name LIKE 'comment.%' OR e.name = 'card.updated' AND e.data ? 'commentCount')`;
    case 'checklists':
      return sql`(e.name LIKE 'checklist.%' OR e.name LIKE 'attachment.%' OR e.name = 'card.updated'
        AND e.data ?| ARRAY['checklistDone', 'checklistTotal', 'attachmentCount'])`;
    case 'board':
      return sql`(e.name LIKE 'list.%' OR e.name LIKE 'label.%' OR e.name LIKE 'member%' OR e.name LIKE 'workspace.%'
        OR e.name IN ('board.created', 'board.updated', 'board.removed'))`;
    default:
      return assertNever(kind);
  }
}
