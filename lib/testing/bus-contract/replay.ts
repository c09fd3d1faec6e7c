import { describe, expect, test } from 'vitest';
import { BUFFER_MAX_BYTES } from '@/lib/backend/bus/figures';
import type { Bus } from '@/lib/backend/bus/ports';
import { BUFFER_MAX_EVENTS } from '@/lib/protocol/figures';
import type { StreamName } from '@/lib/protocol/streams';
import { makeEvent, makeEvents, makeStream, range, TEST_EPOCH } from '../make-event';
import type { OpenBusForTest } from './open-bus-for-test';

export function describeReplay(open: OpenBusForTest): void {
  async function readSeqs(bus: Bus, stream: StreamName, after = 0, limit = 2 * BUFFER_MAX_EVENTS) {
    const { head, events } = await bus.events.read(stream, TEST_EPOCH, after, limit);
    return { head, seqs: events.map((event) => event.seq) };
  }

  describe('the replay buffer', () => {
    test('knows nothing of a stream that had no event', async () => {
      expect(await open().events.read(makeStream(), TEST_EPOCH, 0, 10)).toEqual({
        head: 0,
        events: [],
        doubtful: false,
      });
    });

    test('answers what comes after a place, ascending, at most as many as asked', async () => {
      const bus = open();
      const stream = makeStream();
      await bus.events.publish(makeEvents(stream, range(1, 20)));
      expect(await readSeqs(bus, stream, 5, 4)).toEqual({ head: 20, seqs: [6, 7, 8, 9] });
      expect(await readSeqs(bus, stream, 18)).toEqual({ head: 20, seqs: [19, 20] });
      expect(await readSeqs(bus, stream, 20)).toEqual({ head: 20, seqs: [] });
      expect(await readSeqs(bus, stream, 21)).toEqual({ head: 20, seqs: [] });
    });

    test('puts in order what came out of order, keeps one of each, and its head never goes back', async () => {
      const bus = open();
      const stream = makeStream();
      for (const seq of [2, 5, 1, 5, 3, 2]) await bus.events.publish([makeEvent(stream, seq)]);
      expect(await readSeqs(bus, stream)).toEqual({ head: 5, seqs: [1, 2, 3, 5] });
    });

    test('shows a hole until it is filled', async () => {
      const bus = open();
      const stream = makeStream();
      await bus.events.publish(makeEvents(stream, [1, 2, 4]));
      expect((await readSeqs(bus, stream)).seqs).toEqual([1, 2, 4]);
      await bus.events.publish([makeEvent(stream, 3)]);
      expect((await readSeqs(bus, stream)).seqs).toEqual([1, 2, 3, 4]);
    });

    test('keeps the newest 1,000, whatever comes late', async () => {
      const bus = open();
      const stream = makeStream();
      const last = BUFFER_MAX_EVENTS + 5;
      await bus.events.publish(makeEvents(stream, range(1, last)));
      await bus.events.publish(makeEvents(stream, [1, 2]));
      expect(await readSeqs(bus, stream)).toEqual({ head: last, seqs: range(6, last) });
    });

    test('keeps at most 1 MB, the newest of it', async () => {
      const bus = open();
      const stream = makeStream();
      await bus.events.publish(makeEvents(stream, range(1, 60), { data: { text: 'x'.repeat(30_000) } }));
      const { head, events } = await bus.events.read(stream, TEST_EPOCH, 0, 100);
      const bytes = events.reduce((sum, event) => sum + event.json.length, 0);
      expect(head).toBe(60);
      expect(bytes).toBeLessThanOrEqual(BUFFER_MAX_BYTES);
      expect(bytes).toBeGreaterThan(BUFFER_MAX_BYTES / 2);
      expect(events.map((event) => event.seq)).toEqual(range(61 - events.length, 60));
    });

    test('keeps epochs apart', async () => {
      const bus = open();
      const stream = makeStream();
      await bus.events.publish(makeEvents(stream, [1, 2, 3]));
      await bus.events.publish(makeEvents(stream, [1], { epoch: 'next' }));
      expect((await readSeqs(bus, stream)).head).toBe(3);
      expect(await bus.events.read(stream, 'next', 0, 10)).toMatchObject({
        head: 1,
        events: [{ epoch: 'next', seq: 1 }],
      });
      expect(await bus.events.read(stream, 'third', 0, 10)).toMatchObject({ head: 0, events: [] });
    });

    test('tells the largest places apart', async () => {
      const bus = open();
      const stream = makeStream();
      const top = Number.MAX_SAFE_INTEGER;
      await bus.events.publish(makeEvents(stream, range(top - 2, top)));
      expect(await readSeqs(bus, stream, top - 2)).toEqual({ head: top, seqs: [top - 1, top] });
    });
  });
}
