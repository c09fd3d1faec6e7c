import type { CreateSocket, Socket, SocketListener } from '@/lib/browser/realtime/transports/web-socket-transport';
import { type ClientFrame, clientFrameSchema } from '@/lib/protocol/frames/client-frames';
import type { ServerFrame } from '@/lib/protocol/frames/server-frames';

/** What is on its way to the client: a message, or the end. */
type OnItsWay = { readonly kind: 'message'; readonly text: string } | { readonly kind: 'close'; readonly code: number };

/** One connection between a client under test and a server that the test plays. Nothing arrives before it is flushed. */
export class SocketPair {
  readonly toClient: OnItsWay[] = [];
  readonly toServer: ClientFrame[] = [];
  isOpen = false;
  /** The code with which the client closed; null while it has not. */
  closedWith: number | null = null;
  private isOver = false;

  constructor(
    readonly url: string,
    readonly protocols: readonly string[],
    private readonly listener: SocketListener,
  ) {}

  /** The handshake is done. */
  open(): void {
    this.isOpen = true;
  }

  say(...frames: ServerFrame[]): void {
    this.toClient.push(...frames.map((frame) => ({ kind: 'message' as const, text: JSON.stringify(frame) })));
  }

  close(code: number): void {
    this.toClient.push({ kind: 'close', code });
  }

  /** Delivers the oldest `count` things that are on their way to the client; all of them when no count is given. */
  flushToClient(count = this.toClient.length): void {
    for (const item of this.toClient.splice(0, count)) this.deliver(item);
  }

  /** Takes what the client has said since the last time. */
  flushToServer(): ClientFrame[] {
    return this.toServer.splice(0);
  }

  /** The line is cut: what was on its way is lost, and the client is told as a browser would. */
  cut(): void {
    this.toClient.length = 0;
    this.deliver({ kind: 'close', code: 1006 });
  }

  /** The client's end. */
  asSocket(): Socket {
    const isOpen = () => this.isOpen;
    return {
      get isOpen() {
        return isOpen();
      },
      send: (text) => void this.toServer.push(clientFrameSchema.parse(JSON.parse(text))),
      close: (code = 1005) => {
        this.closedWith = code;
        this.isOpen = false;
        this.isOver = true;
      },
    };
  }

  private deliver(item: OnItsWay): void {
    if (this.isOver) return;
    if (item.kind === 'message') {
      this.listener.onMessage(item.text);
    } else {
      this.isOver = true;
      this.isOpen = false;
      this.listener.onClose(item.code);
    }
  }
}

/** Every socket that the client under test has opened, newest last. */
export class SocketPairs {
  readonly all: SocketPair[] = [];

  readonly createSocket: CreateSocket = (url, protocols, listener) => {
    const pair = new SocketPair(url, protocols, listener);
    this.all.push(pair);
    return pair.asSocket();
  };

  get newest(): SocketPair {
    const pair = this.all.at(-1);
    if (!pair) throw new Error('The client has opened no socket.');
    return pair;
  }
}
