import { refuse } from '@/lib/backend/commands/kernel/refusal';
import { NOTHING_HERE } from '@/lib/backend/commands/locate';
import type { Tx } from '@/lib/backend/db/database';
import { authorizeStream } from '@/lib/backend/queries/authorize-stream';
import { readVisibleBoards } from '@/lib/backend/queries/visible-boards';
import { type Logged, tellEvent } from '@/lib/domain/activity/tell-event';
import type { ActivityEntry, ActivityPage, ActivityQuery } from '@/lib/protocol/activity';
import { colorSchema } from '@/lib/protocol/colors';
import { type Id, idSchema } from '@/lib/protocol/primitives';
import { parseStreamName, streamName } from '@/lib/protocol/streams';
import { type ActivitySource, boardAmongOthers, boardSource, cardSources, workspaceSource } from './activity-source';
import { readActivityNames } from './read-activity-names';
import { readActivityRows } from './read-activity-rows';

/** What happened on a board, newest first. */
export async function readBoardActivity(tx: Tx, userId: Id, boardId: Id, query: ActivityQuery): Promise<ActivityPage> {
  await authorizeStream(tx, userId, streamName('board', boardId));
  return readPage(tx, [boardSource(boardId)], query, null);
}

/** What happened to a card, on its own stream and on its board's. */
export async function readCardActivity(tx: Tx, userId: Id, cardId: Id, query: ActivityQuery): Promise<ActivityPage> {
  const { scope } = await authorizeStream(tx, userId, streamName('card', cardId));
  return readPage(tx, cardSources(idSchema.parse(scope[1]), cardId), query, cardId);
}

/** What happened on the boards of a workspace that the person may read, and in the workspace itself for its members. */
export async function readWorkspaceActivity(
  tx: Tx,
  userId: Id,
  workspaceId: Id,
  query: ActivityQuery,
): Promise<ActivityPage> {
  const { isMember, boards } = await readVisibleBoards(tx, userId, workspaceId);
  if (!isMember && boards.length === 0) return refuse('not_found', NOTHING_HERE);
  const sources = [
    ...(isMember ? [workspaceSource(workspaceId)] : []),
    ...boards.map(({ id }) => boardAmongOthers(id)),
  ];
  return readPage(tx, sources, query, null);
}

async function readPage(
  tx: Tx,
  sources: readonly ActivitySource[],
  query: ActivityQuery,
  cardId: Id | null,
): Promise<ActivityPage> {
  const { rows, next } = await readActivityRows(tx, sources, query);
  const names = await readActivityNames(tx, rows);
  const places = await readPlaces(tx, rows);
  const entries = rows.flatMap((event): ActivityEntry[] => {
    const told = tellEvent(names, event, cardId);
    if (told.length === 0) return [];
    const { id, stream, at, actorId } = event;
    return [{ id, stream, at, told, ...places.of(stream, actorId) }];
  });
  return { entries, next };
}

/** Who did it, and on which board. */
async function readPlaces(tx: Tx, rows: readonly Logged[]) {
  const idOf = (kind: string) =>
    rows
      .map(({ stream }) => parseStreamName(stream))
      .filter((part) => part.kind === kind)
      .map(({ id }) => id);
  const people = await tx.user.findMany({
    where: { id: { in: rows.flatMap(({ actorId }) => actorId ?? []) } },
    select: { id: true, name: true, color: true },
  });
  const boards = await tx.board.findMany({ where: { id: { in: idOf('board') } }, select: { id: true, title: true } });
  const byId = <Thing extends { id: Id }>(things: readonly Thing[]) =>
    new Map(things.map((thing) => [thing.id, thing]));
  const [actors, titles] = [byId(people), byId(boards)];
  return {
    of(stream: Logged['stream'], actorId: Id | null): Pick<ActivityEntry, 'actor' | 'board'> {
      const actor = actorId === null ? undefined : actors.get(actorId);
      return {
        actor: actor ? { userId: actor.id, name: actor.name, color: colorSchema.parse(actor.color) } : null,
        board: titles.get(parseStreamName(stream).id) ?? null,
      };
    },
  };
}
