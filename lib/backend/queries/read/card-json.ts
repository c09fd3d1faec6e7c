import { isoTime, sql } from '@/lib/backend/db/sql';

/** What a card `c` shows only when it is open: `CardBody`. */
export const bodyJson = sql`json_build_object('id', c.id, 'boardId', c."boardId", 'description', c.description,
  'version', c.version, 'createdAt', ${isoTime('c."createdAt"')}, 'createdById', c."createdById")`;

/** A checklist item `i`: `ChecklistItem`. */
export const itemJson = sql`json_build_object('id', i.id, 'text', i.text, 'done', i.done, 'position', i.position,
  'assigneeId', i."assigneeId", 'dueAt', ${isoTime('i."dueAt"')})`;

/** A checklist `k` with its items: `Checklist`. */
export const checklistJson = sql`json_build_object('id', k.id, 'title', k.title, 'position', k.position,
  'items', (SELECT coalesce(json_agg(${itemJson} ORDER BY i.position, i.id), '[]') FROM "ChecklistItem" i
    WHERE i."checklistId" = k.id))`;

/** An attachment `a`: `Attachment`. */
export const attachmentJson = sql`json_build_object('id', a.id, 'kind', a.kind, 'name', a.name, 'url', a.url,
  'size', a.size, 'contentType', a."contentType", 'createdAt', ${isoTime('a."createdAt"')}, 'createdById', a."createdById")`;

/** A link `x` of a card: `CardLink`. */
export const linkJson = sql`json_build_object('id', x."otherId", 'relation', x.relation)`;

/** A comment `m`: `Comment`. */
export const commentJson = sql`json_build_object('id', m.id, 'authorId', m."authorId", 'authorName', m."authorName",
  'body', m.body, 'version', m.version, 'createdAt', ${isoTime('m."createdAt"')},
  'editedAt', ${isoTime('m."editedAt"')}, 'deletedAt', ${isoTime('m."deletedAt"')},
  'reactions', (SELECT coalesce(json_object_agg(g.reaction, g.ids), '{}') FROM (
    SELECT r.reaction, json_agg(r."userId" ORDER BY r."userId") AS ids FROM "CommentReaction" r
    WHERE r."commentId" = m.id GROUP BY r.reaction) g))`;
