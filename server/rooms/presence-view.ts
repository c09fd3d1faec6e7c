import type { PresenceEntry } from '@/lib/backend/bus/ports';
import { PRESENCE_NAMES_UP_TO } from '@/lib/protocol/figures';
import type { PresenceMember } from '@/lib/protocol/frames/presence';
import type { ServerFrame } from '@/lib/protocol/frames/server-frames';
import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';

/** One person and what their tabs show; `fingerprint` tells whether that changed. */
interface Person {
  readonly member: PresenceMember;
  readonly fingerprint: string;
}

/** Who is in a room, by person. Never changed, only replaced. */
export type PresenceView = ReadonlyMap<Id, Person>;

export const NOBODY: PresenceView = new Map();

/** Gathers connections into persons: one with three tabs is one, with three states. */
export function toPresenceView(entries: readonly PresenceEntry[]): PresenceView {
  const byUser = new Map<Id, PresenceEntry[]>();
  for (const entry of [...entries].sort((a, b) => (a.connectionId < b.connectionId ? -1 : 1))) {
    const own = byUser.get(entry.userId);
    if (own === undefined) byUser.set(entry.userId, [entry]);
    else own.push(entry);
  }
  const view = new Map<Id, Person>();
  for (const [userId, own] of byUser) {
    const states = own.map(({ state }) => state);
    view.set(userId, { member: { userId, states }, fingerprint: JSON.stringify(states) });
  }
  return view;
}

/** The whole room as a frame; of a large one the number alone. */
export function presenceStateFrame(stream: StreamName, view: PresenceView): ServerFrame {
  const members = isLarge(view) ? [] : [...view.values()].map(({ member }) => member);
  return { kind: 'presence.state', stream, members, count: view.size };
}

/** What leads from one view to the next, or null when nobody could tell them apart. */
export function presenceChangeFrame(stream: StreamName, from: PresenceView, to: PresenceView): ServerFrame | null {
  if (isLarge(from) !== isLarge(to)) return presenceStateFrame(stream, to);
  const nobody = { joined: [], updated: [], left: [] };
  if (isLarge(to)) {
    return from.size === to.size ? null : { kind: 'presence.diff', stream, ...nobody, count: to.size };
  }
  const joined: PresenceMember[] = [];
  const updated: PresenceMember[] = [];
  for (const [userId, { member, fingerprint }] of to) {
    const before = from.get(userId);
    if (before === undefined) joined.push(member);
    else if (before.fingerprint !== fingerprint) updated.push(member);
  }
  const left = [...from.keys()].filter((userId) => !to.has(userId));
  if (joined.length + updated.length + left.length === 0) return null;
  return { kind: 'presence.diff', stream, joined, updated, left, count: to.size };
}

/** Above 200 people nobody reads names, and telling all of them of each other costs the square of their number. */
export function isLarge(view: PresenceView): boolean {
  return view.size > PRESENCE_NAMES_UP_TO;
}
