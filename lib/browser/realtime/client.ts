import type { Envelope } from '@/lib/protocol/events/envelope';
import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import type { ServerFrame } from '@/lib/protocol/frames/server-frames';
import type { StreamName } from '@/lib/protocol/streams';
import type { RealtimeClientOptions } from './client-options';
import { GrantKeeper } from './grant-keeper';
import type { LineStatus } from './line';
import { type LineSync, toLineSync } from './line-sync';
import { OpenStreams } from './open-streams';
import { PresenceRooms } from './presence-rooms';
import type { Probe } from './probe';
import { appliedPositions, readySubscriptions } from './session-lists';
import { StreamSession } from './stream-session';
import type { Subscription } from './transports/transport';

/** What may have changed for whoever shows it; no stream means the line. */
export type RealtimeChange = { readonly stream: StreamName | null; readonly about: 'sync' | 'presence' };

/**
 * The realtime side of one tab: the streams that are on screen, on one line. Frames and replies go to the stream's session
 * and through its gate; what is confirmed goes to the store. It knows neither React nor what an event means.
 */
export class RealtimeClient {
  readonly presence: PresenceRooms;
  /** Who watches this tab; costs nothing while nobody does. */
  probe: Probe | null = null;
  private readonly sessions = new Map<StreamName, StreamSession>();
  private readonly open: OpenStreams;
  private readonly grants: GrantKeeper;
  private readonly listeners = new Set<(change: RealtimeChange) => void>();
  private readonly stopListening: () => void;
  private lastRef = 0;

  constructor(private readonly options: RealtimeClientOptions) {
    const { api, clock, serverClock, line } = options;
    this.grants = new GrantKeeper(api, clock, serverClock, {
      onGrants: (grants) => this.tellGrants(grants),
      onRenewed: (stream, epoch, head) => this.sessions.get(stream)?.grantRenewed(epoch, head),
      onRefused: (stream, code) => this.sessions.get(stream)?.grantRefused(code),
      onFailed: (stream) => this.sessions.get(stream)?.dispatch({ type: 'renewFailed' }),
    });
    this.presence = new PresenceRooms({
      clock,
      send: (frame) => this.send(frame),
      onChange: (stream) => this.tell({ stream, about: 'presence' }),
    });
    this.open = new OpenStreams(
      clock,
      (stream) => this.start(stream),
      (stream) => this.stop(stream),
    );
    this.stopListening = line.listen({
      onFrame: (frame) => (this.probe ? this.probe.onIncoming(frame, () => this.receive(frame)) : this.receive(frame)),
      onUp: () => this.lineUp(),
      onDown: () => this.lineDown(),
      onRenamed: () => this.presence.announceAll(),
      onStatus: () => this.tell({ stream: null, about: 'sync' }),
    });
  }

  /** Follows a stream until the answer is called; several may follow the same. A stream that was refused is asked for again. */
  follow(stream: StreamName): () => void {
    // What was only heard is begun anew, with everything that it shows.
    const wasOnlyHeard = this.options.store.isOnlyHeard(stream);
    if (wasOnlyHeard) this.stop(stream);
    const session = this.sessions.get(stream);
    const release = this.open.follow(stream);
    if (wasOnlyHeard) this.start(stream);
    if (session?.state.name === 'refused' || session?.state.name === 'failed') session.dispatch({ type: 'retry' });
    return release;
  }

  /** Hears that something happens on a stream, which costs no snapshot; where it is shown as well, its folds tell. */
  hear(stream: StreamName): () => void {
    if (!this.open.isOpen(stream)) this.options.store.begin(stream);
    return this.open.follow(stream);
  }

  /** Whether somebody follows it, or did a moment ago. */
  isFollowing(stream: StreamName): boolean {
    return this.open.isOpen(stream);
  }

  get openSessions(): readonly StreamSession[] {
    return [...this.sessions.values()];
  }

  session(stream: StreamName): StreamSession | undefined {
    return this.sessions.get(stream);
  }

  /** Events of a reply to the person's own write: through the same gates as the socket's. */
  receiveEvents(events: readonly Envelope[]): void {
    for (const event of events) this.sessions.get(event.stream)?.receiveEvent(event);
  }

  /** Something happened on these streams that could not be read: the log is asked. */
  refresh(streams: readonly StreamName[]): void {
    for (const stream of streams) this.sessions.get(stream)?.dispatch({ type: 'behind' });
  }

  /** What could be subscribed at this moment, for transports that open with it. */
  subscriptions(): Subscription[] {
    return readySubscriptions(this.sessions.values(), this.grants);
  }

  /** Positions that this tab has folded, by stream. */
  applied(): Record<StreamName, number> {
    return appliedPositions(this.sessions.values());
  }

  syncOf(stream?: StreamName): LineSync {
    const { line } = this.options;
    const session = stream && this.sessions.get(stream);
    return toLineSync(line.status, session ? [session] : [...this.sessions.values()]);
  }

  get lineStatus(): LineStatus {
    return this.options.line.status;
  }

  /** The browser is online again or the page visible: whoever rests tries at once. */
  wake(): void {
    for (const session of this.sessions.values())
      if (session.state.name === 'resting') session.dispatch({ type: 'retry' });
  }

  listen(listener: (change: RealtimeChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.stopListening();
    this.open.stop();
    for (const stream of [...this.sessions.keys()]) this.stop(stream);
    this.grants.stop();
    this.presence.stop();
    this.listeners.clear();
  }

  private start(stream: StreamName): void {
    const { store, restore } = this.options;
    const restoring = store.positionOf(stream) || store.isOnlyHeard(stream) ? null : restore(stream);
    if (!restoring) this.begin(stream);
    // Whoever left meanwhile has left.
    else void restoring.then(() => this.open.isOpen(stream) && !this.sessions.has(stream) && this.begin(stream));
  }

  private begin(stream: StreamName): void {
    const { api, loadSnapshot, store, clock, random } = this.options;
    const session = new StreamSession(stream, {
      ...{ store, clock, random, grants: this.grants },
      api: {
        getEvents: (name, since, limit) => {
          this.probe?.onCatchUp(name, since);
          return api.getEvents(name, since, limit);
        },
      },
      loadSnapshot: (name) => {
        this.probe?.onSnapshot(name);
        return loadSnapshot(name);
      },
      onVerdict: (event, verdict) => this.probe?.onVerdict(event, verdict),
      send: (frame) => this.send(frame),
      nextRef: () => this.nextRef(),
      onChange: () => this.tell({ stream, about: 'sync' }),
    });
    this.sessions.set(stream, session);
    session.open(this.isUp);
  }

  private stop(stream: StreamName): void {
    const session = this.sessions.get(stream);
    this.sessions.delete(stream);
    session?.close();
    this.options.store.end(stream);
    this.presence.leave(stream);
    this.tell({ stream, about: 'sync' });
  }

  private get isUp(): boolean {
    return this.options.line.status.kind === 'live';
  }

  private lineUp(): void {
    this.probe?.onLine('up');
    const { status } = this.options.line;
    this.presence.lineUp(status.kind === 'live' && status.transport !== 'webSocket');
    for (const session of this.sessions.values()) session.dispatch({ type: 'lineUp' });
  }

  private lineDown(): void {
    this.probe?.onLine('down');
    this.presence.lineDown();
    for (const session of this.sessions.values()) session.dispatch({ type: 'lineDown' });
  }

  private receive(frame: ServerFrame): void {
    switch (frame.kind) {
      case 'presence.state':
      case 'presence.diff':
        if (this.sessions.has(frame.stream)) this.presence.receive(frame);
        return;
      case 'pong':
        this.options.serverClock.learn(Date.parse(frame.now));
        for (const session of this.sessions.values()) {
          const head = frame.heads[session.stream];
          if (head !== undefined) session.learnHead(null, head);
        }
        return;
      case 'hello':
      case 'draining':
      case 'error':
        return;
      default:
        if (frame.stream) this.sessions.get(frame.stream)?.receive(frame);
        if (frame.kind === 'subscribed') this.presence.announce(frame.stream);
    }
  }

  private tellGrants(grants: readonly { stream: StreamName; grant: string }[]): void {
    const live = grants.filter(({ stream }) => this.sessions.get(stream)?.state.name === 'live');
    if (live.length > 0) this.send({ kind: 'renew', ref: this.nextRef(), grants: live.map(({ grant }) => grant) });
  }

  private send(frame: ClientFrame): void {
    this.probe?.onOutgoing(frame);
    this.options.line.send(frame);
  }

  private nextRef(): number {
    this.lastRef += 1;
    return this.lastRef;
  }

  private tell(change: RealtimeChange): void {
    for (const listener of this.listeners) listener(change);
  }
}
