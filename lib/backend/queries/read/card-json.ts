import { isoTime, sql } from '@/lib/backend/db/sql';

/** A card `c` as its board shows it: `CardTile`. Postgres builds the JSON, because a board has thousands. */
export const tileJson = sql`json_build_object(
  'id', c.id, 'listId', c."listId", 'number', c.number, 'title', c.title, 'position', c.position,
  'labelIds', ARRAY(SELECT x."labelId" FROM "CardLabel" x WHERE x."cardId" = c.id ORDER BY 1),
  'assigneeIds', ARRAY(SELECT x."userId" FROM "CardAssignee" x WHERE x."cardId" = c.id ORDER BY 1),
  'assigneeNames', c."assigneeNames",
  'startAt', ${isoTime('c."startAt"')}, 'dueAt', ${isoTime('c."dueAt"')}, 'dueDone', c."dueDone",
  'archivedAt', ${isoTime('c."archivedAt"')}, 'hasDescription', c.description ~ '[^\\t\\n\\v\\f\\r ]',
  'commentCount', c."commentCount", 'attachmentCount', c."attachmentCount",
  'checklistDone', c."checklistDone", 'checklistTotal', c."checklistTotal",
  'version', c.version, 'createdAt', ${isoTime('c."createdAt"')})`;

/** What a card `c` shows only when it is open: `CardBody`. */
export const bodyJson = sql`json_build_object('id', c.id, 'boardId', c."boardId", 'description', c.description,
  'version', c.version, 'createdAt', ${isoTime('c."createdAt"')}, 'createdById', c."createdById")`;

/** A checklist item `i`: `ChecklistItem`. */
export const itemJson = sql`json_build_object('id', i.id, 'text', i.text, 'done', i.done, 'position', i.position)`;

/** A checklist `k` with its items: `Checklist`. */
export const checklistJson = sql`json_build_object('id', k.id, 'title', k.title, 'position', k.position,
  'items', (SELECT coalesce(json_agg(${itemJson} ORDER BY i.position, i.id), '[]') FROM "ChecklistItem" i
    WHERE i."checklistId" = k.id))`;

/** An attachment `a`: `Attachment`. */
export const attachmentJson = sql`json_build_object('id', a.id, 'kind', a.kind, 'name', a.name, 'url', a.url,
  'size', a.size, 'contentType', a."contentType", 'createdAt', ${isoTime('a."createdAt"')}, 'createdById', a."createdById")`;

/** A comment `m`: `Comment`. */
export const commentJson = sql`json_build_object('id', m.id, 'authorId', m."authorId", 'authorName', m."authorName",
  'body', m.body, 'version', m.version, 'createdAt', ${isoTime('m."createdAt"')},
  'editedAt', ${isoTime('m."editedAt"')}, 'deletedAt', ${isoTime('m."deletedAt"')})`;
