import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type WebSocket from 'ws';
import type { Client, Snapshot } from '@/e2e/support/client';
import { type FleetFrame, openLine, readFleetFrames } from './fleet-line';

const POLL_MS = 10;
const WITHIN_MS = 20_000;

/** A socket that says what it is told to, for whoever does not behave. */
export class RawClient {
  readonly frames: (FleetFrame & Record<string, unknown>)[] = [];
  closeCode: number | null = null;
  #ref = 0;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => {
      this.frames.push(...(readFleetFrames(data.toString()) as typeof this.frames));
    });
    socket.on('error', () => undefined); // its close event follows and tells
    socket.on('close', (code) => {
      this.closeCode = code;
    });
  }

  /** Resolves when the sidecar has said hello. */
  static async open(url: string, client: Client): Promise<RawClient> {
    const raw = new RawClient(openLine(url, client));
    await raw.until(() => raw.frames.length > 0 || raw.closeCode !== null);
    return raw;
  }

  send(frame: object): void {
    this.socket.send(JSON.stringify(frame));
  }

  /** Follows a stream as if its snapshot had just been loaded; resolves with the answer. */
  async subscribe({ stream, grant, epoch, seq }: Pick<Snapshot, 'stream' | 'grant' | 'epoch' | 'seq'>): Promise<void> {
    await this.#ask({ kind: 'subscribe', stream, grant, since: { epoch, seq } });
  }

  /** Follows it no more; resolves with the answer. */
  async unsubscribe(stream: string): Promise<void> {
    await this.#ask({ kind: 'unsubscribe', stream });
  }

  /** Resolves when the frame is answered, or the line is over. */
  async #ask(frame: object): Promise<void> {
    this.#ref += 1;
    const ref = this.#ref;
    this.send({ ...frame, ref });
    await this.until(() => this.closeCode !== null || this.frames.some((answer) => answer['ref'] === ref));
  }

  async until(condition: () => boolean, withinMs = WITHIN_MS): Promise<void> {
    const end = Date.now() + withinMs;
    while (!condition()) {
      if (Date.now() > end) throw new Error(`a client waited ${withinMs} ms in vain`);
      await delay(POLL_MS);
    }
  }

  async leave(): Promise<void> {
    if (this.closeCode !== null) return;
    const closed = once(this.socket, 'close');
    this.socket.close();
    await closed;
  }
}
