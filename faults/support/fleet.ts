import { setTimeout as delay } from 'node:timers/promises';
import type { Snapshot } from '@/e2e/support/client';
import type { Stack } from '@/e2e/support/stack';
import { FleetMember } from './fleet-member';
import { FleetTally } from './fleet-tally';
import type { Crowd, CrowdBoard } from './people';

/** Of the ten that a person may have, some are left for coming back before the old one is missed. */
export const TABS_EACH = 8;
const AT_ONCE = 200;
const POLL_MS = 25;

/** Thousands who follow boards. */
export class Fleet {
  readonly tally = new FleetTally();
  readonly members: FleetMember[] = [];

  /** `count` members, spread over the crowd's people, its boards and all sidecars; resolves when all are live. */
  static async gather(stack: Stack, crowd: Crowd, count: number): Promise<Fleet> {
    const fleet = new Fleet();
    const urls = stack.sidecars.map(({ url }) => url);
    const origins = stack.web.map(({ url }) => url);
    for (let start = 0; start < count; start += AT_ONCE) {
      const group = Array.from({ length: Math.min(AT_ONCE, count - start) }, async (_, offset) => {
        const index = start + offset;
        const person = crowd.people[Math.floor(index / TABS_EACH) % crowd.people.length];
        const board = crowd.boards[index % crowd.boards.length];
        if (person === undefined || board === undefined) throw new Error('A crowd has people and boards.');
        const client = person.at(origins[index % origins.length] ?? '');
        const from: Snapshot = await client.snapshot(`/api/boards/${board.boardId}`);
        fleet.members.push(new FleetMember({ client, from, urls, tally: fleet.tally }, index));
      });
      await Promise.all(group);
    }
    await fleet.until(() => fleet.members.every(({ isLive }) => isLive), 60_000);
    return fleet;
  }

  /** Resolves when the condition holds, to how long it took; rejects after the time with where the fleet stands. */
  async until(condition: () => boolean, withinMs: number): Promise<number> {
    const begin = Date.now();
    while (!condition()) {
      if (Date.now() - begin > withinMs) throw new Error(`in vain for ${withinMs} ms: ${this.describe()}`);
      await delay(POLL_MS);
    }
    return Date.now() - begin;
  }

  /** Resolves when everybody has all that the boards' logs hold. */
  async caughtUp(heads: ReadonlyMap<string, number>, withinMs: number): Promise<number> {
    return await this.until(
      () => this.members.every(({ stream, seq, revokedAt }) => revokedAt !== null || seq >= (heads.get(stream) ?? 0)),
      withinMs,
    );
  }

  stop(): void {
    for (const member of this.members) member.stop();
  }

  describe(): string {
    const { tally, members } = this;
    const live = members.filter(({ isLive }) => isLive).length;
    const maps = { closes: Object.fromEntries(tally.closes), refusals: Object.fromEntries(tally.refusals) };
    return JSON.stringify({ live, of: members.length, gaps: tally.gaps, caughtUp: tally.caughtUp, ...maps });
  }
}

/** The logs of the boards as HTTP gives them, by stream. */
export async function readLogs(crowd: Crowd, epoch: string) {
  const [owner] = crowd.people;
  if (owner === undefined) throw new Error('A crowd has an owner.');
  const logs = new Map<string, { id: string; seq: number; commandId: string | null }[]>();
  for (const { stream } of crowd.boards) logs.set(stream, await owner.events(stream, epoch));
  return logs;
}

export async function readHeads(crowd: Crowd): Promise<Map<string, number>> {
  const [owner] = crowd.people;
  if (owner === undefined) throw new Error('A crowd has an owner.');
  const { grants } = await owner.grants(crowd.boards.map(({ stream }: CrowdBoard) => stream));
  return new Map(grants.map(({ stream, head }) => [stream, head]));
}

/** How many of all events that the members had to get they did get, each in its place. */
export function countDelivered(
  members: readonly FleetMember[],
  logs: ReadonlyMap<string, readonly { id: string; seq: number }[]>,
): { due: number; delivered: number } {
  let due = 0;
  let delivered = 0;
  for (const { stream, from, ids } of members) {
    const expected = (logs.get(stream) ?? []).filter(({ seq }) => seq > from);
    due += expected.length;
    expected.forEach(({ id }, index) => {
      if (ids[index] === id) delivered += 1;
    });
  }
  return { due, delivered };
}
