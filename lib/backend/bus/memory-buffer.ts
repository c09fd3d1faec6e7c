import { BUFFER_MAX_EVENTS } from '@/lib/protocol/figures';
import { BUFFER_MAX_BYTES } from './figures';
import type { WireEvent } from './ports';

/** The newest events of one stream in one epoch, ascending by seq, in whatever order they came. */
export class MemoryBuffer {
  readonly #events: WireEvent[] = [];
  #bytes = 0;

  /** False when the buffer has this seq already. */
  add(event: WireEvent): boolean {
    const at = this.#placeAfter(event.seq);
    if (this.#events[at - 1]?.seq === event.seq) return false;
    this.#events.splice(at, 0, event);
    this.#bytes += event.json.length;
    this.#trim();
    return true;
  }

  read(afterSeq: number, limit: number): WireEvent[] {
    const from = this.#placeAfter(afterSeq);
    return this.#events.slice(from, from + limit);
  }

  #trim(): void {
    let dropped = 0;
    while (
      this.#events.length - dropped > BUFFER_MAX_EVENTS ||
      (this.#bytes > BUFFER_MAX_BYTES && this.#events.length - dropped > 1)
    ) {
      this.#bytes -= this.#events[dropped]?.json.length ?? 0;
      dropped += 1;
    }
    if (dropped > 0) this.#events.splice(0, dropped);
  }

  /** Index of the first event with a higher seq. */
  #placeAfter(seq: number): number {
    let low = 0;
    let high = this.#events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#events[middle]?.seq ?? 0) <= seq) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
