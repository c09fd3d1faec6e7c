import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Client } from './support/client';
import { type Followed, Follower } from './support/follower';
import type { Stack } from './support/stack';
import { makeCard, makeTeam, readBoard, type Team } from './support/team';
import { expect, test } from './support/wide-stack';

const LATE_MS = 2_000;
const KILLS_AFTER_REPLY = 3;
const WRITES_WHILE_AWAY = 10;
/** How long Redis is away while people go on writing. */
const WITHOUT_REDIS_MS = 3_000;

/**
 * Commits wait for a standby that does not exist: a transaction is then durable and not yet acknowledged, which is the
 * moment between commit and publish, held still.
 */
class HeldCommits {
  readonly #database: pg.Client;

  private constructor(database: pg.Client) {
    this.#database = database;
  }

  static async begin(stack: Stack): Promise<HeldCommits> {
    const database = new pg.Client({ connectionString: stack.postgres.url });
    await database.connect();
    const held = new HeldCommits(database);
    await held.#set("'nobody'");
    return held;
  }

  /** Whether a command on this stream stands between its commit and everything that follows. */
  async holds(stream: string): Promise<boolean> {
    const { rows } = await this.#database.query(
      `SELECT 1 FROM pg_stat_activity a JOIN "Stream" s ON s.xmax = a.backend_xid
       WHERE a.wait_event = 'SyncRep' AND s.name = $1`,
      [stream],
    );
    return rows.length > 0;
  }

  async end(): Promise<void> {
    await this.#set("''");
    await this.#database.end();
  }

  async #set(value: string): Promise<void> {
    await this.#database.query(`ALTER SYSTEM SET synchronous_standby_names = ${value}`);
    await this.#database.query('SELECT pg_reload_conf()');
    await expect.poll(async () => await this.#current()).toBe(value.replaceAll("'", ''));
  }

  async #current(): Promise<string> {
    const { rows } = await this.#database.query<{ setting: string }>(
      "SELECT setting FROM pg_settings WHERE name = 'synchronous_standby_names'",
    );
    return rows[0]?.setting ?? '';
  }
}

interface Watched {
  team: Team;
  follower: Follower;
  board: Followed;
}

/** A team whose board is followed through the second instance of everything. */
async function watchBoard(stack: Stack): Promise<Watched> {
  const [first, second] = stack.web;
  if (first === undefined || second === undefined) throw new Error('This test needs two web apps.');
  const team = await makeTeam(first.url, ['Ana', 'Bo']);
  const reader = team.owner.at(second.url);
  const follower = await Follower.connect(reader);
  const board = await follower.follow(await readBoard(reader, team.boardId));
  return { team, follower, board };
}

const has = (board: Followed, key: string) => board.applied.some((event) => event.commandId === key);
const createCard = (client: Client, { boardId, listId }: Team, title: string, key: string) =>
  client.request('POST', `/api/boards/${boardId}/cards`, { key, body: { listId, title } });

/** Sends a write to web-0 and kills web-0 when the write is committed and nobody knows it. */
async function dieBetweenCommitAndPublish(stack: Stack, team: Team): Promise<string> {
  const key = randomUUID();
  const held = await HeldCommits.begin(stack);
  const reply = createCard(team.owner, team, 'Between', key).then(
    () => 'answered',
    () => 'cut off',
  );
  await expect.poll(() => held.holds(`board:${team.boardId}`)).toBe(true);
  await stack.member('web-0').kill();
  expect(await reply).toBe('cut off');
  await held.end();
  return key;
}

test.describe('when a process dies', () => {
  test.afterEach(async ({ stack }) => {
    if (stack.redis !== undefined) await stack.redis.start();
    await Promise.all([...stack.sidecars, ...stack.web].map((member) => member.start()));
  });

  test('kill -9 of a web app between commit and publish: the other instance tells it within 2 s', async ({ stack }) => {
    const { team, follower, board } = await watchBoard(stack);
    const key = await dieBetweenCommitAndPublish(stack, team);
    const seen = board.applied.length;
    await follower.until(() => has(board, key), LATE_MS);
    expect(board.applied.length).toBeGreaterThan(seen - 1);
    expect(board.arrived.filter((event) => event.commandId === key)).toHaveLength(1);
    await follower.close();
  });

  test('kill -9 of the only web app between commit and publish: told within 2 s of its restart, and once', async ({
    stack,
  }) => {
    const { team, follower, board } = await watchBoard(stack);
    await stack.member('web-1').kill();
    const key = await dieBetweenCommitAndPublish(stack, team);
    expect(has(board, key)).toBe(false);
    await stack.member('web-0').start();
    await follower.until(() => has(board, key), LATE_MS);
    // The sender never got a reply: sent again, the command is found done.
    const again = await createCard(team.owner, team, 'Between', key);
    expect(again.status).toBeLessThan(300);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(board.arrived.filter((event) => event.commandId === key)).toHaveLength(1);
    await follower.close();
  });

  test('kill -9 of a web app right after its replies loses nothing', async ({ stack }) => {
    const { team, follower, board } = await watchBoard(stack);
    for (let kill = 0; kill < KILLS_AFTER_REPLY; kill += 1) {
      const keys = Array.from({ length: 5 }, () => randomUUID());
      const replies = await Promise.all(keys.map((key) => createCard(team.owner, team, 'Right after', key)));
      await stack.member('web-0').kill();
      for (const { status } of replies) expect(status).toBeLessThan(300);
      await follower.until(() => keys.every((key) => has(board, key)), LATE_MS);
      await stack.member('web-0').start();
    }
    await expectWholeLog(team, board);
    await follower.close();
  });

  test('a sidecar that is killed and comes back: its subscribers resume and miss nothing', async ({ stack }) => {
    const { team, follower, board } = await watchBoard(stack);
    await stack.member('sidecar-1').kill();
    for (let write = 0; write < WRITES_WHILE_AWAY; write += 1) await makeCard(team, `while away ${write}`);
    await stack.member('sidecar-1').start();
    await follower.until(() => follower.reconnects > 0);
    await makeCard(team, 'after');
    await follower.until(() => board.applied.at(-1)?.data.title === 'after');
    await expectWholeLog(team, board);
    await follower.close();
  });

  test('without Redis for a while: writes succeed, and all agree after', async ({ stack }) => {
    const { team, follower, board } = await watchBoard(stack);
    await makeCard(team, 'before');
    await follower.until(() => board.applied.at(-1)?.data.title === 'before');
    await stack.redis?.kill();
    const back = Date.now() + WITHOUT_REDIS_MS;
    let written = 0;
    while (Date.now() < back) {
      written += 1;
      await makeCard(team, `without ${written}`);
    }
    await stack.redis?.start();
    await follower.until(() => board.applied.some((event) => event.data.title === `without ${written}`));
    await makeCard(team, 'after');
    await follower.until(() => board.applied.at(-1)?.data.title === 'after');
    await expectWholeLog(team, board);
    await follower.close();
  });
});

/** What passed the gate is the log, from where the follower began. */
async function expectWholeLog(team: Team, board: Followed): Promise<void> {
  const log = await team.owner.events(board.stream, board.epoch);
  const first = board.applied[0]?.seq ?? 0;
  expect(board.applied.length).toBeGreaterThan(0);
  expect(board.applied).toEqual(log.slice(first - 1, first - 1 + board.applied.length));
  expect(board.seq).toBe(log.length);
}
