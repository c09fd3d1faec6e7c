import type { WireEvent } from '@/e2e/support/client';

/** G1 to G3 for one stream, with the ids of what passed: the proof that each event came, once and in its place. */
export class FleetGate {
  readonly ids: string[] = [];
  readonly #held = new Map<number, WireEvent>();

  constructor(
    public epoch: string,
    public seq: number,
  ) {}

  /** Another life of the log: what was kept of the old one proves nothing any more. */
  begin(epoch: string, seq: number): void {
    Object.assign(this, { epoch, seq });
    this.ids.length = 0;
    this.#held.clear();
  }

  /** The events that may now be applied, this one and those it was waited for with; or why there are none. */
  pass(event: WireEvent): readonly WireEvent[] | 'duplicate' | 'early' | 'stranger' {
    if (event.epoch !== this.epoch) return 'stranger';
    if (event.seq <= this.seq) return 'duplicate';
    this.#held.set(event.seq, event);
    const passed: WireEvent[] = [];
    for (let next = this.#held.get(this.seq + 1); next !== undefined; next = this.#held.get(this.seq + 1)) {
      this.#held.delete(next.seq);
      this.seq = next.seq;
      this.ids.push(next.id);
      passed.push(next);
    }
    return passed.length === 0 ? 'early' : passed;
  }
}
