import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { CloseCode } from '@/lib/protocol/close-codes';
import type { Outlet } from './outlet';
import type { SharedFrame } from './shared-frame';

/**
 * Writes prebuilt frames to the socket itself, past the sender of `ws`, which would build the same header for each client
 * anew. That is sound because without compression the sender never holds a frame back: both write in the order of calls.
 */
export class WebSocketOutlet implements Outlet {
  readonly transport = 'websocket';

  constructor(
    private readonly webSocket: WebSocket,
    private readonly socket: Duplex,
  ) {}

  get queuedBytes(): number {
    return this.socket.writableLength;
  }

  write(frame: SharedFrame): void {
    if (this.webSocket.readyState !== this.webSocket.OPEN) return;
    if (frame.kind === 'answer') this.#gather();
    this.socket.write(frame.webSocket);
  }

  /** An answer is seldom alone: what was missed and who is here follow at once, and each write of its own costs a system call. */
  #gather(): void {
    if (this.socket.writableCorked > 0) return;
    this.socket.cork();
    process.nextTick(() => this.socket.uncork());
  }

  close(code: CloseCode): void {
    this.webSocket.close(code);
  }
}
