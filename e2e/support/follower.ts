import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import WebSocket from 'ws';
import type { Client, WireEvent } from './client';

interface Frame extends Record<string, unknown> {
  kind: string;
}

/** Where a follower stands in one stream, and all that it has seen of it. */
export interface Followed {
  stream: string;
  epoch: string;
  /** The last position that the gate let through (G1). */
  seq: number;
  /** What the gate let through, in order. */
  applied: WireEvent[];
  /** Every event as the socket brought it, duplicates and all. */
  arrived: WireEvent[];
  held: Map<number, WireEvent>;
  /** When the stream was taken away (R4). */
  revokedAt: number | undefined;
  /** How often the buffer could not help and the log was read over HTTP. */
  caughtUp: number;
  refusals: string[];
}

const RECONNECT_MS = 250;
const FIRST_FATAL_CODE = 4000;
const LAST_FATAL_CODE = 4099;

/** A subscriber outside of the project: one WebSocket that resumes by itself, the gate, and a memory of everything. */
export class Follower {
  readonly #client: Client;
  readonly #streams = new Map<string, Followed>();
  #socket: WebSocket | undefined;
  #ref = 0;
  #waiting: (() => void)[] = [];
  #isClosed = false;
  /** How often the line came up again. */
  reconnects = 0;
  /** The close code with which the server ended the connection for good. */
  endedWith: number | undefined;
  readonly frames: Frame[] = [];

  private constructor(client: Client) {
    this.#client = client;
  }

  static async connect(client: Client): Promise<Follower> {
    const follower = new Follower(client);
    await follower.#open();
    return follower;
  }

  /** Subscribes from a snapshot's position on; resolves when the sidecar has said `subscribed`. */
  async follow(from: { stream: string; epoch: string; seq: number; grant: string }): Promise<Followed> {
    const followed: Followed = {
      stream: from.stream,
      epoch: from.epoch,
      seq: from.seq,
      applied: [],
      arrived: [],
      held: new Map(),
      revokedAt: undefined,
      caughtUp: 0,
      refusals: [],
    };
    this.#streams.set(from.stream, followed);
    const seen = this.frames.length;
    this.#subscribe(followed, from.grant);
    await this.until(() => this.frames.slice(seen).some((f) => f.kind === 'subscribed' && f.stream === from.stream));
    return followed;
  }

  send(frame: Record<string, unknown>): void {
    this.#socket?.send(JSON.stringify(frame));
  }

  /** Resolves as soon as the condition holds; asked anew after every frame. Fails after the time. */
  async until(condition: () => boolean, timeoutMs = 15_000): Promise<void> {
    const timeout = AbortSignal.timeout(timeoutMs);
    while (!condition()) {
      if (timeout.aborted)
        throw new Error(`waited ${timeoutMs} ms in vain; last frames: ${JSON.stringify(this.frames.slice(-5))}`);
      const woken = new Promise<void>((resolve) => this.#waiting.push(resolve));
      await Promise.race([woken, once(timeout, 'abort')]);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const socket = this.#socket;
    if (socket === undefined || socket.readyState === WebSocket.CLOSED) return;
    socket.close(1000);
    await once(socket, 'close');
  }

  async #open(): Promise<void> {
    const { url } = await this.#client.read<{ url: string }>('/api/realtime/config');
    const headers = { ...this.#client.credentials, origin: this.#client.origin };
    const socket = new WebSocket(url, ['baton.v1'], { headers });
    const said = once(socket, 'message');
    socket.on('message', (data) => this.#take(data.toString()));
    await said;
    this.#socket = socket;
    socket.on('error', () => undefined); // its close event follows and decides
    socket.on('close', (code) => void this.#reconnect(code));
  }

  async #reconnect(code: number): Promise<void> {
    if (this.#isClosed) return;
    if (code >= FIRST_FATAL_CODE && code <= LAST_FATAL_CODE) {
      this.endedWith = code;
      return this.#wake();
    }
    while (!this.#isClosed) {
      try {
        await this.#open();
        await this.#renewAll();
        this.reconnects += 1;
        return this.#wake();
      } catch {
        await delay(RECONNECT_MS); // the backoff of an honest client, not a wait of the test
      }
    }
  }

  async #renewAll(): Promise<void> {
    const { grants } = await this.#client.grants([...this.#streams.keys()]);
    for (const { stream, grant } of grants) {
      const followed = this.#streams.get(stream);
      if (followed !== undefined) this.#subscribe(followed, grant);
    }
  }

  #subscribe({ stream, epoch, seq }: Followed, grant: string): void {
    this.#ref += 1;
    this.send({ kind: 'subscribe', ref: this.#ref, stream, grant, since: { epoch, seq } });
  }

  #take(text: string): void {
    const parsed = JSON.parse(text) as Frame | Frame[];
    for (const frame of Array.isArray(parsed) ? parsed : [parsed]) {
      this.frames.push(frame);
      const followed = this.#streams.get(String(frame.stream));
      if (followed !== undefined) this.#takeFor(followed, frame);
    }
    this.#wake();
  }

  #takeFor(followed: Followed, frame: Frame): void {
    if (frame.kind === 'event') {
      const event = frame as unknown as WireEvent;
      followed.arrived.push(event);
      passGate(followed, event);
    } else if (frame.kind === 'revoked') {
      followed.revokedAt = Date.now();
    } else if (frame.kind === 'gap') {
      void this.#catchUp(followed, false);
    } else if (frame.kind === 'refused') {
      followed.refusals.push(String(frame.code));
      if (frame.code === 'catch_up_by_http') void this.#catchUp(followed, true);
      if (frame.code === 'internal' || frame.code === 'rate_limited') void this.#again(followed);
    }
  }

  async #catchUp(followed: Followed, resubscribe: boolean): Promise<void> {
    followed.caughtUp += 1;
    for (const event of await this.#client.events(followed.stream, followed.epoch, followed.seq))
      passGate(followed, event);
    this.#wake();
    if (resubscribe) await this.#again(followed);
  }

  async #again(followed: Followed): Promise<void> {
    await delay(RECONNECT_MS); // as above: the client backs off, and asks again
    const { grants } = await this.#client.grants([followed.stream]);
    if (grants[0] !== undefined && !this.#isClosed) this.#subscribe(followed, grants[0].grant);
  }

  #wake(): void {
    for (const resume of this.#waiting.splice(0)) resume();
  }
}

/** G1 to G3: the next is applied, a duplicate dropped, an early one held. */
function passGate(followed: Followed, event: WireEvent): void {
  if (event.epoch !== followed.epoch) throw new Error(`${event.stream} is of another epoch`);
  if (event.seq > followed.seq) followed.held.set(event.seq, event);
  for (let next = followed.held.get(followed.seq + 1); next !== undefined; next = followed.held.get(followed.seq + 1)) {
    followed.held.delete(next.seq);
    followed.seq = next.seq;
    followed.applied.push(next);
  }
}
