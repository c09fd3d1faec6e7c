import type { Envelope } from '@/lib/protocol/events/envelope';
import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';

export interface NewEvent {
  readonly name: string;
  readonly data: object;
}

/** The event log of a simulated app: positions without a hole, and an epoch that a restore may change. */
export class MemoryLog {
  epoch = 'e1';
  private streams = new Map<StreamName, readonly Envelope[]>();
  constructor(private readonly newId: () => Id) {}

  private readonly listeners: ((event: Envelope) => void)[] = [];
  private readonly restoreListeners: (() => void)[] = [];

  head(stream: StreamName): number {
    return this.streams.get(stream)?.length ?? 0;
  }

  after(stream: StreamName, seq: number, limit: number): Envelope[] {
    return (this.streams.get(stream) ?? []).slice(seq, seq + limit);
  }

  append(stream: StreamName, { name, data }: NewEvent, actorId: Id, commandId: Id | null, at: string): Envelope {
    const events = this.streams.get(stream) ?? [];
    const place = { kind: 'event' as const, stream, epoch: this.epoch, seq: events.length + 1 };
    const event: Envelope = { ...place, id: this.newId(), name, version: 1, at, actorId, commandId, data: { ...data } };
    this.streams.set(stream, [...events, event]);
    for (const listener of this.listeners) listener(event);
    return event;
  }

  /** Everything as it is now, for `restore`. */
  copy(): ReadonlyMap<StreamName, readonly Envelope[]> {
    return new Map(this.streams);
  }

  /** An older copy takes the log's place: another life, with positions that mean something else. */
  restore(copy: ReadonlyMap<StreamName, readonly Envelope[]>): void {
    this.epoch = `e${Number(this.epoch.slice(1)) + 1}`;
    const { epoch } = this;
    this.streams = new Map([...copy].map(([stream, events]) => [stream, events.map((event) => ({ ...event, epoch }))]));
    for (const listener of this.restoreListeners) listener();
  }

  onAppend(listener: (event: Envelope) => void): void {
    this.listeners.push(listener);
  }

  onRestore(listener: () => void): void {
    this.restoreListeners.push(listener);
  }
}
