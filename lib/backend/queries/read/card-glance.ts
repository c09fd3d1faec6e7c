import { isoTime, sql } from '@/lib/backend/db/sql';

/** A card `c` on its board `b` at a glance: `CardGlance`. For those alone who may read the board. */
export const cardGlanceJson = sql`json_build_object('id', c.id, 'boardId', b.id, 'boardTitle', b.title, 'number', c.number,
  'title', c.title, 'isDone', c."dueDone", 'archivedAt', ${isoTime('c."archivedAt"')})`;
