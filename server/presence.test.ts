import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Bus } from '@/lib/backend/bus/ports';
import type { PresenceState } from '@/lib/protocol/frames/presence';
import { type StreamName, streamName } from '@/lib/protocol/streams';
import { FakeClock } from '@/lib/testing/fake-clock';
import { makeStream } from '@/lib/testing/make-event';
import { createTestBus } from '@/lib/testing/runtime';
import { makeWhole, startTestSidecar, type TestSidecar } from '@/lib/testing/sidecar-harness';
import { makePerson, type SidecarPerson } from '@/lib/testing/sidecar-people';
import type { SocketClient } from '@/lib/testing/socket-client';

const ana = makePerson();
const bo = makePerson();
const CARD = makePerson().boardId;
let clock: FakeClock;
let bus: Bus;
let sidecar: TestSidecar;
let stream: StreamName;

beforeEach(async () => {
  clock = new FakeClock();
  bus = createTestBus();
  await makeWhole(bus);
  sidecar = await startTestSidecar({ bus, clock });
  stream = makeStream();
});
afterEach(async () => {
  await sidecar.sidecar.close();
  await bus.close();
});

async function enter(person: SidecarPerson): Promise<SocketClient> {
  const client = await sidecar.connect(person);
  await sidecar.subscribe(client, person, stream, 0);
  await client.nextOf('presence.state');
  return client;
}
const show = (client: SocketClient, clockOf: number, state: PresenceState) =>
  client.send({ kind: 'presence', stream, clock: clockOf, state });
/** Waits in real time for what is on its way, and in the sidecar's time for what is being gathered. */
async function see(client: SocketClient, isSeen: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !isSeen(); tries += 1) {
    await client.ask({ kind: 'ping', ref: client.nextRef() });
    await clock.advance(20);
  }
  expect(isSeen()).toBe(true);
}

describe('[P1] [P2] presence', () => {
  test('who subscribes learns who is here, and the others learn who came; being subscribed alone shows nobody', async () => {
    const first = await enter(ana);
    expect(first.of('presence.state')).toEqual([{ kind: 'presence.state', stream, members: [], count: 0 }]);
    show(first, 1, { cardId: CARD });
    await see(first, () => first.of('presence.diff').length === 1);
    expect(first.of('presence.diff')[0]).toMatchObject({
      joined: [{ userId: ana.userId, states: [{ cardId: CARD }] }],
      count: 1,
    });
    const second = await enter(bo);
    expect(second.of('presence.state')[0]).toMatchObject({ members: [{ userId: ana.userId }], count: 1 });
  });

  test('a second tab of the same person is a second state; closing it takes that state away, at once', async () => {
    const watcher = await enter(bo);
    const [one, two] = [await enter(ana), await enter(ana)];
    show(one, 1, {});
    await see(watcher, () => watcher.of('presence.diff').length === 1);
    show(two, 1, { typing: true });
    await see(watcher, () => watcher.of('presence.diff').length === 2);
    expect(watcher.of('presence.diff')[1]?.updated[0]?.states).toHaveLength(2);
    await two.close();
    await see(watcher, () => watcher.of('presence.diff').length === 3);
    expect(watcher.of('presence.diff')[2]).toMatchObject({ left: [], updated: [{ userId: ana.userId, states: [{}] }] });
    await one.close();
    await see(watcher, () => watcher.of('presence.diff').length === 4);
    expect(watcher.of('presence.diff')[3]).toMatchObject({ left: [ana.userId], count: 0 });
  });

  test('an older clock changes nothing', async () => {
    const client = await enter(ana);
    show(client, 5, { field: 'title' });
    show(client, 4, { field: 'stale' });
    await see(client, () => client.of('presence.diff').length > 0);
    await clock.advance(500);
    expect(await bus.presence.list(stream)).toMatchObject([{ clock: 5, state: { field: 'title' } }]);
  });

  test('[P3] what comes in quick succession is told as its newest', async () => {
    const watcher = await enter(bo);
    const client = await enter(ana);
    for (let count = 1; count <= 60; count += 1) show(client, count, { field: `f${count}` });
    await client.ask({ kind: 'ping', ref: 1 });
    for (let passed = 0; passed < 1_000; passed += 50) await clock.advance(50);
    await see(watcher, () => JSON.stringify(watcher.of('presence.diff').at(-1)).includes('f60'));
    expect(watcher.of('presence.diff').length).toBeLessThanOrEqual(3);
  });

  test('presence where one does not look is refused; nobody is seen in an inbox', async () => {
    const client = await sidecar.connect(ana);
    show(client, 1, {});
    expect(await client.next()).toEqual({ kind: 'error', code: 'unknown_stream' });
    const inbox = streamName('user', ana.userId);
    await sidecar.subscribe(client, ana, inbox, 0);
    await client.ask({ kind: 'ping', ref: 9 });
    expect(client.of('presence.state')).toEqual([]);
  });

  test('while a subscription is on its way, presence waits for it', async () => {
    const client = await sidecar.connect(ana);
    const grant = await sidecar.signer.grant(ana, stream, 0);
    client.send([
      { kind: 'subscribe', ref: 1, stream, grant, since: { epoch: 'k3x9', seq: 0 } },
      { kind: 'presence', stream, clock: 1, state: { cardId: CARD } },
    ]);
    await client.nextOf('subscribed');
    await see(client, () => JSON.stringify(client.frames).includes(`"states":[{"cardId":"${CARD}"}]`));
  });

  test('a connection that lives stays present; "typing" ends when it is not said again', async () => {
    const client = await enter(ana);
    show(client, 1, { cardId: CARD, typing: true });
    await see(client, () => client.of('presence.diff').length === 1);
    for (let second = 0; second < 12; second += 1) {
      await clock.advance(1_000);
      await client.ask({ kind: 'ping', ref: second });
    }
    expect(await bus.presence.list(stream)).toMatchObject([{ state: { cardId: CARD } }]);
    expect((await bus.presence.list(stream))[0]?.state.typing).toBeUndefined();
  });

  test('leaving the room ends presence, revocation too', async () => {
    const watcher = await enter(bo);
    const client = await enter(ana);
    show(client, 1, {});
    await see(watcher, () => watcher.of('presence.diff').length === 1);
    client.send({ kind: 'unsubscribe', ref: 5, stream });
    await see(watcher, () => watcher.of('presence.diff').length === 2);
    expect(await bus.presence.list(stream)).toEqual([]);
  });

  test('subscribing again keeps one in the room', async () => {
    const watcher = await enter(bo);
    const client = await enter(ana);
    show(client, 1, {});
    await see(watcher, () => watcher.of('presence.diff').length === 1);
    await sidecar.subscribe(client, ana, stream, 0);
    await clock.advance(6_000);
    await watcher.ask({ kind: 'ping', ref: 1 });
    expect(watcher.of('presence.diff')).toHaveLength(1);
  });
});
