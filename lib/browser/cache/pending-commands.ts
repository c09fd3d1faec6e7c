import type { Envelope } from '@/lib/protocol/events/envelope';
import type { Since } from '@/lib/protocol/frames/client-frames';
import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';
import type { PendingCommand } from './pending-command';

/** `replied`: confirmed by the server; it is drawn until the confirmed state has reached it. */
export type PendingStatus = 'queued' | 'sending' | 'replied';

interface Entry {
  readonly command: PendingCommand;
  status: PendingStatus;
  /** Streams on which it is drawn, each with the position that the reply named; null before the reply. */
  readonly drawnOn: Map<StreamName, Since | null>;
}

export interface Whereabouts {
  readonly position: Since | null;
  readonly isFollowed: boolean;
}

const NONE: readonly PendingCommand[] = [];

/**
 * The person's own commands, apart from what is confirmed. One leaves a stream only in the fold that reaches its event or its
 * reply's position, at once if the reply names none, and by rejection: so nothing that is drawn ever jumps back and forth.
 */
export class PendingCommands {
  private readonly entries = new Map<Id, Entry>();
  private readonly lists = new Map<StreamName, readonly PendingCommand[]>();

  /** How many commands are drawn over what is confirmed, or wait to be sent. */
  get size(): number {
    return this.entries.size;
  }

  /** The pending commands of a stream, oldest first; the same array until it changes. */
  of(stream: StreamName): readonly PendingCommand[] {
    let list = this.lists.get(stream);
    if (!list) {
      const drawn = [...this.entries.values()].filter(({ drawnOn }) => drawnOn.has(stream));
      list = drawn.map(({ command }) => command).sort(byAge);
      this.lists.set(stream, list.length === 0 ? NONE : list);
    }
    return list;
  }

  /** Every command that no reply has settled, oldest first. */
  unconfirmed(): PendingCommand[] {
    const open = [...this.entries.values()].filter(({ status }) => status !== 'replied');
    return open.map(({ command }) => command).sort(byAge);
  }

  get(commandId: Id): PendingCommand | undefined {
    return this.entries.get(commandId)?.command;
  }

  statusOf(commandId: Id): PendingStatus | undefined {
    return this.entries.get(commandId)?.status;
  }

  /** It is drawn on these streams, whose view changes. */
  add(command: PendingCommand, streams: readonly StreamName[]): readonly StreamName[] {
    if (this.entries.has(command.commandId)) return [];
    const drawnOn = new Map<StreamName, Since | null>(streams.map((stream) => [stream, null]));
    this.entries.set(command.commandId, { command, status: 'queued', drawnOn });
    return this.changed(streams);
  }

  /** The same command with another version to match: the person's own earlier edit was confirmed meanwhile. */
  replace(command: PendingCommand): void {
    const entry = this.entries.get(command.commandId);
    if (!entry) return;
    this.entries.set(command.commandId, { ...entry, command });
    this.changed([...entry.drawnOn.keys()]);
  }

  setStatus(commandId: Id, status: 'queued' | 'sending'): void {
    const entry = this.entries.get(commandId);
    if (entry && entry.status !== 'replied') entry.status = status;
  }

  /** The server has confirmed it with these events. `where`: how far each stream is folded here, and whether it is followed. */
  replied(
    commandId: Id,
    events: readonly Envelope[],
    where: (stream: StreamName) => Whereabouts,
  ): readonly StreamName[] {
    const entry = this.entries.get(commandId);
    if (!entry) return [];
    entry.status = 'replied';
    const left: StreamName[] = [];
    for (const stream of entry.drawnOn.keys()) {
      const event = events.find((candidate) => candidate.stream === stream);
      const { position, isFollowed } = where(stream);
      // Without a copy and without a follower there is nothing to wait for: the next snapshot is younger than this reply.
      const isElsewhere = position === null && !isFollowed;
      if (!event || isElsewhere || (position && isReached(event, position))) left.push(stream);
      else entry.drawnOn.set(stream, { epoch: event.epoch, seq: event.seq });
    }
    return this.leave(entry, left);
  }

  /** A stream was folded, or loaded, up to a position; `commandIds` are those of the folded events. */
  reached(stream: StreamName, position: Since, commandIds: ReadonlySet<Id>): void {
    for (const entry of this.entries.values()) {
      const awaited = entry.drawnOn.get(stream);
      if (awaited === undefined) continue;
      if (commandIds.has(entry.command.commandId) || (awaited && isReached(awaited, position)))
        this.leave(entry, [stream]);
    }
  }

  /** Takes it out everywhere, as after a rejection. */
  remove(commandId: Id): readonly StreamName[] {
    const entry = this.entries.get(commandId);
    if (!entry) return [];
    this.entries.delete(commandId);
    return this.changed([...entry.drawnOn.keys()]);
  }

  /** The stream may not be read here any more: nothing is drawn on it; what was to be sent still is, and will be refused. */
  forget(stream: StreamName): void {
    for (const entry of this.entries.values()) if (entry.drawnOn.has(stream)) this.leave(entry, [stream]);
  }

  private leave(entry: Entry, streams: readonly StreamName[]): readonly StreamName[] {
    for (const stream of streams) entry.drawnOn.delete(stream);
    if (entry.drawnOn.size === 0 && entry.status === 'replied') this.entries.delete(entry.command.commandId);
    return this.changed(streams);
  }

  private changed(streams: readonly StreamName[]): readonly StreamName[] {
    for (const stream of streams) this.lists.delete(stream);
    return streams;
  }
}

/** Ids of version 7 sort in the order of giving, also between what this tab gave and what earlier ones left. */
function byAge(left: PendingCommand, right: PendingCommand): number {
  return left.commandId < right.commandId ? -1 : 1;
}

/** Positions of another epoch cannot be compared; the gate loads a snapshot then, and that is younger than any reply before it. */
function isReached(awaited: Since, position: Since): boolean {
  return awaited.epoch !== position.epoch || awaited.seq <= position.seq;
}
