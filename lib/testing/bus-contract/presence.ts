import { v7 as uuid } from 'uuid';
import { describe, expect, test, vi } from 'vitest';
import type { PresenceEntry } from '@/lib/backend/bus/ports';
import { makeStream, range } from '../make-event';
import type { OpenBusForTest } from './open-bus-for-test';

export function describePresence(open: OpenBusForTest): void {
  function makeEntry(fields: Partial<PresenceEntry> = {}): PresenceEntry {
    return { connectionId: uuid(), userId: uuid(), clock: 1, state: {}, ...fields };
  }

  describe('presence', () => {
    test('lists everybody of a room, of that room alone, for every process', async () => {
      const [first, second] = [open(), open()];
      const [stream, otherStream] = [makeStream(), makeStream()];
      const ana = makeEntry({ state: { cardId: uuid(), field: 'title', typing: true } });
      const bo = makeEntry();
      await first.presence.put(stream, ana);
      await second.presence.put(stream, bo);
      await second.presence.put(otherStream, makeEntry());
      const listed = await first.presence.list(stream);
      expect(listed).toHaveLength(2);
      expect(listed).toEqual(expect.arrayContaining([ana, bo]));
      expect(await first.presence.list(makeStream())).toEqual([]);
    });

    test('ignores a clock that goes back, also when many write at once', async () => {
      const bus = open();
      const stream = makeStream();
      const entry = makeEntry();
      const at = (clock: number) => ({ ...entry, clock, state: { field: `f${clock}` } });
      await bus.presence.put(stream, at(5));
      await bus.presence.put(stream, at(4));
      expect(await bus.presence.list(stream)).toEqual([at(5)]);
      await Promise.all(range(1, 40).map((step) => bus.presence.put(stream, at((step * 7) % 41))));
      expect(await bus.presence.list(stream)).toEqual([at(40)]);
    });

    test('tells of who comes, changes and goes, and is silent when nothing changed', async () => {
      const [writer, watcher] = [open(), open()];
      const stream = makeStream();
      let notices = 0;
      await watcher.presence.watch(stream, () => {
        notices += 1;
      });
      const expectNotices = (count: number) => vi.waitFor(() => expect(notices).toBe(count));
      const ana = makeEntry({ state: { typing: true } });
      await writer.presence.put(stream, ana);
      await expectNotices(1);
      // Refreshed, late, listed and absent ones: no notice. The next change would find the count too high.
      await writer.presence.put(stream, { ...ana, clock: 2 });
      await writer.presence.put(stream, { ...ana, clock: 1, state: {} });
      await writer.presence.list(stream);
      await writer.presence.remove(stream, uuid());
      await writer.presence.put(stream, { ...ana, clock: 3, state: {} });
      await expectNotices(2);
      await writer.presence.remove(stream, ana.connectionId);
      await expectNotices(3);
      expect(await watcher.presence.list(stream)).toEqual([]);
    });

    test('tells nothing to who stopped watching, nor of other rooms', async () => {
      const bus = open();
      const [stream, otherStream] = [makeStream(), makeStream()];
      const notices = { stopped: 0, staying: 0 };
      const stop = await bus.presence.watch(stream, () => {
        notices.stopped += 1;
      });
      await bus.presence.watch(stream, () => {
        notices.staying += 1;
      });
      await stop();
      await bus.presence.put(otherStream, makeEntry());
      await bus.presence.put(stream, makeEntry());
      await vi.waitFor(() => expect(notices).toEqual({ stopped: 0, staying: 1 }));
    });

    test('forgets who is not refreshed, keeps who is, and tells of it', async () => {
      const bus = open({ presenceTtlMs: 400 });
      const stream = makeStream();
      const [dead, alive] = [makeEntry(), makeEntry()];
      await bus.presence.put(stream, dead);
      await bus.presence.put(stream, alive);
      let notices = 0;
      await bus.presence.watch(stream, () => {
        notices += 1;
      });
      await vi.waitFor(
        async () => {
          await bus.presence.put(stream, alive);
          expect(await bus.presence.list(stream)).toEqual([alive]);
        },
        { timeout: 5_000, interval: 50 },
      );
      await vi.waitFor(() => expect(notices).toBe(1));
      await vi.waitFor(async () => expect(await bus.presence.list(stream)).toEqual([]), { timeout: 5_000 });
    });

    test('takes a connection back whose time was over, whatever its clock', async () => {
      const bus = open({ presenceTtlMs: 100 });
      const stream = makeStream();
      const entry = makeEntry({ clock: 9 });
      await bus.presence.put(stream, entry);
      await vi.waitFor(async () => expect(await bus.presence.list(stream)).toEqual([]), { timeout: 5_000 });
      await open().presence.put(stream, { ...entry, clock: 2 });
      expect(await bus.presence.list(stream)).toEqual([{ ...entry, clock: 2 }]);
    });
  });
}
