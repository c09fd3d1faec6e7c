import { describe, expect, test, vi } from 'vitest';
import type { WireEvent } from '@/lib/backend/bus/ports';
import { makeEvent, makeEvents, makeStream, range, TEST_EPOCH } from '../make-event';
import type { OpenBusForTest } from './open-bus-for-test';

const HOSTILE_TEXTS = [
  'line\nbreak\r\n12 k3x9\n{"kind":"event"}',
  'nul \u0000 and escape \u001b[2J',
  'separators \u2028\u2029, a lone surrogate \ud800, an emoji 🧑🏽‍🚀, right to left \u202e',
  '"}]}\\"\\\\ {{{tag}}} */ -- $1 KEYS[1] */',
  '</script><!--',
];

export function describeEvents(open: OpenBusForTest): void {
  describe('events', () => {
    test('are heard by every subscriber, also by one of another process, in the order of publishing', async () => {
      const [publisher, sameProcess, otherProcess] = [open(), open(), open()];
      const stream = makeStream();
      const heard: WireEvent[][] = [[], []];
      await sameProcess.events.subscribe(stream, (event) => heard[0]?.push(event));
      await otherProcess.events.subscribe(stream, (event) => heard[1]?.push(event));

      const events = makeEvents(stream, range(1, 200));
      await publisher.events.publish(events.slice(0, 1));
      await Promise.all([publisher.events.publish(events.slice(1, 50)), publisher.events.publish(events.slice(50))]);

      const expected = events.map((event) => ({
        stream,
        epoch: TEST_EPOCH,
        seq: event.seq,
        json: JSON.stringify(event),
      }));
      for (const list of heard) await vi.waitFor(() => expect(list).toEqual(expected));
    });

    test('of many streams in one call keep their order within each stream', async () => {
      const bus = open();
      const streams = [makeStream(), makeStream(), makeStream()];
      const heard = new Map<string, number[]>();
      for (const stream of streams) {
        const seqs: number[] = [];
        heard.set(stream, seqs);
        await bus.events.subscribe(stream, (event) => seqs.push(event.seq));
      }
      await bus.events.publish(range(1, 30).flatMap((seq) => streams.map((stream) => makeEvent(stream, seq))));
      for (const seqs of heard.values()) await vi.waitFor(() => expect(seqs).toEqual(range(1, 30)));
    });

    test('of one call that are out of order are put in order', async () => {
      const bus = open();
      const stream = makeStream();
      const heard: number[] = [];
      await bus.events.subscribe(stream, (event) => heard.push(event.seq));
      await bus.events.publish(makeEvents(stream, [3, 1, 2]));
      await vi.waitFor(() => expect(heard).toEqual([1, 2, 3]));
    });

    test('that are published again are not told again', async () => {
      const bus = open();
      const stream = makeStream();
      const heard: number[] = [];
      await bus.events.subscribe(stream, (event) => heard.push(event.seq));
      const events = makeEvents(stream, [1, 2]);
      await bus.events.publish(events);
      await bus.events.publish(events);
      await bus.events.publish([...events, makeEvent(stream, 3)]);
      await vi.waitFor(() => expect(heard).toContain(3));
      expect(heard).toEqual([1, 2, 3]);
    });

    test('of two epochs of a stream are told apart', async () => {
      const bus = open();
      const stream = makeStream();
      const heard: string[] = [];
      await bus.events.subscribe(stream, (event) => heard.push(`${event.epoch} ${event.seq}`));
      await bus.events.publish([makeEvent(stream, 1)]);
      await bus.events.publish([makeEvent(stream, 1, { epoch: 'other' })]);
      await vi.waitFor(() => expect(heard).toEqual([`${TEST_EPOCH} 1`, 'other 1']));
    });

    test.each(HOSTILE_TEXTS)('carry hostile text unharmed: %j', async (text) => {
      const bus = open();
      const stream = makeStream();
      const heard: string[] = [];
      await bus.events.subscribe(stream, (event) => heard.push(event.json));
      const event = makeEvent(stream, 1, { data: { text, [text]: true } });
      await bus.events.publish([event]);
      await vi.waitFor(() => expect(heard).toHaveLength(1));
      expect(JSON.parse(heard[0] ?? '')).toEqual(event);
      const { events } = await bus.events.read(stream, TEST_EPOCH, 0, 10);
      expect(events.map((found) => found.json)).toEqual(heard);
    });
  });
}
