import { CLOSE_CODES } from '@/lib/protocol/close-codes';
import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import { SUBPROTOCOL, TICKET_SUBPROTOCOL_PREFIX } from '@/lib/protocol/version';
import { ProblemError } from '../../api/errors';
import { ABNORMAL_CLOSE } from '../connection-steps';
import { readFrames } from './read-frames';
import type { OpenTransport, Transport, TransportRequest } from './transport';

/** A socket as far as the transport needs one; tests and headless clients bring their own. */
export interface Socket {
  readonly isOpen: boolean;
  send(text: string): void;
  close(code?: number): void;
}
export interface SocketListener {
  onMessage(data: unknown): void;
  /** Exactly once, also when it could not be opened. */
  onClose(code: number): void;
}
export type CreateSocket = (url: string, protocols: string[], listener: SocketListener) => Socket;

/** The browser's own socket: the only place that makes one. */
export const createBrowserSocket: CreateSocket = (url, protocols, listener) => {
  const socket = new WebSocket(url, protocols);
  socket.onmessage = ({ data }) => listener.onMessage(data);
  socket.onclose = ({ code }) => listener.onClose(code);
  return {
    get isOpen() {
      return socket.readyState === WebSocket.OPEN;
    },
    send: (text) => socket.send(text),
    close: (code) => socket.close(code),
  };
};

export function webSocketTransport(createSocket: CreateSocket): OpenTransport {
  return (request) => new WebSocketTransport(request, createSocket);
}

class WebSocketTransport implements Transport {
  private socket: Socket | null = null;
  private isOver = false;

  constructor(
    private readonly request: TransportRequest,
    private readonly createSocket: CreateSocket,
  ) {
    if (request.getTicket === null) this.open([SUBPROTOCOL]);
    else request.getTicket().then(this.openWithTicket, this.failWithoutTicket);
  }

  send(frame: ClientFrame): void {
    if (this.socket?.isOpen) this.socket.send(JSON.stringify(frame));
  }

  close(code: number): void {
    this.isOver = true;
    this.socket?.close(code);
  }

  private readonly openWithTicket = (ticket: string) => {
    this.open([SUBPROTOCOL, TICKET_SUBPROTOCOL_PREFIX + ticket]);
  };

  private readonly failWithoutTicket = (error: unknown) => {
    const isRefused = error instanceof ProblemError && error.problem.status === 401;
    this.end(isRefused ? CLOSE_CODES.notAuthenticated : ABNORMAL_CLOSE);
  };

  private open(protocols: string[]): void {
    if (this.isOver) return;
    this.socket = this.createSocket(this.request.config.url, protocols, {
      onMessage: (data) => this.receive(data),
      onClose: (code) => this.end(code),
    });
  }

  private receive(data: unknown): void {
    if (this.isOver) return;
    const frames = typeof data === 'string' ? readFrames(data) : null;
    if (frames) {
      this.request.listener.onFrames(frames);
    } else {
      this.socket?.close();
      this.end(ABNORMAL_CLOSE);
    }
  }

  private end(code: number): void {
    if (this.isOver) return;
    this.isOver = true;
    this.request.listener.onEnd(code);
  }
}
