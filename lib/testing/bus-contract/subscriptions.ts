import { describe, expect, test, vi } from 'vitest';
import { makeEvent, makeStream, range } from '../make-event';
import type { OpenBusForTest } from './open-bus-for-test';

export function describeSubscriptions(open: OpenBusForTest): void {
  describe('a subscription', () => {
    test('ends for one listener and goes on for the other', async () => {
      const bus = open();
      const stream = makeStream();
      const left: number[] = [];
      const stayed: number[] = [];
      const leave = await bus.events.subscribe(stream, (event) => left.push(event.seq));
      await bus.events.subscribe(stream, (event) => stayed.push(event.seq));
      await bus.events.publish([makeEvent(stream, 1)]);
      await vi.waitFor(() => expect(left).toEqual([1]));
      await leave();
      await leave();
      await bus.events.publish([makeEvent(stream, 2)]);
      await vi.waitFor(() => expect(stayed).toEqual([1, 2]));
      expect(left).toEqual([1]);
    });

    test('of the same function twice hears twice and ends twice', async () => {
      const bus = open();
      const stream = makeStream();
      const heard: number[] = [];
      const listener = (event: { seq: number }) => heard.push(event.seq);
      const leave = await bus.events.subscribe(stream, listener);
      await bus.events.subscribe(stream, listener);
      await bus.events.publish([makeEvent(stream, 1)]);
      await vi.waitFor(() => expect(heard).toEqual([1, 1]));
      await leave();
      await bus.events.publish([makeEvent(stream, 2)]);
      await vi.waitFor(() => expect(heard).toEqual([1, 1, 2]));
    });

    test('that is given up and taken anew again and again hears what is published while it stands', async () => {
      const bus = open();
      const stream = makeStream();
      const heard: number[] = [];
      for (const seq of range(1, 20)) {
        const leave = await bus.events.subscribe(stream, (event) => heard.push(event.seq));
        await bus.events.publish([makeEvent(stream, seq)]);
        await vi.waitFor(() => expect(heard).toContain(seq));
        // Not awaited: the next one is taken while this one is still being given up.
        void leave();
      }
      expect(heard).toEqual(range(1, 20));
    });

    test('taken by many at once is active for each of them', async () => {
      const [publisher, bus] = [open(), open()];
      const stream = makeStream();
      const heard = range(0, 19).map((): number[] => []);
      await Promise.all(heard.map((list) => bus.events.subscribe(stream, (event) => list.push(event.seq))));
      await publisher.events.publish([makeEvent(stream, 1)]);
      await vi.waitFor(() => expect(heard).toEqual(heard.map(() => [1])));
    });

    test('whose listener throws does not keep the others from hearing', async () => {
      const bus = open();
      const stream = makeStream();
      const heard: number[] = [];
      await bus.events.subscribe(stream, () => {
        throw new Error('a fault in a listener');
      });
      await bus.events.subscribe(stream, (event) => heard.push(event.seq));
      await bus.events.publish([makeEvent(stream, 1), makeEvent(stream, 2)]);
      await vi.waitFor(() => expect(heard).toEqual([1, 2]));
    });

    test('ends when its bus is closed', async () => {
      const [publisher, closing, staying] = [open(), open(), open()];
      const stream = makeStream();
      const heard = { closed: 0, stayed: 0 };
      await closing.events.subscribe(stream, () => {
        heard.closed += 1;
      });
      await staying.events.subscribe(stream, () => {
        heard.stayed += 1;
      });
      await closing.close();
      await publisher.events.publish([makeEvent(stream, 1)]);
      await vi.waitFor(() => expect(heard).toEqual({ closed: 0, stayed: 1 }));
    });
  });

  test('the state of the line is told at once and is up after a ping', async () => {
    const bus = open();
    await bus.ping(5_000);
    const states: string[] = [];
    bus.onConnection((state) => states.push(state))();
    expect(states).toEqual(['up']);
  });
}
