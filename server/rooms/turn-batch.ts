import { MAX_FRAMES_PER_BATCH } from '@/lib/protocol/figures';
import type { Clock } from '../clock';

/** A frame of a stream's order: an event, or the notice of a gap that ends at `seq`. */
export interface OrderedFrame {
  readonly seq: number;
  readonly json: string;
}

/**
 * Gathers what one turn of the event loop brings for a room, so that events that come in a bunch cost each client one
 * write. The first of a turn waits only until the code that heard it is done; what follows in the same turn goes at its
 * end. So nothing that comes alone is ever late.
 */
export class TurnBatch {
  #pending: OrderedFrame[] = [];
  #state: 'idle' | 'first' | 'following' = 'idle';

  constructor(
    private readonly clock: Clock,
    private readonly write: (frames: readonly OrderedFrame[]) => void,
  ) {}

  add(frame: OrderedFrame): void {
    this.#pending.push(frame);
    if (this.#state !== 'idle') return;
    this.#state = 'first';
    queueMicrotask(() => {
      this.flush();
      this.#state = 'following';
      this.clock.endOfTurn(() => {
        this.#state = 'idle';
        this.flush();
      });
    });
  }

  /** Writes what is pending at once, at most 16 frames at a time. */
  flush(): void {
    if (this.#pending.length === 0) return;
    const pending = this.#pending;
    this.#pending = [];
    for (let from = 0; from < pending.length; from += MAX_FRAMES_PER_BATCH) {
      this.write(pending.length <= MAX_FRAMES_PER_BATCH ? pending : pending.slice(from, from + MAX_FRAMES_PER_BATCH));
    }
  }
}

/** The text of a message that carries these frames: one object, or an array. */
export function joinFrames(frames: readonly { readonly json: string }[]): string {
  const [only] = frames;
  if (only !== undefined && frames.length === 1) return only.json;
  return `[${frames.map(({ json }) => json).join(',')}]`;
}
