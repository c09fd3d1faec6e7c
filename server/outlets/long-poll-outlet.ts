import type { ServerResponse } from 'node:http';
import type { CloseCode } from '@/lib/protocol/close-codes';
import type { Cancel, Clock } from '../clock';
import { EventStreamOutlet } from './event-stream-outlet';
import type { Outlet } from './outlet';
import type { SharedFrame } from './shared-frame';

/** A poll that presence alone would end lasts at least so long, so that somebody's typing does not make it a storm. */
const PRESENCE_ENDS_AFTER_MS = 1_000;

/**
 * An event stream that ends by itself: with the turn that brought the first news, or when the time is over. Until `begin`
 * it only writes, so that the answers to all subscriptions, and all that was missed, are in one reply.
 */
export class LongPollOutlet implements Outlet {
  readonly transport = 'long_poll';
  readonly #stream: EventStreamOutlet;
  readonly #openedAt: number;
  #state: 'gathering' | 'waiting' | 'ending' = 'gathering';
  #hasNews = false;
  #endsAt = Number.POSITIVE_INFINITY;
  #cancel: Cancel = () => {};

  constructor(
    private readonly response: ServerResponse,
    private readonly clock: Clock,
  ) {
    this.#stream = new EventStreamOutlet(response);
    this.#openedAt = clock.now();
    response.on('close', () => this.#cancel());
  }

  get queuedBytes(): number {
    return this.#stream.queuedBytes;
  }

  /** Everything that was asked for is answered: from now on news ends the poll, at the latest after `waitMs`. */
  begin(waitMs: number): void {
    if (this.#state !== 'gathering') return;
    this.#state = 'waiting';
    if (this.#hasNews) this.#endWithTurn();
    else this.#endAt(this.#openedAt + waitMs);
  }

  write(frame: SharedFrame): void {
    this.#stream.write(frame);
    if (frame.kind === 'news') {
      this.#hasNews = true;
      if (this.#state === 'waiting') this.#endWithTurn();
    } else if (frame.kind === 'presence' && this.#state === 'waiting') {
      this.#endAt(this.#openedAt + PRESENCE_ENDS_AFTER_MS);
    }
  }

  close(code: CloseCode): void {
    this.#cancel();
    this.#state = 'ending';
    this.#stream.close(code);
  }

  #endWithTurn(): void {
    this.#cancel();
    this.#state = 'ending';
    this.clock.endOfTurn(() => this.#end());
  }

  #endAt(moment: number): void {
    if (moment >= this.#endsAt) return;
    this.#cancel();
    this.#endsAt = moment;
    this.#cancel = this.clock.after(Math.max(0, moment - this.clock.now()), () => this.#end());
  }

  #end(): void {
    this.#state = 'ending';
    if (!this.response.writableEnded) this.response.end();
  }
}
