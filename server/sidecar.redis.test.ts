import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBus } from '@/lib/backend/bus/open-bus';
import type { Bus, MarkSubject } from '@/lib/backend/bus/ports';
import type { StreamName } from '@/lib/protocol/streams';
import { makeEvents, makeStream, range, TEST_EPOCH } from '@/lib/testing/make-event';
import { startTestRedis, type TestRedis } from '@/lib/testing/redis';
import { makeWhole, startTestSidecar, type TestSidecar } from '@/lib/testing/sidecar-harness';
import { makePerson, type SidecarPerson } from '@/lib/testing/sidecar-people';
import type { SocketClient } from '@/lib/testing/socket-client';

const logger = pino({ level: 'silent' });
const PRESENCE_TTL_MS = 3_000;

let redis: TestRedis;
/** The web app's own line, and one for each sidecar. */
let web: Bus;
let sidecars: TestSidecar[];
let stream: StreamName;
const buses: Bus[] = [];

beforeAll(async () => {
  redis = await startTestRedis();
});
afterAll(async () => {
  await redis.dispose();
});

const open = () => {
  const bus = openBus({ kind: 'redis', url: redis.url }, { logger, presenceTtlMs: PRESENCE_TTL_MS });
  buses.push(bus);
  return bus;
};
const allReady = () =>
  expect
    .poll(async () => Promise.all(sidecars.map((each) => each.isReady())), { timeout: 5_000 })
    .toEqual([true, true]);

beforeEach(async () => {
  web = open();
  await web.ping(5_000);
  await makeWhole(web);
  sidecars = [
    await startTestSidecar({ bus: open(), instanceId: 'one' }),
    await startTestSidecar({ bus: open(), instanceId: 'two' }),
  ];
  await allReady();
  stream = makeStream();
});
afterEach(async () => {
  await Promise.all(sidecars.map((each) => each.sidecar.close()));
  await Promise.all(buses.splice(0).map((bus) => bus.close()));
});

const publish = (...seqs: number[]) => web.events.publish(makeEvents(stream, seqs));

/** A person with a socket at one instance, subscribed. */
async function enter(instance: 0 | 1, person: SidecarPerson = makePerson(), since = 0): Promise<SocketClient> {
  const sidecar = sidecars[instance] as TestSidecar;
  const client = await sidecar.connect(person);
  expect(await sidecar.subscribe(client, person, stream, since)).toMatchObject({ kind: 'subscribed' });
  return client;
}
async function revoke(subject: MarkSubject): Promise<void> {
  const mark = { subject, at: Date.now(), expiresAt: Date.now() + 300_000 };
  await web.marks.set([mark]);
  await web.control.publish({ kind: 'mark', mark });
}

describe('[F1] over Redis, on two instances', () => {
  test('whatever the order and the repeats of publishing, everybody gets each event once and in order', async () => {
    const clients = await Promise.all([enter(0), enter(0), enter(1), enter(1)]);
    const writers = range(1, 4).map(() => open());
    const seqs = range(1, 400);
    const shuffled = seqs.flatMap((seq, index) => {
      const other = seqs[(index * 7 + 3) % seqs.length] ?? seq;
      return index % 3 === 0 ? [seq, other] : [seq];
    });
    for (let from = 0; from < shuffled.length; from += 8) {
      const window = shuffled.slice(from, from + 8).sort(() => Math.random() - 0.5);
      await Promise.all(window.map((seq, index) => writers[index % 4]?.events.publish(makeEvents(stream, [seq]))));
    }
    await Promise.all(clients.map((client) => client.until(() => client.seqs.length >= 400)));
    for (const client of clients) {
      expect(client.seqs).toEqual(seqs);
      expect(client.of('gap')).toEqual([]);
    }
  });

  test('whoever comes while it is being written misses nothing', async () => {
    let isWriting = true;
    let seq = 0;
    const writing = (async () => {
      while (isWriting) {
        seq += 1;
        await publish(seq);
      }
    })();
    const clients = await Promise.all(
      range(1, 20).map(async (index) => {
        await new Promise((resolve) => setImmediate(resolve));
        const since = Math.max(0, seq - (index % 7));
        return { since, client: await enter(index % 2 === 0 ? 0 : 1, makePerson(), since) };
      }),
    );
    isWriting = false;
    await writing;
    for (const { since, client } of clients) {
      await client.until(() => client.seqs.at(-1) === seq || since === seq);
      expect(client.seqs).toEqual(range(since + 1, seq));
    }
  });

  test('[R3] a revocation takes effect on every instance within a second', async () => {
    const ana = makePerson();
    const clients = await Promise.all([enter(0, ana), enter(1, ana)]);
    const since = performance.now();
    await revoke(`user:${ana.userId}@${ana.boardId}`);
    await Promise.all(clients.map((client) => client.nextOf('revoked')));
    expect(performance.now() - since).toBeLessThan(1_000);
    await publish(1);
    const witness = await enter(0, makePerson(), 1);
    await publish(2);
    await witness.until(() => witness.seqs.includes(2));
    for (const client of clients) expect(client.seqs).toEqual([]);
  });

  test("the person's eleventh connection closes the oldest on another instance", async () => {
    const ana = makePerson();
    const first = await enter(0, ana);
    await Promise.all(range(1, 10).map(() => enter(1, ana)));
    expect(await first.closed).toBe(4205);
  });

  test('[A4] a ticket is good once over all instances', async () => {
    const ticket = await sidecars[0]?.signer.ticket(makePerson());
    const { SocketClient: Client } = await import('@/lib/testing/socket-client');
    const attempts = await Promise.allSettled(
      [...sidecars, ...sidecars].map(({ socketUrl }) =>
        Client.open(socketUrl, { protocols: ['baton.v1', `ticket.${ticket}`] }),
      ),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('[P1] presence over Redis', () => {
  test('is seen on the other instance, and gone at once on a clean close', async () => {
    const [here, there] = await Promise.all([enter(0), enter(1)]);
    await there.nextOf('presence.state');
    here.send({ kind: 'presence', stream, clock: 1, state: { typing: true } });
    await there.until(() => there.of('presence.diff').some(({ joined }) => joined.length === 1));
    await here.close();
    await there.until(() => there.of('presence.diff').some(({ left }) => left.length === 1), 1_000);
  });

  test('of an instance that crashed is gone when it expires', async () => {
    const ghost = makePerson();
    const witness = await enter(1);
    await web.presence.put(stream, { connectionId: ghost.boardId, userId: ghost.userId, clock: 1, state: {} });
    const seen = () => JSON.stringify([witness.of('presence.state'), witness.of('presence.diff')]);
    await witness.until(() => seen().includes(ghost.userId));
    await witness.until(() => witness.of('presence.diff').some(({ left }) => left.includes(ghost.userId)), 12_000);
  });
});

describe('[R5] when Redis is killed', () => {
  /** What the web app's sweeper does when Redis is back without its memory. */
  async function restore(
    seqs: number[],
    generation: string,
    marks: Parameters<Bus['marks']['set']>[0] = [],
  ): Promise<void> {
    await redis.restart();
    await web.ping(10_000);
    await web.marks.set(marks);
    if (seqs.length > 0) await publish(...seqs);
    await makeWhole(web, Date.now() - 60_000, generation);
  }

  test('and comes back empty, every room is filled before anything new is forwarded', async () => {
    await publish(1, 2, 3);
    const clients = await Promise.all([enter(0, makePerson(), 3), enter(1, makePerson(), 1)]);
    await redis.kill();
    await expect.poll(() => sidecars[0]?.isReady(), { timeout: 5_000 }).toBe(false);
    const late = await (sidecars[0] as TestSidecar).connect(makePerson());
    expect(await sidecars[0]?.subscribe(late, makePerson(), stream, 3)).toMatchObject({
      kind: 'refused',
      code: 'internal',
    });
    // 4 to 6 were committed meanwhile and could not be published; 7 is written when Redis is back.
    await restore([4, 5, 6], 'second');
    await publish(7);
    await Promise.all(clients.map((client) => client.until(() => client.seqs.includes(7))));
    expect(clients[0]?.seqs).toEqual([4, 5, 6, 7]);
    expect(clients[1]?.seqs).toEqual([2, 3, 4, 5, 6, 7]);
    await allReady();
    await enter(0, makePerson(), 7);
  });

  test('what was lost with it is told as a gap', async () => {
    await publish(1, 2, 3);
    const client = await enter(0, makePerson(), 3);
    await redis.kill();
    await restore([6, 7], 'third');
    await client.until(() => client.seqs.includes(7));
    expect(client.of('gap')).toEqual([{ kind: 'gap', stream, from: 4, to: 5 }]);
    expect(client.seqs).toEqual([6, 7]);
  });

  test('who was removed meanwhile receives nothing of what happened since', async () => {
    const ana = makePerson();
    const [removed, witness] = await Promise.all([enter(0, ana), enter(0)]);
    await redis.kill();
    await expect.poll(() => sidecars[0]?.isReady(), { timeout: 5_000 }).toBe(false);
    const mark = {
      subject: `user:${ana.userId}@${ana.boardId}` as const,
      at: Date.now(),
      expiresAt: Date.now() + 300_000,
    };
    await restore([1, 2], 'fourth', [mark]);
    await witness.until(() => witness.seqs.length === 2);
    await removed.until(() => removed.of('revoked').length === 1);
    expect(removed.seqs).toEqual([]);
  });

  test('presence is told again, and nobody seems to have left', async () => {
    const [here, there] = await Promise.all([enter(0), enter(1)]);
    await there.nextOf('presence.state');
    here.send({ kind: 'presence', stream, clock: 1, state: {} });
    await there.until(() => there.of('presence.diff').length === 1);
    await redis.kill();
    await restore([], 'fifth');
    await allReady();
    await expect.poll(() => web.presence.list(stream), { timeout: 5_000 }).toHaveLength(1);
    const newcomer = makePerson();
    const third = await enter(0, newcomer);
    third.send({ kind: 'presence', stream, clock: 1, state: {} });
    await there.until(
      () => there.of('presence.diff').some(({ joined }) => joined[0]?.userId === newcomer.userId),
      8_000,
    );
    expect(there.of('presence.diff').flatMap(({ left }) => left)).toEqual([]);
  });

  test('a renewal during the outage keeps the screen, and the marks decide when it is over', async () => {
    const ana = makePerson();
    const client = await enter(0, ana);
    await redis.kill();
    await expect.poll(() => sidecars[0]?.isReady(), { timeout: 5_000 }).toBe(false);
    const grant = (await sidecars[0]?.signer.grant(ana, stream, 0)) ?? '';
    expect(await client.ask({ kind: 'renew', ref: 70, grants: [grant] })).toMatchObject({
      kind: 'pong',
      heads: { [stream]: 0 },
    });
    await restore([], 'sixth');
    await allReady();
    await publish(1);
    await client.until(() => client.seqs.length === 1);
    expect(TEST_EPOCH).toBe(client.of('event')[0]?.epoch);
  });
});
