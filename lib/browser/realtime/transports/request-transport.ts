import { assertNever } from '@/lib/domain/assert-never';
import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import type { ServerFrame } from '@/lib/protocol/frames/server-frames';
import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';
import { NORMAL_CLOSE } from '../connection-steps';
import { postPresence } from './post-presence';
import { type RunningRequest, startStreamRequest } from './stream-request';
import type { OpenTransport, Subscription, Transport, TransportRequest } from './transport';

/** Frames of one turn, as when ten streams subscribe, become one new request. */
const GATHER_MS = 20;
const LONG_POLL_WAIT_S = 25;

/** A stream that the running request asks for: in which life of the log, and what came of it so far. */
interface Asked {
  readonly epoch: string;
  answer: ServerFrame | null;
}

/** Server-sent events over a POST that stays open. A changed set of streams, or renewed grants, is a new request. */
export const openSseTransport: OpenTransport = (request) => new RequestTransport(request, null);

/** One request after the other, each ending with the first news or after 25 s. */
export const openLongPollTransport: OpenTransport = (request) => new RequestTransport(request, LONG_POLL_WAIT_S);

class RequestTransport implements Transport {
  private readonly refs = new Map<StreamName, number>();
  /** Streams of the running request, so that a `subscribe` that comes later is answered from here. */
  private readonly asked = new Map<StreamName, Asked>();
  private running: RunningRequest | null = null;
  private cancelStart = () => {};
  private connectionId: Id | null = null;
  private isClosed = false;

  constructor(
    private readonly request: TransportRequest,
    private readonly waitS: number | null,
  ) {
    this.startSoon(0);
  }

  send(frame: ClientFrame): void {
    if (this.isClosed) return;
    switch (frame.kind) {
      case 'subscribe':
        this.subscribe(frame);
        return;
      case 'unsubscribe':
        this.refs.delete(frame.stream);
        if (this.asked.delete(frame.stream)) this.startSoon(GATHER_MS);
        return;
      case 'renew':
        this.startSoon(GATHER_MS);
        return;
      case 'presence':
        if (this.connectionId) void postPresence(this.request, { ...frame, connectionId: this.connectionId });
        return;
      case 'ping':
        return;
      default:
        assertNever(frame);
    }
  }

  close(): void {
    this.isClosed = true;
    this.cancelStart();
    this.running?.abort();
  }

  private subscribe({ stream, ref, since }: Extract<ClientFrame, { kind: 'subscribe' }>): void {
    this.refs.set(stream, ref);
    const asked = this.asked.get(stream);
    if (asked?.epoch !== since.epoch) this.startSoon(GATHER_MS);
    else if (asked.answer) this.tell(asked.answer);
  }

  private startSoon(delayMs: number): void {
    this.cancelStart();
    this.cancelStart = this.request.clock.setTimer(() => this.start(), delayMs);
  }

  private start(): void {
    this.cancelStart();
    const subscriptions = this.wanted();
    // Nothing to ask for yet: the first stream that subscribes, or the connection's own patience, ends this.
    if (subscriptions.length === 0) {
      this.startSoon(GATHER_MS * 10);
      return;
    }
    this.running?.abort();
    this.asked.clear();
    for (const { stream, since } of subscriptions) this.asked.set(stream, { epoch: since.epoch, answer: null });
    const body = this.waitS === null ? { subscriptions } : { subscriptions, wait: this.waitS };
    this.running = startStreamRequest(this.request, body, {
      onFrames: (frames) => this.receive(frames),
      onHeard: () => this.request.listener.onHeard(),
      onEnd: (code) => this.ended(code),
    });
  }

  /** Before the first `hello` everything that could be subscribed; after it what has been. */
  private wanted(): Subscription[] {
    const all = this.request.subscriptions();
    return this.connectionId === null ? [...all] : all.filter(({ stream }) => this.refs.has(stream));
  }

  private receive(frames: readonly ServerFrame[]): void {
    for (const frame of frames) {
      if (frame.kind === 'hello') this.connectionId = frame.connectionId;
      if ((frame.kind === 'subscribed' || frame.kind === 'refused') && frame.stream) this.keep(frame.stream, frame);
      // The sidecar no longer follows it: what it answered before holds no more.
      if (frame.kind === 'revoked') this.asked.delete(frame.stream);
      if (!this.isClosed) this.tell(frame);
    }
  }

  private keep(stream: StreamName, answer: ServerFrame): void {
    const asked = this.asked.get(stream);
    if (asked) asked.answer = answer;
  }

  /** A refusal is told once: whoever subscribes after it has done something about it and wants to be heard anew. */
  private tell(frame: ServerFrame): void {
    if (frame.kind === 'refused' && frame.stream && this.refs.has(frame.stream)) this.asked.delete(frame.stream);
    this.request.listener.onFrames([this.withRef(frame)]);
  }

  private withRef(frame: ServerFrame): ServerFrame {
    if ((frame.kind !== 'subscribed' && frame.kind !== 'refused') || !frame.stream) return frame;
    return { ...frame, ref: this.refs.get(frame.stream) ?? frame.ref };
  }

  private ended(code: number): void {
    this.running = null;
    if (this.isClosed) return;
    // An answered poll is no end: the next one follows. One that never said hello is.
    if (this.waitS !== null && code === NORMAL_CLOSE && this.connectionId !== null) {
      this.startSoon(GATHER_MS);
    } else {
      this.close();
      this.request.listener.onEnd(code);
    }
  }
}
