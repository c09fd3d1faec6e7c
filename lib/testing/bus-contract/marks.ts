import { v7 as uuid } from 'uuid';
import { describe, expect, test, vi } from 'vitest';
import type { ControlMessage, Mark, MarkSubject } from '@/lib/backend/bus/ports';
import { makeStream, range } from '../make-event';
import type { OpenBusForTest } from './open-bus-for-test';

const HOUR_MS = 60 * 60_000;

export function describeMarks(open: OpenBusForTest): void {
  function makeMark(fields: Partial<Mark> = {}): Mark {
    return { subject: `session:${uuid()}`, at: 1_000.5, expiresAt: Date.now() + HOUR_MS, ...fields };
  }

  describe('marks', () => {
    test('of every kind are read by another process; absent ones are left out', async () => {
      const [writer, reader] = [open(), open()];
      const subjects: MarkSubject[] = [
        `user:${uuid()}@${uuid()}`,
        `session:${uuid()}`,
        `token:${uuid()}`,
        `stream:${makeStream()}`,
      ];
      const marks = subjects.map((subject, index) => makeMark({ subject, at: index + 0.25 }));
      await writer.marks.set(marks);
      const [first, second, ...rest] = subjects as [MarkSubject, MarkSubject, ...MarkSubject[]];
      const found = await reader.marks.get([first, `session:${uuid()}`, second, ...rest]);
      expect(found).toEqual(marks);
      expect(await reader.marks.get([])).toEqual([]);
    });

    test('keep the newest moment and the latest expiry, in whatever order they are set', async () => {
      const bus = open();
      const { subject } = makeMark();
      const soon = Date.now() + HOUR_MS;
      await bus.marks.set([{ subject, at: 20, expiresAt: soon }]);
      await bus.marks.set([{ subject, at: 10, expiresAt: soon + HOUR_MS }]);
      expect(await bus.marks.get([subject])).toEqual([{ subject, at: 20, expiresAt: soon + HOUR_MS }]);
      await bus.marks.set([{ subject, at: 30, expiresAt: soon }]);
      expect(await bus.marks.get([subject])).toEqual([{ subject, at: 30, expiresAt: soon + HOUR_MS }]);
    });

    test('set by many at once end with the newest', async () => {
      const bus = open();
      const mark = makeMark();
      await Promise.all(range(1, 50).map((at) => bus.marks.set([{ ...mark, at: (at * 7) % 51 }])));
      expect(await bus.marks.get([mark.subject])).toEqual([{ ...mark, at: 50 }]);
    });

    test('are forgotten when they expire, and those that have are not kept', async () => {
      const bus = open();
      const short = makeMark({ expiresAt: Date.now() + 300 });
      const over = makeMark({ expiresAt: Date.now() - 1_000 });
      const long = makeMark();
      await bus.marks.set([short, over, long]);
      expect(await bus.marks.get([short.subject, over.subject, long.subject])).toEqual([short, long]);
      await vi.waitFor(async () => expect(await bus.marks.get([short.subject])).toEqual([]), 3_000);
      expect(await bus.marks.get([long.subject])).toEqual([long]);
    });
  });

  test('control messages reach every instance', async () => {
    const [sender, first, second] = [open(), open(), open()];
    const heard: ControlMessage[][] = [[], []];
    await first.control.subscribe((message) => heard[0]?.push(message));
    const leave = await second.control.subscribe((message) => heard[1]?.push(message));
    const epoch = uuid();
    const messages: ControlMessage[] = [
      { kind: 'mark', mark: makeMark({ subject: `user:${uuid()}@${uuid()}` }) },
      { kind: 'epoch', epoch },
    ];
    for (const message of messages) await sender.control.publish(message);
    for (const list of heard) await vi.waitFor(() => expect(list).toEqual(messages));
    await leave();
    await sender.control.publish({ kind: 'epoch', epoch: 'last' });
    await vi.waitFor(() => expect(heard[0]).toHaveLength(3));
    expect(heard[1]).toHaveLength(2);
  });

  test('a ticket is good once, for the first of fifty who come at once, and again only after its time', async () => {
    const buses = range(1, 5).map(() => open());
    const jti = uuid();
    const answers = await Promise.all(
      range(1, 10).flatMap(() => buses.map((bus) => bus.tickets.consume(jti, HOUR_MS))),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);

    const [bus = open()] = buses;
    const short = uuid();
    expect(await bus.tickets.consume(short, 100)).toBe(true);
    await vi.waitFor(async () => expect(await bus.tickets.consume(short, 100)).toBe(true), 3_000);
  });

  test('a generation is read as it was written, and the last one counts', async () => {
    const [writer, reader] = [open(), open()];
    await writer.generation.write({ generation: uuid(), epoch: 'first', wholeSince: 1.5 });
    const last = { generation: uuid(), epoch: 'k3x9', wholeSince: 1_234.5 };
    await writer.generation.write(last);
    expect(await reader.generation.read()).toEqual(last);
  });
}
