import { isoTime, type Sql, sql } from '@/lib/backend/db/sql';
import type { CardTile } from '@/lib/protocol/things';

/** A tile as Postgres gives it: its values in one order, without names, because a board has thousands. */
export type TileRow = readonly [
  id: CardTile['id'],
  listId: CardTile['listId'],
  number: CardTile['number'],
  title: CardTile['title'],
  position: CardTile['position'],
  labelIds: CardTile['labelIds'],
  assigneeIds: CardTile['assigneeIds'],
  assigneeNames: CardTile['assigneeNames'],
  startAt: CardTile['startAt'],
  dueAt: CardTile['dueAt'],
  dueDone: CardTile['dueDone'],
  archivedAt: CardTile['archivedAt'],
  hasDescription: CardTile['hasDescription'],
  commentCount: CardTile['commentCount'],
  attachmentCount: CardTile['attachmentCount'],
  checklistDone: CardTile['checklistDone'],
  checklistTotal: CardTile['checklistTotal'],
  version: CardTile['version'],
  createdAt: CardTile['createdAt'],
  reminderMinutes: number | null,
  cover: CardTile['cover'],
  openBlockers: number,
];

/** The row of a card `c` whose sets, sorted by id, are these expressions. */
export function tileRowWith(labelIds: Sql, assigneeIds: Sql): Sql {
  return sql`json_build_array(c.id, c."listId", c.number, c.title, c.position, ${labelIds}, ${assigneeIds},
    c."assigneeNames", ${isoTime('c."startAt"')}, ${isoTime('c."dueAt"')}, c."dueDone", ${isoTime('c."archivedAt"')},
    c.description ~ '[^\\t\\n\\v\\f\\r ]', c."commentCount", c."attachmentCount", c."checklistDone", c."checklistTotal",
    c.version, ${isoTime('c."createdAt"')}, c."reminderMinutes", c.cover, c."openBlockers")`;
}

/** The row of one card `c`, or of a few. */
export const tileRow = tileRowWith(
  sql`ARRAY(SELECT x."labelId" FROM "CardLabel" x WHERE x."cardId" = c.id ORDER BY 1)`,
  sql`ARRAY(SELECT x."userId" FROM "CardAssignee" x WHERE x."cardId" = c.id ORDER BY 1)`,
);

export function toCardTile(row: TileRow): CardTile {
  const [id, listId, number, title, position, labelIds, assigneeIds, assigneeNames, startAt, dueAt, dueDone] = row;
  const [, , , , , , , , , , , archivedAt, hasDescription, commentCount, attachmentCount] = row;
  const [, , , , , , , , , , , , , , , checklistDone, checklistTotal, version, createdAt, reminderMinutes, cover] = row;
  const openBlockers = row[21];
  return {
    id,
    listId,
    number,
    title,
    position,
    labelIds,
    assigneeIds,
    assigneeNames,
    startAt,
    dueAt,
    dueDone,
    reminderMinutes,
    archivedAt,
    hasDescription,
    commentCount,
    attachmentCount,
    checklistDone,
    checklistTotal,
    cover,
    openBlockers,
    version,
    createdAt,
  };
}
