import { assertNever } from '@/lib/domain/assert-never';
import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import type { ServerFrame } from '@/lib/protocol/frames/server-frames';
import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';
import type { Subscription } from '../transports/transport';
import { SharedPresence } from './shared-presence';
import { SharedStream, type Wish } from './shared-stream';

export interface LineHubOptions {
  /** To the sidecar. */
  readonly send: (frame: ClientFrame) => void;
  /** To one tab, or to all of them. */
  readonly deliver: (tab: Id | null, frame: ServerFrame) => void;
}

/**
 * What the sidecar is to browsers, the leading tab is to the tabs of one: it subscribes each stream once, passes on what comes,
 * and answers who comes later from what it kept. It decides nothing: every tab has its own position and its own gate.
 */
export class LineHub {
  private readonly streams = new Map<StreamName, SharedStream>();
  private readonly presence = new SharedPresence();
  private lastRef = 0;
  private presenceClock = 0;

  constructor(private readonly options: LineHubOptions) {}

  /** A tab says something to the sidecar. */
  say(tab: Id, frame: ClientFrame, subscriptions: readonly Subscription[]): void {
    switch (frame.kind) {
      case 'subscribe':
        this.subscribe({ tab, frame });
        return;
      case 'unsubscribe':
        this.leaveStream(tab, frame.stream);
        return;
      case 'renew':
        for (const { stream, grant } of subscriptions) this.learnGrant(stream, grant);
        this.options.send({ ...frame, ref: this.nextRef() });
        return;
      case 'presence':
        this.tellPresence(frame.stream, this.presence.set(frame.stream, tab, frame.state));
        return;
      case 'ping':
        return;
      default:
        assertNever(frame);
    }
  }

  /** The tab is gone: closed, crashed or on its way elsewhere. */
  leave(tab: Id): void {
    for (const stream of [...this.streams.keys()]) this.leaveStream(tab, stream);
  }

  /** Everything is subscribed anew when the line is back. */
  lineDown(): void {
    this.streams.clear();
    this.presence.clear();
  }

  /** What is subscribed now, for transports whose every request names it. */
  subscriptions(): Subscription[] {
    return [...this.streams].flatMap(([stream, { grant, position, asked }]) => {
      const since = position ?? asked?.frame.since;
      return since ? [{ stream, grant, since }] : [];
    });
  }

  /** The sidecar says something. */
  receive(frame: ServerFrame): void {
    switch (frame.kind) {
      case 'subscribed':
        this.subscribed(frame);
        return;
      case 'refused':
        this.refused(frame);
        return;
      case 'event':
        this.streams.get(frame.stream)?.pass(frame);
        break;
      case 'gap':
        this.streams.get(frame.stream)?.skip(frame.to);
        break;
      case 'presence.state':
      case 'presence.diff':
        this.streams.get(frame.stream)?.see(frame);
        break;
      case 'revoked':
        this.streams.get(frame.stream)?.end();
        break;
      case 'hello':
      case 'pong':
      case 'draining':
      case 'error':
        break;
      default:
        assertNever(frame);
    }
    this.options.deliver(null, frame);
  }

  private subscribe(wish: Wish): void {
    const { stream, grant, since } = wish.frame;
    const shared = this.streams.get(stream) ?? new SharedStream(grant);
    this.streams.set(stream, shared);
    shared.grant = grant;
    if (shared.asked) shared.waiting.push(wish);
    else if (shared.position?.epoch === since.epoch) this.answer(shared, wish);
    // Another life of the log, by the tab's word or by ours: the sidecar knows.
    else this.ask(shared, wish);
  }

  private ask(shared: SharedStream, wish: Wish): void {
    const ref = this.nextRef();
    shared.asked = { ...wish, ref };
    this.options.send({ ...wish.frame, ref });
  }

  /** From what is kept, as the sidecar would from its buffer. */
  private answer(shared: SharedStream, { tab, frame: { ref, stream, since } }: Wish): void {
    const { deliver } = this.options;
    const missed = shared.after(since.seq);
    if (missed === null) {
      deliver(tab, { kind: 'refused', ref, stream, code: 'catch_up_by_http' });
      return;
    }
    shared.followers.add(tab);
    const head = Math.max(since.seq, shared.position?.seq ?? 0);
    deliver(tab, { kind: 'subscribed', ref, stream, epoch: since.epoch, head, replayed: missed.length });
    for (const event of missed) deliver(tab, event);
    if (!shared.room) return;
    const { members, count } = shared.room;
    deliver(tab, { kind: 'presence.state', stream, members: Object.values(members), count });
  }

  private subscribed(frame: Extract<ServerFrame, { kind: 'subscribed' }>): void {
    const shared = this.streams.get(frame.stream);
    if (!shared?.asked || shared.asked.ref !== frame.ref) return;
    const { tab, frame: wish } = shared.asked;
    shared.asked = null;
    shared.begin({ epoch: frame.epoch, seq: wish.since.seq });
    if (tab !== null) {
      shared.followers.add(tab);
      this.options.deliver(tab, { ...frame, ref: wish.ref });
    }
    for (const waiting of shared.waiting.splice(0)) this.subscribe(waiting);
  }

  private refused(frame: Extract<ServerFrame, { kind: 'refused' }>): void {
    const shared = frame.stream ? this.streams.get(frame.stream) : undefined;
    if (!shared?.asked || shared.asked.ref !== frame.ref) return;
    const { tab, frame: wish } = shared.asked;
    const { stream } = wish;
    shared.asked = null;
    if (tab !== null) this.options.deliver(tab, { ...frame, ref: wish.ref });
    // The question ended what the others had: they ask for themselves.
    for (const other of [...shared.followers].filter((follower) => follower !== tab))
      this.options.deliver(other, { kind: 'revoked', stream, code: 'grant_expired' });
    shared.end();
    const [next, ...rest] = shared.waiting.splice(0);
    if (next) this.ask(shared, next);
    shared.waiting.push(...rest);
    if (!next) this.streams.delete(stream);
  }

  private leaveStream(tab: Id, stream: StreamName): void {
    const shared = this.streams.get(stream);
    if (!shared) return;
    const left = this.presence.leave(stream, tab);
    shared.followers.delete(tab);
    shared.waiting.splice(0, Infinity, ...shared.waiting.filter((wish) => wish.tab !== tab));
    if (shared.asked?.tab === tab) shared.asked = { ...shared.asked, tab: null };
    const isAsking = shared.asked !== null && shared.asked.tab !== null;
    if (shared.isWanted || isAsking) {
      if (left) this.tellPresence(stream, left);
      return;
    }
    this.streams.delete(stream);
    if (shared.position || shared.asked) this.options.send({ kind: 'unsubscribe', ref: this.nextRef(), stream });
  }

  private learnGrant(stream: StreamName, grant: string): void {
    const shared = this.streams.get(stream);
    if (shared) shared.grant = grant;
  }

  private tellPresence(stream: StreamName, state: Extract<ClientFrame, { kind: 'presence' }>['state']): void {
    this.presenceClock += 1;
    this.options.send({ kind: 'presence', stream, clock: this.presenceClock, state });
  }

  private nextRef(): number {
    this.lastRef += 1;
    return this.lastRef;
  }
}
