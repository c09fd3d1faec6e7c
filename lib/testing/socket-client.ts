import { WebSocket } from 'ws';
import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import { type ServerFrame, serverFrameSchema } from '@/lib/protocol/frames/server-frames';
import { SUBPROTOCOL } from '@/lib/protocol/version';
import { FrameLog } from './frame-log';

export interface SocketOptions {
  readonly origin?: string;
  readonly cookie?: string;
  readonly protocols?: readonly string[];
}

/** A plain client of the protocol over a real WebSocket, for tests: it keeps every frame and believes nothing unread. */
export class SocketClient extends FrameLog {
  /** Resolves with the close code. */
  readonly closed: Promise<number>;
  /** How many messages came, of however many frames. */
  messages = 0;
  #ref = 0;

  private constructor(readonly socket: WebSocket) {
    super();
    socket.on('message', (data) => {
      this.messages += 1;
      this.take(parseFrames(data.toString()));
    });
    this.closed = new Promise((resolve) => {
      socket.on('close', (code) => {
        this.end(`closed with ${code}`);
        resolve(code);
      });
    });
    socket.on('error', () => {});
  }

  /** Resolves when the socket is open; rejects with the HTTP status of a refused handshake. */
  static open(url: string, { origin, cookie, protocols = [SUBPROTOCOL] }: SocketOptions): Promise<SocketClient> {
    const headers = { ...(origin === undefined ? {} : { origin }), ...(cookie === undefined ? {} : { cookie }) };
    const socket = new WebSocket(url, [...protocols], { headers, perMessageDeflate: false });
    const client = new SocketClient(socket);
    return new Promise((resolve, reject) => {
      socket.on('open', () => resolve(client));
      socket.on('unexpected-response', (request, response) => {
        reject(new Error(`HTTP ${response.statusCode}`));
        request.destroy();
      });
      socket.on('error', reject);
    });
  }

  send(frame: ClientFrame | readonly ClientFrame[]): void {
    this.sendText(JSON.stringify(frame));
  }

  sendText(text: string): void {
    this.socket.send(text);
  }

  nextRef(): number {
    this.#ref += 1;
    return this.#ref;
  }

  /** Sends a request and resolves with the first frame that echoes its `ref`. */
  ask(frame: ClientFrame & { ref: number }): Promise<ServerFrame> {
    const answer = this.find((each) => 'ref' in each && each.ref === frame.ref, this.frames.length);
    this.send(frame);
    return answer;
  }

  close(): Promise<number> {
    this.socket.close();
    return this.closed;
  }
}

/** The frames of one message, each held against the schema. */
export function parseFrames(text: string): ServerFrame[] {
  const value: unknown = JSON.parse(text);
  return (Array.isArray(value) ? value : [value]).map((each) => serverFrameSchema.parse(each));
}
