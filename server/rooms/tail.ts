import type { WireEvent } from '@/lib/backend/bus/ports';

/** Enough for a reconnect after a short cut; whatever is longer ago is asked of the bus. */
const TAIL_MAX_EVENTS = 128;
const TAIL_MAX_CHARS = 64 * 1024;

/**
 * The newest events that went out, without a hole: what most resumes need, so that a thousand tabs that come back at once
 * cost the bus one read.
 */
export class Tail {
  #events: WireEvent[] = [];
  #chars = 0;

  push(event: WireEvent): void {
    const newest = this.#events.at(-1);
    if (newest !== undefined && event.seq !== newest.seq + 1) this.clear();
    this.#events.push(event);
    this.#chars += event.json.length;
    if (this.#events.length > 2 * TAIL_MAX_EVENTS || this.#chars > 2 * TAIL_MAX_CHARS) this.#trim();
  }

  /** The events after `seq`, up to the newest; null when the tail does not reach back so far. */
  after(seq: number): readonly WireEvent[] | null {
    const first = this.#events[0];
    if (first === undefined || first.seq > seq + 1) return null;
    return this.#events.slice(seq + 1 - first.seq);
  }

  clear(): void {
    this.#events = [];
    this.#chars = 0;
  }

  /** Cuts to the bounds, seldom and in one go, since shifting an array at each event is not free. */
  #trim(): void {
    let from = this.#events.length;
    let chars = 0;
    while (from > 0 && this.#events.length - from < TAIL_MAX_EVENTS) {
      chars += this.#events[from - 1]?.json.length ?? 0;
      if (chars > TAIL_MAX_CHARS) break;
      from -= 1;
    }
    this.#events = this.#events.slice(from);
    this.#chars = this.#events.reduce((sum, event) => sum + event.json.length, 0);
  }
}
