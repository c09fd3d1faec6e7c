import { describe, expect, test } from 'vitest';
import { ClientLimits } from './client-limits';
import { readFrames } from './frame-reader';
import { TokenBucket } from './token-bucket';

describe('a token bucket', () => {
  test('lets a burst through, then the rate, and never saves more than a burst', () => {
    const bucket = new TokenBucket(50, 100, 0);
    const takeAll = (now: number) => {
      let taken = 0;
      while (bucket.take(now)) taken += 1;
      return taken;
    };
    expect(takeAll(0)).toBe(100);
    expect(takeAll(1_000)).toBe(50);
    expect(takeAll(1_010)).toBe(0);
    expect(takeAll(3_600_000)).toBe(100);
  });
});

test('who goes on over the rate, or goes on being malformed, is forgiven only for a while', () => {
  const limits = new ClientLimits(1, 0);
  const count = (forgive: () => boolean) => {
    let forgiven = 0;
    while (forgive()) forgiven += 1;
    return forgiven;
  };
  expect(count(() => limits.takeFrame(0))).toBe(100);
  expect(count(() => limits.forgiveOverrun(0))).toBe(100);
  expect(count(() => limits.forgiveFault(0))).toBe(10);
});

describe('[F4] what a client sends is read without trust', () => {
  const malformed = (ref?: number) => [{ ok: false, code: 'malformed', ref }];
  const stream = 'board:01926d7e-0000-7000-8000-000000000001';

  test.each([
    ['no JSON', 'hello'],
    ['nothing', ''],
    ['a number', '7'],
    ['null', 'null'],
    ['an empty array', '[]'],
    ['an unknown kind', '{"kind":"delete","ref":"x"}'],
    ['an array of arrays', '[[{"kind":"ping","ref":1}]]'],
    ['seventeen frames', JSON.stringify(Array.from({ length: 17 }, () => ({ kind: 'ping', ref: 1 })))],
    ['thirty thousand brackets', '['.repeat(30_000)],
    ['thirty thousand nested arrays', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    ['a prototype', '{"__proto__":{"kind":"ping","ref":1}}'],
  ])('%s', (_, text) => {
    expect(readFrames(text)).toEqual(malformed());
  });

  test.each([
    ['a stream that is none', { kind: 'unsubscribe', ref: 4, stream: 'board:1' }],
    ['a position below zero', { kind: 'subscribe', ref: 4, stream, grant: 'g', since: { epoch: 'e', seq: -1 } }],
    ['a grant that is too long', { kind: 'renew', ref: 4, grants: ['g'.repeat(5_000)] }],
    ['no grants', { kind: 'renew', ref: 4, grants: [] }],
    ['an acknowledgement of a prototype', { kind: 'ping', ref: 4, applied: JSON.parse('{"constructor": 1}') }],
  ])('the ref of %s is echoed', (_, frame) => {
    expect(readFrames(JSON.stringify(frame))).toEqual(malformed(4));
  });

  test('presence may show nothing but what is known', () => {
    expect(readFrames(JSON.stringify({ kind: 'presence', stream, clock: 1, state: { html: '<b>' } }))).toEqual(
      malformed(),
    );
    const deep = `{"kind":"presence","stream":"${stream}","clock":1,"state":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`;
    expect(readFrames(deep)).toEqual(malformed());
  });

  test('prototype keys beside a good frame change nothing', () => {
    const [read] = readFrames(
      '{"kind":"ping","ref":1,"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    );
    expect(read).toEqual({ ok: true, frame: { kind: 'ping', ref: 1 } });
    expect('polluted' in {}).toBe(false);
  });

  test('each of an array is read for itself', () => {
    const text = JSON.stringify([{ kind: 'ping', ref: 1 }, { kind: 'pang' }, { kind: 'ping', ref: 2 }]);
    expect(readFrames(text).map(({ ok }) => ok)).toEqual([true, false, true]);
  });
});
