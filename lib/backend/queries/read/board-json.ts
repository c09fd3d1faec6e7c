import { isoTime, sql } from '@/lib/backend/db/sql';

/** A board `b`: `Board`. */
export const boardJson = sql`json_build_object('id', b.id, 'workspaceId', b."workspaceId", 'title', b.title,
  'description', b.description, 'color', b.color, 'background', b.background, 'visibility', b.visibility,
  'archivedAt', ${isoTime('b."archivedAt"')}, 'createdAt', ${isoTime('b."createdAt"')}, 'version', b.version)`;

/** A board `b` as its workspace shows it, with the counts that the workspace was last told: `BoardSummary`. */
export const boardSummaryJson = sql`json_build_object('id', b.id, 'title', b.title, 'color', b.color,
  'archivedAt', ${isoTime('b."archivedAt"')}, 'createdAt', ${isoTime('b."createdAt"')},
  'counts', json_build_object('open', b."countOpen", 'done', b."countDone", 'overdue', b."countOverdue"))`;

/** A board `b` as a person's own inbox shows it: `PrivateBoard`. */
export const privateBoardJson = sql`json_build_object('id', b.id, 'title', b.title, 'color', b.color,
  'archivedAt', ${isoTime('b."archivedAt"')}, 'createdAt', ${isoTime('b."createdAt"')}, 'workspaceId', b."workspaceId")`;

/** A list `l`: `List`. */
export const listJson = sql`json_build_object('id', l.id, 'title', l.title, 'position', l.position,
  'wipLimit', l."wipLimit", 'archivedAt', ${isoTime('l."archivedAt"')})`;

/** A label `x`: `Label`. */
export const labelJson = sql`json_build_object('id', x.id, 'name', x.name, 'color', x.color)`;

/** A workspace `w`: `Workspace`. */
export const workspaceJson = sql`json_build_object('id', w.id, 'name', w.name,
  'archivedAt', ${isoTime('w."archivedAt"')}, 'createdAt', ${isoTime('w."createdAt"')})`;

/** A notification `n`: `Notification`. */
export const notificationJson = sql`json_build_object('id', n.id, 'kind', n.kind, 'actorId', n."actorId",
  'workspaceId', n."workspaceId", 'boardId', n."boardId", 'cardId', n."cardId", 'commentId', n."commentId",
  'createdAt', ${isoTime('n."createdAt"')}, 'readAt', ${isoTime('n."readAt"')},
  'snoozedUntil', ${isoTime('n."snoozedUntil"')}, 'returnedAt', ${isoTime('n."returnedAt"')})`;
