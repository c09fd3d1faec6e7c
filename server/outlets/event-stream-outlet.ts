import type { ServerResponse } from 'node:http';
import type { CloseCode } from '@/lib/protocol/close-codes';
import type { Outlet } from './outlet';
import type { SharedFrame } from './shared-frame';

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  // Proxies that gather a response before passing it on would stop the stream.
  'X-Accel-Buffering': 'no',
};

/** Frames as server-sent events, each frame (or array) one `data:` line, for as long as the response stays open. */
export class EventStreamOutlet implements Outlet {
  readonly transport = 'sse';

  constructor(private readonly response: ServerResponse) {
    response.writeHead(200, HEADERS);
    response.flushHeaders();
  }

  get queuedBytes(): number {
    return this.response.writableLength;
  }

  write(frame: SharedFrame): void {
    if (!this.response.writableEnded) this.response.write(frame.eventStream);
  }

  /** HTTP has no close code, so it goes as a comment: whoever does not know it sees a response that ends. */
  close(code: CloseCode): void {
    if (!this.response.writableEnded) this.response.end(`: close ${code}\n\n`);
  }
}
