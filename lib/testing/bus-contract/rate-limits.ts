import { v7 as uuid } from 'uuid';
import { describe, expect, test, vi } from 'vitest';
import { range } from '../make-event';
import type { OpenBusForTest } from './open-bus-for-test';

const MINUTE = { limit: 10, windowMs: 60_000 };

export function describeRateLimits(open: OpenBusForTest): void {
  describe('rate limits', () => {
    test('allow as often as allowed, over all instances, and tell when it may be tried again', async () => {
      const buses = [open(), open()];
      // Until its line stands, each counts for itself.
      await Promise.all(buses.map((bus) => bus.ping(5_000)));
      const key = `signIn:${uuid()}`;
      const answers = await Promise.all(range(1, 50).map((n) => buses[n % 2]?.rateLimits.consume(key, MINUTE)));
      expect(answers.filter((answer) => answer?.allowed)).toHaveLength(10);
      for (const answer of answers) {
        expect(answer?.retryAfterMs).toBeGreaterThan(0);
        expect(answer?.retryAfterMs).toBeLessThanOrEqual(MINUTE.windowMs);
      }
    });

    test('count each key and each length of window for itself, whatever the key says', async () => {
      const bus = open();
      const keys = [uuid(), `${uuid()}:{x}`, `${uuid()} a\nb@example.org`];
      const one = { limit: 1, windowMs: 60_000 };
      for (const key of keys) expect(await bus.rateLimits.consume(key, one)).toMatchObject({ allowed: true });
      for (const key of keys) expect(await bus.rateLimits.consume(key, one)).toMatchObject({ allowed: false });
      for (const key of keys) {
        expect(await bus.rateLimits.consume(key, { limit: 1, windowMs: 120_000 })).toMatchObject({ allowed: true });
      }
    });

    test('give a count back', async () => {
      const bus = open();
      const key = uuid();
      for (const _ of range(1, 10)) await bus.rateLimits.consume(key, MINUTE);
      await bus.rateLimits.refund(key, MINUTE);
      expect(await bus.rateLimits.consume(key, MINUTE)).toMatchObject({ allowed: true });
      expect(await bus.rateLimits.consume(key, MINUTE)).toMatchObject({ allowed: false });
    });

    test('begin anew after the window, and no refund makes the next one longer', async () => {
      const bus = open();
      const key = uuid();
      const second = { limit: 1, windowMs: 1_000 };
      await bus.rateLimits.refund(key, second);
      await bus.rateLimits.consume(key, second);
      expect(await bus.rateLimits.consume(key, second)).toMatchObject({ allowed: false });
      await vi.waitFor(async () => expect(await bus.rateLimits.consume(key, second)).toMatchObject({ allowed: true }), {
        timeout: 5_000,
        interval: 50,
      });
    });
  });
}
