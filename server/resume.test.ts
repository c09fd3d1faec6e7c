import { afterEach, describe, expect, test } from 'vitest';
import type { Bus } from '@/lib/backend/bus/ports';
import type { StreamName } from '@/lib/protocol/streams';
import { hookBus } from '@/lib/testing/hooked-bus';
import { makeEvents, makeStream, range, TEST_EPOCH } from '@/lib/testing/make-event';
import { createTestBus } from '@/lib/testing/runtime';
import { makeWhole, startTestSidecar, type TestSidecar } from '@/lib/testing/sidecar-harness';
import { makePerson } from '@/lib/testing/sidecar-people';

const person = makePerson();
let sidecar: TestSidecar;
let stream: StreamName;

async function start(bus: Bus = createTestBus(), wholeSince = 0): Promise<void> {
  await makeWhole(bus, wholeSince);
  sidecar = await startTestSidecar({ bus });
  stream = makeStream();
}
afterEach(async () => {
  await sidecar.sidecar.close();
  await sidecar.bus.close();
});

const publish = (...seqs: number[]) => sidecar.bus.events.publish(makeEvents(stream, seqs));

describe('[F1] [F2] resume', () => {
  test('what was missed comes after `subscribed`, then what is new', async () => {
    await start();
    await publish(...range(1, 20));
    const client = await sidecar.connect(person);
    expect(await sidecar.subscribe(client, person, stream, 17)).toMatchObject({
      kind: 'subscribed',
      head: 20,
      replayed: 3,
    });
    await publish(21);
    await client.until(() => client.seqs.length === 4);
    expect(client.seqs).toEqual([18, 19, 20, 21]);
    expect(client.frames.map(({ kind }) => kind).slice(0, 3)).toEqual(['hello', 'subscribed', 'event']);
  });

  test('a second client resumes from what the room remembers, without a question to the buffer', async () => {
    const points: string[] = [];
    const bus = createTestBus();
    await makeWhole(bus);
    await start(hookBus(bus, (point) => void points.push(point)));
    await publish(...range(1, 20));
    const first = await sidecar.connect(person);
    await sidecar.subscribe(first, person, stream, 10);
    points.length = 0;
    const second = await sidecar.connect(person);
    expect(await sidecar.subscribe(second, person, stream, 12)).toMatchObject({ kind: 'subscribed', replayed: 8 });
    expect(points.filter((point) => point.includes('events.read'))).toEqual([]);
  });

  test('500 events are replayed, 501 are not', async () => {
    await start();
    await publish(...range(1, 501));
    const client = await sidecar.connect(person);
    expect(await sidecar.subscribe(client, person, stream, 0)).toMatchObject({
      kind: 'refused',
      code: 'catch_up_by_http',
    });
    expect(await sidecar.subscribe(client, person, stream, 1)).toMatchObject({ kind: 'subscribed', replayed: 500 });
    await client.until(() => client.seqs.length === 500);
    expect(client.seqs).toEqual(range(2, 501));
    expect(client.messages).toBeLessThan(60);
  });

  test('a client ahead of the bus hears nothing twice', async () => {
    await start();
    await publish(1, 2, 3);
    const behind = await sidecar.connect(person);
    await sidecar.subscribe(behind, person, stream, 3);
    const ahead = await sidecar.connect(person);
    expect(await sidecar.subscribe(ahead, person, stream, 5)).toMatchObject({
      kind: 'subscribed',
      head: 5,
      replayed: 0,
    });
    await publish(4, 5, 6);
    await publish(7);
    await Promise.all([ahead.until(() => ahead.seqs.length === 2), behind.until(() => behind.seqs.length === 4)]);
    expect(ahead.seqs).toEqual([6, 7]);
    expect(behind.seqs).toEqual([4, 5, 6, 7]);
  });

  test('[G4] another epoch needs a snapshot', async () => {
    await start();
    const client = await sidecar.connect(person);
    const grant = await sidecar.signer.grant(person, stream, 3);
    const answer = await client.ask({ kind: 'subscribe', ref: 1, stream, grant, since: { epoch: 'old', seq: 3 } });
    expect(answer).toMatchObject({ kind: 'refused', code: 'snapshot_required', stream });
  });

  test('subscribing again replaces, and nothing comes twice', async () => {
    await start();
    await publish(1, 2);
    const client = await sidecar.connect(person);
    await sidecar.subscribe(client, person, stream, 0);
    await sidecar.subscribe(client, person, stream, 2);
    await publish(3);
    await client.until(() => client.seqs.length === 3);
    expect(client.seqs).toEqual([1, 2, 3]);
  });
});

describe('[F3] a stream that the bus has forgotten', () => {
  test('a grant that is younger than the bus vouches that nothing was missed', async () => {
    await start();
    const client = await sidecar.connect(person);
    expect(await sidecar.subscribe(client, person, stream, 0)).toMatchObject({ kind: 'subscribed', head: 0 });
    await publish(1);
    await client.until(() => client.seqs.length === 1);
  });

  test('a client below its own grant has missed something', async () => {
    await start();
    const client = await sidecar.connect(person);
    const grant = await sidecar.signer.grant(person, stream, 9);
    const answer = await client.ask({ kind: 'subscribe', ref: 1, stream, grant, since: { epoch: TEST_EPOCH, seq: 8 } });
    expect(answer).toMatchObject({ kind: 'refused', code: 'catch_up_by_http' });
  });

  test('a grant from before the loss vouches for nothing: the client asks the log once, and is then let in', async () => {
    await start(createTestBus(), Date.now() + 60_000);
    const client = await sidecar.connect(person);
    expect(await sidecar.subscribe(client, person, stream, 7)).toMatchObject({
      kind: 'refused',
      code: 'catch_up_by_http',
    });
    // Meanwhile the client reads the log, which has nothing new, and somebody writes.
    await publish(8);
    expect(await sidecar.subscribe(client, person, stream, 7)).toMatchObject({ kind: 'subscribed', replayed: 1 });
    await publish(9);
    await client.until(() => client.seqs.length === 2);
    expect(client.seqs).toEqual([8, 9]);
  });

  test('nobody is vouched for by another one having asked the log', async () => {
    await start(createTestBus(), Date.now() + 60_000);
    const [one, other] = [await sidecar.connect(person), await sidecar.connect(person)];
    await sidecar.subscribe(one, person, stream, 7);
    expect(await sidecar.subscribe(one, person, stream, 7)).toMatchObject({ kind: 'subscribed' });
    expect(await sidecar.subscribe(other, person, stream, 7)).toMatchObject({
      kind: 'refused',
      code: 'catch_up_by_http',
    });
    expect(await sidecar.subscribe(other, person, stream, 7)).toMatchObject({ kind: 'subscribed' });
    await publish(8);
    await Promise.all([one, other].map((each) => each.until(() => each.seqs.length === 1)));
  });
});

describe('[F1] events that are published while somebody subscribes', () => {
  const POINTS = 8;

  test.each(range(0, POINTS - 1))('at wait %i of the subscription nothing is lost or doubled', async (at) => {
    let point = -1_000;
    const bus = createTestBus();
    const hooked = hookBus(bus, async () => {
      if (point === at) await publish(6, 7);
      if (point === at + 1) await publish(8);
      point += 1;
    });
    await start(hooked);
    await publish(...range(1, 5));
    const client = await sidecar.connect(person);
    point = 0;
    expect(await sidecar.subscribe(client, person, stream, 3)).toMatchObject({ kind: 'subscribed' });
    expect(point).toBeGreaterThanOrEqual(6);
    point = Number.NEGATIVE_INFINITY;
    await publish(6, 7, 8, 9);
    await client.until(() => client.seqs.includes(9));
    expect(client.seqs).toEqual(range(4, 9));
  });

  test.each(range(0, POINTS - 1))('nor for a client that is ahead, at wait %i', async (at) => {
    let point = -1_000;
    const hooked = hookBus(createTestBus(), async () => {
      if (point === at) await publish(6, 7, 8);
      point += 1;
    });
    await start(hooked);
    await publish(...range(1, 5));
    const client = await sidecar.connect(person);
    point = 0;
    expect(await sidecar.subscribe(client, person, stream, 7)).toMatchObject({ kind: 'subscribed' });
    point = Number.NEGATIVE_INFINITY;
    await publish(6, 7, 8, 9);
    await client.until(() => client.seqs.includes(9));
    expect(client.seqs).toEqual([8, 9]);
  });
});
