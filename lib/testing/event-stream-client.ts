import type { StreamRequest } from '@/lib/protocol/frames/fallback';
import { FrameLog } from './frame-log';
import { parseFrames } from './socket-client';

export interface PostOptions {
  readonly origin?: string;
  readonly cookie?: string;
  readonly authorization?: string;
}

/** POSTs JSON as a page of `origin` would. */
export function postJson(url: string, body: unknown, headers: PostOptions, signal?: AbortSignal): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });
}

/** A client of `POST /realtime/stream` for tests: an event stream, or one long poll. */
export class EventStreamClient extends FrameLog {
  /** Resolves with the close code that came as a comment, or null, when the answer is over. */
  readonly ended: Promise<number | null>;
  readonly #abort: AbortController;

  private constructor(
    response: Response,
    abort: AbortController,
    private readonly mirror: FrameLog | undefined,
  ) {
    super();
    this.#abort = abort;
    this.ended = this.#read(response).finally(() => this.end('the answer is over'));
  }

  /** Resolves when the answer has begun; rejects with the status of a refusal. What comes is told to `mirror` too. */
  static async open(
    url: string,
    body: StreamRequest,
    headers: PostOptions,
    mirror?: FrameLog,
  ): Promise<EventStreamClient> {
    const abort = new AbortController();
    const response = await postJson(`${url}/realtime/stream`, body, headers, abort.signal);
    if (response.status !== 200) throw new Error(`HTTP ${response.status} ${await response.text()}`);
    return new EventStreamClient(response, abort, mirror);
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    await this.ended;
  }

  async #read(response: Response): Promise<number | null> {
    let text = '';
    let code: number | null = null;
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body ?? []) {
        text += decoder.decode(chunk, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) {
          if (block.startsWith('data: ')) {
            const frames = parseFrames(block.slice('data: '.length));
            this.take(frames);
            this.mirror?.take(frames);
          } else if (block.startsWith(': close ')) code = Number(block.slice(': close '.length));
        }
      }
    } catch (error) {
      if (!this.#abort.signal.aborted) throw error;
    }
    return code;
  }
}
