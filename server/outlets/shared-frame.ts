import { assertNever } from '@/lib/domain/assert-never';
import type { ServerFrame } from '@/lib/protocol/frames/server-frames';
import { encodeTextFrame } from './web-socket-frame';

/**
 * What a frame is for: an `answer` tells a client about its own doing, `news` is something that it must not miss, and
 * `presence` may be left out for a slow reader, since a newer one tells the same.
 */
export type FrameKind = 'answer' | 'news' | 'presence';

/**
 * A frame (or an array of frames) on its way to any number of clients: the text is made once, and so are the bytes of each
 * transport.
 */
export class SharedFrame {
  #webSocket: Buffer | undefined;
  #eventStream: Buffer | undefined;

  constructor(
    readonly json: string,
    readonly kind: FrameKind,
  ) {}

  static of(frame: ServerFrame): SharedFrame {
    return new SharedFrame(JSON.stringify(frame), kindOf(frame.kind));
  }

  get webSocket(): Buffer {
    this.#webSocket ??= encodeTextFrame(this.json);
    return this.#webSocket;
  }

  get eventStream(): Buffer {
    this.#eventStream ??= Buffer.from(`data: ${this.json}\n\n`);
    return this.#eventStream;
  }
}

function kindOf(kind: ServerFrame['kind']): FrameKind {
  switch (kind) {
    case 'presence.diff':
      return 'presence';
    case 'hello':
    case 'subscribed':
    case 'presence.state':
    case 'pong':
      return 'answer';
    case 'refused':
    case 'event':
    case 'gap':
    case 'revoked':
    case 'draining':
    case 'error':
      return 'news';
    default:
      return assertNever(kind);
  }
}
