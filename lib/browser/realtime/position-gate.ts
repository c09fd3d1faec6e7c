import { classifyPosition } from '@/lib/domain/gate';
import type { Envelope } from '@/lib/protocol/events/envelope';
import type { Since } from '@/lib/protocol/frames/client-frames';

/** What shall be done about one event: fold these (it, and what was waiting behind it), or nothing yet, or load anew. */
export type GateVerdict =
  | { readonly kind: 'apply'; readonly events: readonly Envelope[] }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'held' }
  | { readonly kind: 'otherEpoch' };

/** Events held ahead of a hole; what comes beyond is left to the catch-up, which fetches it anyway. */
const MAX_HELD = 1_000;

/**
 * The position gate of one stream. Whatever its way, every event passes here: socket, reply to the person's own write,
 * catch-up page. It keeps only what is early; the position is the confirmed state's own, given with each question.
 */
export class PositionGate {
  private held = new Map<string, Envelope>();

  /** `onVerdict` watches. */
  constructor(private readonly onVerdict: (event: Envelope, verdict: GateVerdict['kind']) => void = () => {}) {}

  receive(position: Since | null, event: Envelope): GateVerdict {
    const verdict = this.judge(position, event);
    this.onVerdict(event, verdict.kind);
    return verdict;
  }

  private judge(position: Since | null, event: Envelope): GateVerdict {
    const standing = position === null ? 'ahead' : classifyPosition(position, event);
    switch (standing) {
      case 'duplicate':
        return { kind: 'duplicate' };
      case 'next':
        return { kind: 'apply', events: [event, ...this.release(event)] };
      case 'ahead':
        this.hold(event);
        return { kind: 'held' };
      case 'otherEpoch':
        this.hold(event);
        return { kind: 'otherEpoch' };
    }
  }

  /** What was waiting for this position, in order; takes it out, and forgets what can never be applied after it. */
  release({ epoch, seq }: Since): Envelope[] {
    const run: Envelope[] = [];
    for (let next = this.held.get(keyOf(epoch, seq + 1)); next; next = this.held.get(keyOf(epoch, next.seq + 1))) {
      run.push(next);
    }
    const reached = run.at(-1)?.seq ?? seq;
    for (const [key, event] of this.held) {
      if (event.epoch !== epoch || event.seq <= reached) this.held.delete(key);
    }
    return run;
  }

  /** Whether an event waits for one that has not come. */
  get isHolding(): boolean {
    return this.held.size > 0;
  }

  get heldCount(): number {
    return this.held.size;
  }

  clear(): void {
    this.held.clear();
  }

  /** Keeps an event whose turn has not come, or that must not be folded before a snapshot. */
  hold(event: Envelope): void {
    if (this.held.size < MAX_HELD) this.held.set(keyOf(event.epoch, event.seq), event);
  }
}

function keyOf(epoch: string, seq: number): string {
  return `${seq}@${epoch}`;
}
