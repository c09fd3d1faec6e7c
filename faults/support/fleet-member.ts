import WebSocket from 'ws';
import type { Client, WireEvent } from '@/e2e/support/client';
import { FleetGate } from './fleet-gate';
import { FleetGrant } from './fleet-grant';
import { type FleetFrame, type MemberOptions, openLine, readFleetFrames, readLogAfter } from './fleet-line';
import { ReturnClock } from './return-clock';
import { backoffMs, type Patience, whenAnswered } from './when-answered';

const PING_MS = 20_000;
const AGAIN_MS = 250;
const FIRST_NETWORK_CODE = 4100;

/**
 * One of thousands who follow a stream as docs/protocol.md asks: the gate, resume, backoff, the log over HTTP where the buffer
 * cannot help. It keeps of each event only what proves at the end that it was there, once and in its place.
 */
export class FleetMember {
  readonly stream: string;
  readonly from: number;
  revokedAt: number | null = null;
  /** Snapshots that had to be loaded because the epoch was another. */
  reloads = 0;
  isLive = false;
  readonly client: Client;
  readonly #grant: FleetGrant;
  #socket: WebSocket | null = null;
  #instance: number;
  #tries = 0;
  #ref = 0;
  #awaited: number | null = null;
  #timer: NodeJS.Timeout | undefined;
  #ping: NodeJS.Timeout | undefined;
  #isStopped = false;
  #isPaused = false;
  readonly #gate: FleetGate;
  readonly #returnClock = new ReturnClock();
  readonly #patience: Patience = {
    isOver: () => this.#isStopped,
    onSilence: () => {
      this.options.tally.unanswered += 1;
    },
  };

  constructor(
    private readonly options: MemberOptions,
    index: number,
  ) {
    const { client, from } = options;
    this.client = client;
    this.stream = from.stream;
    this.#gate = new FleetGate(from.epoch, from.seq);
    this.from = from.seq;
    this.#grant = new FleetGrant(from.grant);
    this.#instance = index;
    this.#connect();
  }

  get epoch(): string {
    return this.#gate.epoch;
  }

  get seq(): number {
    return this.#gate.seq;
  }

  get ids(): readonly string[] {
    return this.#gate.ids;
  }

  /** The network takes the line away, for `awayMs` or until `comeBack`. */
  cut(awayMs?: number): void {
    this.#isPaused = true;
    this.#socket?.terminate();
    this.#down();
    clearTimeout(this.#timer);
    if (awayMs !== undefined) this.#later(awayMs, () => this.comeBack());
  }

  comeBack(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    this.#connect();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    clearInterval(this.#ping);
    this.#socket?.terminate();
  }

  #connect(): void {
    if (this.#isStopped || this.#isPaused) return;
    const { client, urls, tally } = this.options;
    const url = urls[this.#instance % urls.length] ?? '';
    this.#returnClock.knocked();
    const socket = openLine(url, client);
    this.#socket = socket;
    socket.on('message', (data: Buffer) => this.#take(data.toString()));
    socket.on('error', () => undefined); // its close event follows and decides
    socket.on('close', (code) => {
      if (this.#socket !== socket || this.#isStopped || this.#isPaused) return;
      tally.closed(code);
      // A load balancer does not send anybody to an instance that does not answer or is going away.
      this.#instance += 1;
      const wasLive = this.isLive;
      this.#down();
      if (code >= 4000 && code < FIRST_NETWORK_CODE) return;
      if (!wasLive) this.#tries += 1;
      this.#later(backoffMs(this.#tries), () => this.#connect());
    });
  }

  #down(): void {
    this.#returnClock.lost();
    this.isLive = false;
    clearInterval(this.#ping);
  }

  #take(text: string): void {
    for (const frame of readFleetFrames(text)) this.#takeOne(frame);
  }

  #takeOne(frame: FleetFrame): void {
    switch (frame.kind) {
      case 'hello':
        this.#returnClock.greeted();
        void this.#subscribe();
        this.#ping = setInterval(() => this.#sayAlive(), PING_MS);
        return;
      case 'subscribed':
        this.#awaited = frame.head ?? this.seq;
        this.#arrived();
        return;
      case 'event':
        this.#pass(frame as unknown as WireEvent, 'socket');
        this.#arrived();
        return;
      case 'gap':
        this.options.tally.gaps += 1;
        void this.#catchUp();
        return;
      case 'refused':
        if (frame.stream === this.stream) void this.#refused(frame.code ?? '');
        return;
      case 'revoked':
        this.revokedAt = Date.now();
        return;
      default:
        return; // presence, pong, draining: nothing that a position depends on
    }
  }

  async #refused(code: string): Promise<void> {
    const { tally } = this.options;
    tally.refused(code);
    switch (code) {
      case 'catch_up_by_http':
        await this.#catchUp();
        return this.#again();
      case 'snapshot_required':
        return this.#reload();
      case 'forbidden':
        this.revokedAt ??= Date.now();
        return;
      case 'grant_expired':
        this.#grant.spoil();
        return this.#again();
      default:
        return this.#again();
    }
  }

  #again(): void {
    this.#later(AGAIN_MS, () => void this.#subscribe());
  }

  async #subscribe(): Promise<void> {
    const socket = this.#socket;
    await whenAnswered(this.#patience, () => this.#renewIfOld());
    if (socket?.readyState !== WebSocket.OPEN) return;
    const { epoch, seq, stream } = this;
    this.#ref += 1;
    socket.send(
      JSON.stringify({ kind: 'subscribe', ref: this.#ref, stream, grant: this.#grant.value, since: { epoch, seq } }),
    );
  }

  async #renewIfOld(): Promise<void> {
    if (!this.#grant.isOld) return;
    if (!(await this.#grant.renew(this.client, this.stream))) this.revokedAt ??= Date.now();
  }

  #sayAlive(): void {
    const socket = this.#socket;
    if (socket?.readyState !== WebSocket.OPEN) return;
    this.#ref += 1;
    socket.send(JSON.stringify({ kind: 'ping', ref: this.#ref, applied: { [this.stream]: this.seq } }));
    if (!this.#grant.isOld) return;
    void whenAnswered(this.#patience, () => this.#renewIfOld()).then(() => {
      this.#ref += 1;
      if (socket.readyState === WebSocket.OPEN)
        socket.send(JSON.stringify({ kind: 'renew', ref: this.#ref, grants: [this.#grant.value] }));
    });
  }

  async #catchUp(): Promise<void> {
    this.options.tally.caughtUp += 1;
    let isOver = false;
    await whenAnswered(this.#patience, async () => {
      const events = await readLogAfter(this.client, this.stream, this.#gate);
      isOver = events === null;
      for (const event of events ?? []) this.#pass(event, 'log');
    });
    if (isOver) await this.#reload();
    else this.#arrived();
  }

  /** Another life of the log: what was kept of the old one proves nothing any more. */
  async #reload(): Promise<void> {
    const path = `/api/boards/${this.stream.slice('board:'.length)}`;
    await whenAnswered(this.#patience, async () => {
      const { epoch, seq, grant } = await this.client.snapshot(path);
      this.#gate.begin(epoch, seq);
      this.reloads += 1;
      this.#grant.take(grant);
    });
    return this.#again();
  }

  #pass(event: WireEvent, way: 'socket' | 'log'): void {
    this.options.tally.passed(this.#gate.pass(event), { way, isLive: this.isLive });
  }

  /** Whether everything that was missed is here; then the line counts as live. */
  #arrived(): void {
    if (this.#awaited === null || this.seq < this.#awaited) return;
    this.#awaited = null;
    this.#tries = 0;
    this.isLive = true;
    const took = this.#returnClock.arrived();
    if (took !== null) this.options.tally.returned(took);
  }

  #later(delayMs: number, run: () => void): void {
    clearTimeout(this.#timer);
    if (!this.#isStopped) this.#timer = setTimeout(run, delayMs);
  }
}
