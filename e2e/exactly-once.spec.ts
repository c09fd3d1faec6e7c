import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type BoardState, findCard, toBoardSnapshot, toBoardState } from '@/lib/domain/board/board-state';
import { reduceBoard } from '@/lib/domain/board/reduce-board';
import { type BoardEvent, boardEventSchema } from '@/lib/protocol/events/board-events';
import type { BoardSnapshot } from '@/lib/protocol/snapshots';
import type { Answer, Client, WireEvent } from './support/client';
import { type Followed, Follower } from './support/follower';
import { makeCard, makeTeam, readBoard } from './support/team';
import { expect, test } from './support/wide-stack';

const WRITERS = 16;
const WRITES_EACH = 50;
const SAME_COMMAND_TIMES = 100;
const MOVERS = 16;
const MOVES_EACH = 100;
const CARDS_TO_MOVE = 24;
const REVOCATION_MS = 1_000;
/** On two cores that also carry browsers. */
const HEAVY_TEST_TIMEOUT_MS = 180_000;

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const fold = (state: BoardState, events: readonly WireEvent[]) =>
  events.reduce((before, event) => reduceBoard(before, known(event)), state);
const known = (event: WireEvent): BoardEvent => boardEventSchema.parse(event);
const settled = (state: BoardState) => toBoardSnapshot(state);

/** `count` workers at once, each of which does its work one after the other. */
async function crowd(count: number, times: number, work: (worker: number, turn: number) => Promise<void>) {
  const worker = async (index: number) => {
    for (let turn = 0; turn < times; turn += 1) await work(index, turn);
  };
  await Promise.all(Array.from({ length: count }, (_, index) => worker(index)));
}

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}

test('[E1] [F1] [S4] 16 writers with 50 writes each: no hole, each event once and in order, the fold is the snapshot', async ({
  stack,
}) => {
  test.setTimeout(HEAVY_TEST_TIMEOUT_MS);
  const origins = stack.web.map(({ url }) => url);
  const team = await makeTeam(pick(origins, 0), ['Ana', 'Bo', 'Chi', 'Dev']);
  const stream = `board:${team.boardId}`;
  const cards = [await makeCard(team, 'one'), await makeCard(team, 'two'), await makeCard(team, 'three')];
  const followers: { follower: Follower; followed: Followed; start: BoardState; from: number }[] = [];
  for (const [index, person] of team.people.entries()) {
    const reader = person.at(pick(origins, index));
    const snapshot = await readBoard<BoardSnapshot>(reader, team.boardId);
    const follower = await Follower.connect(reader);
    const followed = await follower.follow(snapshot);
    followers.push({ follower, followed, start: toBoardState(snapshot.data), from: snapshot.seq });
  }

  const sent: string[] = [];
  await crowd(WRITERS, WRITES_EACH, async (writer, turn) => {
    const client = pick(team.people, writer).at(pick(origins, writer + turn));
    const key = randomUUID();
    sent.push(key);
    const cardId = pick(cards, writer + turn);
    const { events } = await writeSomething(client, team, cardId, writer, turn, key);
    expect(events.filter((event) => event.stream === stream)).toHaveLength(1);
  });

  const last = await readBoard<BoardSnapshot>(team.owner, team.boardId);
  const log = await team.owner.events(stream, last.epoch);
  expect(log.map((event) => event.seq)).toEqual(numbers(1, log.length));
  expect(log.length).toBe(last.seq);
  const written = log.flatMap((event) => (event.commandId === null ? [] : [event.commandId]));
  expect(written.filter((id) => sent.includes(id)).sort()).toEqual([...sent].sort());

  for (const { follower, followed, start, from } of followers) {
    await follower.until(() => followed.seq >= last.seq);
    expect(followed.arrived.map((event) => event.seq)).toEqual(numbers(from + 1, followed.seq));
    expect(followed.arrived.slice(0, last.seq - from)).toEqual(log.slice(from));
    expect(settled(fold(start, followed.applied.slice(0, last.seq - from)))).toEqual(settled(toBoardState(last.data)));
    await follower.close();
  }
});

async function writeSomething(
  client: Client,
  team: { boardId: string; listId: string },
  cardId: string,
  writer: number,
  turn: number,
  key: string,
) {
  switch (turn % 5) {
    case 0:
      return await client.write(
        'POST',
        `/api/boards/${team.boardId}/cards`,
        { listId: team.listId, title: `${writer}/${turn}` },
        key,
      );
    case 1:
      return await client.write('PATCH', `/api/cards/${cardId}`, { title: `by ${writer}, ${turn}` }, key);
    case 2:
      return await client.write('POST', `/api/cards/${cardId}/comments`, { body: `from ${writer}, ${turn}` }, key);
    case 3:
      return await client.write('POST', `/api/cards/${cardId}/move`, { listId: team.listId }, key);
    default:
      return await client.write('POST', `/api/boards/${team.boardId}/lists`, { title: `list ${writer}/${turn}` }, key);
  }
}

test('[W3] [W5] [E4] the same command sent 100 times at once makes one row and one event', async ({ stack }) => {
  const origins = stack.web.map(({ url }) => url);
  const team = await makeTeam(pick(origins, 0), ['Ana']);
  const key = randomUUID();
  const send = (time: number) =>
    team.owner
      .at(pick(origins, time))
      .request('POST', `/api/boards/${team.boardId}/cards`, { key, body: { listId: team.listId, title: 'Only once' } });
  const answers = await Promise.all(numbers(1, SAME_COMMAND_TIMES).map(send));

  const made = answers.filter(({ status }) => status < 300);
  const busy = answers.filter(({ status }) => status === 409);
  expect(made.length).toBeGreaterThan(0);
  expect(made.length + busy.length).toBe(SAME_COMMAND_TIMES);
  for (const { body } of made) expect(body).toEqual(made[0]?.body);
  expect(made.filter(({ headers }) => headers.get('idempotency-replayed') === null)).toHaveLength(1);
  for (const { body } of busy) expect(body).toMatchObject({ code: 'command_in_progress' });

  const snapshot = await readBoard<BoardSnapshot>(team.owner, team.boardId);
  expect(snapshot.data.cards.filter((card) => card.title === 'Only once')).toHaveLength(1);
  const log = await team.owner.events(snapshot.stream, snapshot.epoch);
  expect(log.filter((event) => event.commandId === key)).toHaveLength(1);

  const later = await send(0);
  expect(later.body).toEqual(made[0]?.body);
  expect(later.headers.get('idempotency-replayed')).toBe('true');
  const other = await team.owner.request('POST', `/api/boards/${team.boardId}/cards`, {
    key,
    body: { listId: team.listId, title: 'Something else' },
  });
  expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
});

test('[R3] [R4] a removed member gets nothing more within a second, over socket and HTTP', async ({ stack }) => {
  const [first, second] = [pick(stack.web, 0).url, pick(stack.web, 1).url];
  const team = await makeTeam(first, ['Ana', 'Bo']);
  const removed = pick(team.people, 1).at(second);
  const cardId = await makeCard(team, 'Secret soon');
  const snapshot = await readBoard(removed, team.boardId);
  const follower = await Follower.connect(removed);
  const board = await follower.follow(snapshot);
  const card = await follower.follow(await removed.snapshot(`/api/cards/${cardId}`));
  await makeCard(team, 'Seen');
  await follower.until(() => board.applied.some((event) => event.data.title === 'Seen'));

  await team.owner.write('DELETE', `/api/workspaces/${team.workspaceId}/members/${removed.userId}`);
  const removedAt = Date.now();
  const refusals: Answer[] = [await removed.request('GET', `/api/boards/${team.boardId}`)];
  await follower.until(() => board.revokedAt !== undefined && card.revokedAt !== undefined, REVOCATION_MS);
  expect(Math.max(board.revokedAt ?? Infinity, card.revokedAt ?? Infinity) - removedAt).toBeLessThan(REVOCATION_MS);

  const seenBefore = board.arrived.length + card.arrived.length;
  await makeCard(team, 'Not for the removed');
  await team.owner.write('POST', `/api/cards/${cardId}/comments`, { body: 'Not for the removed' });
  // The answer to a ping comes after everything that was sent before it.
  follower.send({ kind: 'ping', ref: 9_999 });
  await follower.until(() => follower.frames.some((frame) => frame.kind === 'pong' && frame.ref === 9_999));
  const ownerFollower = await Follower.connect(team.owner);
  const seen = await ownerFollower.follow({ ...(await readBoard(team.owner, team.boardId)), seq: snapshot.seq });
  await ownerFollower.until(() => seen.applied.some((event) => event.data.title === 'Not for the removed'));
  expect(board.arrived.length + card.arrived.length).toBe(seenBefore);

  // The old grant is void, a new one is not given, and HTTP says that there is nothing.
  follower.send({
    kind: 'subscribe',
    ref: 10_000,
    stream: board.stream,
    grant: snapshot.grant,
    since: { epoch: board.epoch, seq: board.seq },
  });
  await follower.until(() => follower.frames.some((frame) => frame.kind === 'refused' && frame.ref === 10_000));
  expect((await removed.grants([board.stream])).refused).toMatchObject([{ stream: board.stream, code: 'forbidden' }]);
  refusals.push(
    await removed.request('GET', `/api/cards/${cardId}`),
    await removed.request('GET', `/api/streams/${board.stream}/events?after=0&epoch=${board.epoch}&limit=10`),
    await removed.request('PATCH', `/api/cards/${cardId}`, { body: { title: 'Mine' } }),
  );
  for (const { status } of refusals) expect([403, 404]).toContain(status);
  await Promise.all([follower.close(), ownerFollower.close()]);
});

test('[S6] [W9] 16 clients make 1,600 moves in one list: no error, no tie, every kept old value is exact', async ({
  stack,
}) => {
  test.setTimeout(HEAVY_TEST_TIMEOUT_MS);
  const origins = stack.web.map(({ url }) => url);
  const team = await makeTeam(pick(origins, 0), ['Ana', 'Bo']);
  const cards: string[] = [];
  for (const number of numbers(1, CARDS_TO_MOVE)) cards.push(await makeCard(team, `card ${number}`));
  const start = await readBoard<BoardSnapshot>(team.owner, team.boardId);
  const keys = new Set<string>();

  await crowd(MOVERS, MOVES_EACH, async (mover, turn) => {
    const client = pick(team.people, mover).at(pick(origins, mover + turn));
    const cardId = pick(cards, mover * 7 + turn * 5);
    const neighbour = pick(cards, mover * 3 + turn * 11 + 1);
    const place = neighbour === cardId ? {} : turn % 2 === 0 ? { afterId: neighbour } : { beforeId: neighbour };
    const key = randomUUID();
    keys.add(key);
    await client.write('POST', `/api/cards/${cardId}/move`, { listId: team.listId, ...place }, key);
  });

  const last = await readBoard<BoardSnapshot>(team.owner, team.boardId);
  expect(new Set(last.data.cards.map((card) => card.position)).size).toBe(CARDS_TO_MOVE);
  const rows = await readLogRows(stack.postgres.url, start.stream, start.seq);
  expect(rows.filter(({ commandId }) => commandId !== null && keys.has(commandId))).toHaveLength(MOVERS * MOVES_EACH);
  let state = toBoardState(start.data);
  for (const { event, inverse } of rows) {
    const moved = known(event);
    if (moved.name === 'card.moved') {
      const before = findCard(state, moved.data.cardId);
      expect(inverse).toMatchObject({ listId: before?.listId, position: before?.position });
    }
    state = reduceBoard(state, moved);
    const list = Object.values(state.cards[team.listId] ?? {});
    expect(new Set(list.map((card) => card.position)).size).toBe(CARDS_TO_MOVE);
  }
  expect(settled(state)).toEqual(settled(toBoardState(last.data)));
});

interface LogRow {
  event: WireEvent;
  commandId: string | null;
  inverse: unknown;
}

async function readLogRows(databaseUrl: string, stream: string, after: number): Promise<LogRow[]> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  const { rows } = await database.query<{
    seq: number;
    name: string;
    version: number;
    id: string;
    at: Date;
    actorId: string | null;
    commandId: string | null;
    data: Record<string, unknown>;
    inverse: unknown;
  }>('SELECT * FROM "Event" WHERE stream = $1 AND seq > $2 ORDER BY seq', [stream, after]);
  await database.end();
  return rows.map(({ inverse, at, ...row }) => ({
    event: { kind: 'event', stream, epoch: 'log', ...row, at: at.toISOString() },
    commandId: row.commandId,
    inverse,
  }));
}
