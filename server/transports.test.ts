import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Bus, MarkSubject } from '@/lib/backend/bus/ports';
import type { StreamName } from '@/lib/protocol/streams';
import { type Follower, type FollowOptions, follow } from '@/lib/testing/follower';
import { makeEvents, makeStream, range } from '@/lib/testing/make-event';
import { createTestBus } from '@/lib/testing/runtime';
import { makeWhole, startTestSidecar, type TestSidecar } from '@/lib/testing/sidecar-harness';
import { makePerson } from '@/lib/testing/sidecar-people';
import { TRANSPORTS } from './outlets/outlet';

const ana = makePerson();
const bo = makePerson();
let bus: Bus;
let sidecar: TestSidecar;
let stream: StreamName;
const followers: Follower[] = [];

beforeEach(async () => {
  bus = createTestBus();
  await makeWhole(bus);
  sidecar = await startTestSidecar({ bus });
  stream = makeStream();
});
afterEach(async () => {
  await Promise.all(followers.splice(0).map((follower) => follower.stop()));
  await sidecar.sidecar.close();
  await bus.close();
});

const publish = (...seqs: number[]) => bus.events.publish(makeEvents(stream, seqs));

describe.each(TRANSPORTS)('[T1] [T2] by %s', (transport) => {
  const enter = async (options: FollowOptions, person = ana) => {
    const follower = await follow(transport, sidecar, person, stream, options);
    followers.push(follower);
    return follower;
  };

  test('hello, subscribed, what was missed, what is new: once and in order', async () => {
    await publish(...range(1, 20));
    const { log } = await enter({ since: 15 });
    await log.until(() => log.seqs.length === 5);
    expect(log.frames.slice(0, 3)).toMatchObject([
      { kind: 'hello' },
      { kind: 'subscribed', ref: 0, head: 20, replayed: 5 },
      { kind: 'event', seq: 16 },
    ]);
    for (let seq = 21; seq < 60; seq += 3) await publish(seq + 1, seq, seq + 2);
    await log.until(() => log.seqs.length === 44);
    expect(log.seqs).toEqual(range(16, 59));
  });

  test('a hole that nobody can fill is told', async () => {
    await publish(1);
    const { log } = await enter({ since: 1 });
    await log.until(() => log.of('subscribed').length === 1);
    await publish(2);
    await log.until(() => log.of('subscribed').length === (transport === 'long_poll' ? 2 : 1));
    await publish(4);
    await log.until(() => log.seqs.includes(4));
    expect(log.of('gap')).toEqual([{ kind: 'gap', stream, from: 3, to: 3 }]);
    expect(log.seqs).toEqual([2, 4]);
  });

  test('refusals', async () => {
    await publish(...range(1, 3));
    const codeOf = async (options: FollowOptions) => {
      const { log } = await enter(options);
      await log.until(() => log.of('refused').length > 0);
      return log.of('refused')[0]?.code;
    };
    const grant = (seq: number, fields = {}) => sidecar.signer.grant(ana, stream, seq, fields);
    expect(await codeOf({ since: 0, grant: 'forged' })).toBe('forbidden');
    expect(await codeOf({ since: 0, grant: await grant(0, { exp: Date.now() - 1 }) })).toBe('grant_expired');
    expect(await codeOf({ since: 0, epoch: 'old' })).toBe('snapshot_required');
    stream = makeStream();
    expect(await codeOf({ since: 0, grant: await grant(5) })).toBe('catch_up_by_http');
  });

  test('a revocation ends the stream', async () => {
    const { log } = await enter({ since: 0 });
    await publish(1);
    await log.until(() => log.seqs.length === 1);
    const subject: MarkSubject = `user:${ana.userId}@${ana.boardId}`;
    // A long poll may be between two requests: then the next one is refused.
    const made = { subject, at: Date.now(), expiresAt: Date.now() + 60_000 };
    await bus.marks.set([made]);
    await bus.control.publish({ kind: 'mark', mark: made });
    await log.until(() => log.of('revoked').length + log.of('refused').length > 0);
    expect([...log.of('revoked'), ...log.of('refused')]).toMatchObject([{ stream, code: 'forbidden' }]);
    await publish(2);
    expect(log.seqs).toEqual([1]);
  });

  test('[T3] one sees the others, and is seen', async () => {
    const watcher = await sidecar.connect(bo);
    await sidecar.subscribe(watcher, bo, stream, 0);
    const { log, show } = await enter({ since: 0 });
    await publish(1);
    await log.until(() => log.seqs.length === 1);
    await show(1, { typing: true });
    await watcher.until(() => watcher.of('presence.diff').length > 0);
    expect(watcher.of('presence.diff')[0]?.joined).toEqual([{ userId: ana.userId, states: [{ typing: true }] }]);
    watcher.send({ kind: 'presence', stream, clock: 1, state: {} });
    const seen = () => JSON.stringify([log.of('presence.state'), log.of('presence.diff')]);
    await log.until(() => seen().includes(bo.userId));
  });

  test('draining is told', async () => {
    const { log } = await enter({ since: 0 });
    await publish(1);
    await log.until(() => log.seqs.length === 1);
    await log.until(() => log.of('subscribed').length === (transport === 'long_poll' ? 2 : 1));
    const drained = sidecar.sidecar.drain(100);
    await log.until(() => log.of('draining').length === 1);
    await drained;
  });
});
