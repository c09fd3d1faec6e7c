import type { TransportKind } from '@/lib/browser/realtime/sync-state';
import type { Envelope } from '@/lib/protocol/events/envelope';
import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import type { RefusalCode, ServerFrame } from '@/lib/protocol/frames/server-frames';
import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';
import type { MemoryApp } from './memory-app';

type SubscribeFrame = Extract<ClientFrame, { kind: 'subscribe' }>;

/** Who is connected, and where their frames go; what happens to these on the way is the line's affair. */
export interface SidecarClient {
  readonly userId: Id;
  readonly transport: TransportKind;
  say(frame: ServerFrame): void;
  close(code: number): void;
}

/** A sidecar as the lines of a simulation see it. */
export interface SimulatedSidecar {
  readonly connectionCount: number;
  /** How often anybody has asked to follow a stream. */
  readonly subscribeCount: number;
  connect(client: SidecarClient): void;
  leave(client: SidecarClient): void;
  receive(client: SidecarClient, frame: ClientFrame): void;
  /** Every connection is closed, as by a restart. */
  restart(): void;
}

/** How many events a simulated Redis keeps of a stream: little, so that catching up by HTTP is common. */
const BUFFER_EVENTS = 25;

/** The sidecar of a simulation: subscribes, replays, relays in order. */
export class MemorySidecar implements SimulatedSidecar {
  subscribeCount = 0;
  private readonly connections = new Map<SidecarClient, Set<StreamName>>();

  constructor(
    private readonly app: MemoryApp,
    private readonly now: () => number,
    private readonly newId: () => Id,
    /** How long what was committed takes to reach this instance. */
    afterBus: (relay: () => void) => void,
  ) {
    app.log.onAppend((event) => afterBus(() => this.relay(event)));
  }

  get connectionCount(): number {
    return this.connections.size;
  }

  connect(client: SidecarClient): void {
    this.connections.set(client, new Set());
    client.say(this.hello());
  }

  leave(client: SidecarClient): void {
    this.connections.delete(client);
  }

  restart(): void {
    const clients = [...this.connections.keys()];
    this.connections.clear();
    for (const client of clients) client.close(4200);
  }

  receive(client: SidecarClient, frame: ClientFrame): void {
    const streams = this.connections.get(client);
    if (!streams) return;
    switch (frame.kind) {
      case 'subscribe':
        this.subscribe(client, streams, frame);
        return;
      case 'unsubscribe':
        streams.delete(frame.stream);
        client.say(this.pong(frame.ref, streams));
        return;
      case 'renew':
      case 'ping':
        client.say(this.pong(frame.ref, streams));
        return;
      case 'presence':
        return;
    }
  }

  private subscribe(client: SidecarClient, streams: Set<StreamName>, frame: SubscribeFrame): void {
    const { ref, stream, since } = frame;
    this.subscribeCount += 1;
    const code = this.refusalOf(frame);
    if (code) {
      client.say({ kind: 'refused', ref, stream, code });
      return;
    }
    const missed = this.app.log.after(stream, since.seq, BUFFER_EVENTS);
    streams.add(stream);
    const { epoch } = this.app.log;
    client.say({ kind: 'subscribed', ref, stream, epoch, head: this.app.log.head(stream), replayed: missed.length });
    for (const event of missed) client.say(event);
  }

  private refusalOf({ stream, since, grant }: SubscribeFrame): RefusalCode | null {
    const [granted, expiresAt] = grant.split('|');
    if (granted !== stream) return 'forbidden';
    if (Number(expiresAt) < this.now()) return 'grant_expired';
    if (since.epoch !== this.app.log.epoch) return 'snapshot_required';
    return this.app.log.head(stream) - since.seq > BUFFER_EVENTS ? 'catch_up_by_http' : null;
  }

  private relay(event: Envelope): void {
    for (const [client, streams] of this.connections) if (streams.has(event.stream)) client.say(event);
  }

  private pong(ref: number, streams: ReadonlySet<StreamName>): ServerFrame {
    const heads = Object.fromEntries([...streams].map((stream) => [stream, this.app.log.head(stream)]));
    return { kind: 'pong', ref, now: new Date(this.now()).toISOString(), heads };
  }

  private hello(): ServerFrame {
    const limits = {
      frameBytes: 65_536,
      presenceBytes: 1_024,
      framesPerBatch: 16,
      framesPerSecond: 50,
      framesBurst: 100,
    };
    return {
      ...{
        kind: 'hello' as const,
        connectionId: this.newId(),
        instanceId: 'simulated',
        pingEvery: 20_000,
        pongWithin: 10_000,
      },
      now: new Date(this.now()).toISOString(),
      limits: { ...limits, subscriptions: 128 },
    };
  }
}
