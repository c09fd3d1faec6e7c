import { PRESENCE_EXPIRES_MS, PRESENCE_REFRESH_MS } from '@/lib/protocol/figures';
import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import type { PresenceMember, PresenceState } from '@/lib/protocol/frames/presence';
import type { ServerFrame } from '@/lib/protocol/frames/server-frames';
import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';
import type { Clock } from '../clock';
import { OwnPresence } from './own-presence';
import { SingleTimer } from './single-timer';

/** Who is in a room: empty `members` above 200 people, where `count` alone is told. */
export interface Room {
  readonly members: Readonly<Record<Id, PresenceMember>>;
  readonly count: number;
}

export const EMPTY_ROOM: Room = { members: {}, count: 0 };

export type PresenceFrame = Extract<ServerFrame, { kind: 'presence.state' | 'presence.diff' }>;

export interface PresenceOptions {
  readonly clock: Clock;
  readonly send: (frame: ClientFrame) => void;
  readonly onChange: (stream: StreamName) => void;
}

/** Presence of one tab: who is in each room, and what this tab says of itself there. */
export class PresenceRooms {
  private readonly rooms = new Map<StreamName, Room>();
  private readonly own = new Map<StreamName, OwnPresence>();
  private readonly staleTimer: SingleTimer;
  private readonly refreshTimer: SingleTimer;
  private frameClock = 0;
  private isIdle = false;

  constructor(private readonly options: PresenceOptions) {
    this.staleTimer = new SingleTimer(options.clock);
    this.refreshTimer = new SingleTimer(options.clock);
  }

  room(stream: StreamName): Room {
    return this.rooms.get(stream) ?? EMPTY_ROOM;
  }

  /** What this tab does in a room from now on. */
  set(stream: StreamName, state: PresenceState): void {
    let own = this.own.get(stream);
    if (!own) {
      own = new OwnPresence(this.options.clock, (said) => this.say(stream, said));
      own.setIdle(this.isIdle);
      this.own.set(stream, own);
    }
    own.set(state);
  }

  /** The person does nothing: everywhere this tab is, it is there without a card or field. */
  setIdle(isIdle: boolean): void {
    this.isIdle = isIdle;
    for (const own of this.own.values()) own.setIdle(isIdle);
  }

  receive(frame: PresenceFrame): void {
    this.rooms.set(frame.stream, mergePresence(this.room(frame.stream), frame));
    this.options.onChange(frame.stream);
  }

  /** The stream is subscribed (again): what this tab said before is said again. */
  announce(stream: StreamName): void {
    this.own.get(stream)?.repeat();
  }

  announceAll(): void {
    for (const own of this.own.values()) own.repeat();
  }

  /** `refresh`: without a socket nobody keeps this tab's presence alive but the tab. */
  lineUp(refresh: boolean): void {
    this.staleTimer.stop();
    this.refreshTimer.stop();
    if (refresh) this.refreshLater();
  }

  /** Who was here a moment ago is shown until it would have expired. */
  lineDown(): void {
    this.refreshTimer.stop();
    this.staleTimer.restart(PRESENCE_EXPIRES_MS, () => {
      for (const stream of [...this.rooms.keys()]) this.empty(stream);
    });
  }

  /** The room is left. */
  leave(stream: StreamName): void {
    this.own.get(stream)?.stop();
    this.own.delete(stream);
    this.empty(stream);
  }

  stop(): void {
    this.staleTimer.stop();
    this.refreshTimer.stop();
    for (const own of this.own.values()) own.stop();
  }

  private empty(stream: StreamName): void {
    if (this.rooms.delete(stream)) this.options.onChange(stream);
  }

  private say(stream: StreamName, state: PresenceState): void {
    this.frameClock += 1;
    this.options.send({ kind: 'presence', stream, clock: this.frameClock, state });
  }

  private refreshLater(): void {
    this.refreshTimer.restart(PRESENCE_REFRESH_MS, () => {
      this.announceAll();
      this.refreshLater();
    });
  }
}

/** The room after a frame: a whole state, or what changed. */
export function mergePresence(room: Room, frame: PresenceFrame): Room {
  return frame.kind === 'presence.state' ? toRoom(frame) : mergeDiff(room, frame);
}

function toRoom({ members, count }: Extract<PresenceFrame, { kind: 'presence.state' }>): Room {
  return { members: byUser(members), count };
}

function mergeDiff(room: Room, diff: Extract<PresenceFrame, { kind: 'presence.diff' }>): Room {
  const members = { ...room.members, ...byUser(diff.joined), ...byUser(diff.updated) };
  for (const userId of diff.left) delete members[userId];
  return { members, count: diff.count };
}

function byUser(members: readonly PresenceMember[]): Record<Id, PresenceMember> {
  return Object.fromEntries(members.map((member) => [member.userId, member]));
}
