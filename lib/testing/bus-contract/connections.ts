import { v7 as uuid } from 'uuid';
import { describe, expect, test, vi } from 'vitest';
import type { ConnectionEntry } from '@/lib/backend/bus/ports';
import { makeStream, range } from '../make-event';
import type { OpenBusForTest } from './open-bus-for-test';

const MAX = 10;
const TTL_MS = 60_000;

export function describeConnections(open: OpenBusForTest): void {
  function makeConnections(userId: string, count: number): ConnectionEntry[] {
    return range(1, count).map((openedAt) => ({
      connectionId: uuid(),
      userId,
      sid: uuid(),
      openedAt: 1_000 + openedAt,
      streams: [],
    }));
  }

  describe('connections', () => {
    test('beyond the limit displace the oldest, and every instance is told', async () => {
      const [first, second] = [open(), open()];
      const told: string[][] = [[], []];
      await first.connections.onDisplaced((id) => told[0]?.push(id));
      const leave = await second.connections.onDisplaced((id) => told[1]?.push(id));
      const entries = makeConnections(uuid(), MAX + 2);
      const answers: string[][] = [];
      for (const entry of entries) answers.push(await first.connections.register(entry, MAX, TTL_MS));

      const oldest = entries.slice(0, 2).map((entry) => entry.connectionId);
      expect(answers.flat()).toEqual(oldest);
      expect(answers.slice(0, MAX).flat()).toEqual([]);
      for (const list of told) await vi.waitFor(() => expect(list).toEqual(oldest));
      await leave();
      await first.connections.register(
        { ...makeConnections(uuid(), 1)[0], userId: entries[0]?.userId } as ConnectionEntry,
        1,
        TTL_MS,
      );
      await vi.waitFor(() => expect(told[0]?.length).toBeGreaterThan(2));
      expect(told[1]).toEqual(oldest);
    });

    test('that register at once leave as many as are allowed', async () => {
      const buses = [open(), open()];
      const entries = makeConnections(uuid(), 30);
      const displaced = await Promise.all(
        entries.map((entry, index) => buses[index % 2]?.connections.register(entry, MAX, TTL_MS)),
      );
      expect(new Set(displaced.flat()).size).toBe(20);
    });

    test('of one user do not count for another', async () => {
      const bus = open();
      for (const entry of makeConnections(uuid(), MAX)) await bus.connections.register(entry, MAX, TTL_MS);
      const [other] = makeConnections(uuid(), 1) as [ConnectionEntry];
      expect(await bus.connections.register(other, MAX, TTL_MS)).toEqual([]);
    });

    test('that register with a clock behind are not displaced by themselves', async () => {
      const bus = open();
      const [older, newer] = makeConnections(uuid(), 2) as [ConnectionEntry, ConnectionEntry];
      await bus.connections.register(newer, 1, TTL_MS);
      expect(await bus.connections.register(older, 1, TTL_MS)).toEqual([newer.connectionId]);
    });

    test('are found by any instance with the streams of their last refresh, until they are removed', async () => {
      const [owner, other] = [open(), open()];
      const [entry] = makeConnections(uuid(), 1) as [ConnectionEntry];
      expect(await other.connections.find(entry.connectionId)).toBeNull();
      await owner.connections.register(entry, MAX, TTL_MS);
      expect(await other.connections.find(entry.connectionId)).toEqual(entry);
      const refreshed = { ...entry, streams: [makeStream(), makeStream()] };
      await owner.connections.refresh(refreshed, TTL_MS);
      expect(await other.connections.find(entry.connectionId)).toEqual(refreshed);
      await owner.connections.remove(entry.userId, entry.connectionId);
      expect(await other.connections.find(entry.connectionId)).toBeNull();
    });

    test('that were removed or not refreshed do not count', async () => {
      const bus = open();
      const [removed, expired, last] = makeConnections(uuid(), 3) as [
        ConnectionEntry,
        ConnectionEntry,
        ConnectionEntry,
      ];
      await bus.connections.register(removed, 1, TTL_MS);
      await bus.connections.remove(removed.userId, removed.connectionId);
      expect(await bus.connections.register(expired, 1, 100)).toEqual([]);
      await vi.waitFor(async () => expect(await bus.connections.find(expired.connectionId)).toBeNull(), 5_000);
      expect(await bus.connections.register(last, 1, TTL_MS)).toEqual([]);
    });

    test('live on when they are refreshed', async () => {
      const bus = open();
      const [refreshed, next] = makeConnections(uuid(), 2) as [ConnectionEntry, ConnectionEntry];
      await bus.connections.register(refreshed, 1, 100);
      await bus.connections.refresh(refreshed, TTL_MS);
      const [brief] = makeConnections(uuid(), 1) as [ConnectionEntry];
      await bus.connections.register(brief, 1, 100);
      await vi.waitFor(async () => expect(await bus.connections.find(brief.connectionId)).toBeNull(), 5_000);
      expect(await bus.connections.find(refreshed.connectionId)).toEqual(refreshed);
      expect(await bus.connections.register(next, 1, TTL_MS)).toEqual([refreshed.connectionId]);
    });
  });
}
