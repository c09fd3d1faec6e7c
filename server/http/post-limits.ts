import { FRAMES_BURST, FRAMES_PER_SECOND } from '@/lib/protocol/figures';
import type { Id } from '@/lib/protocol/primitives';
import type { Clock } from '../clock';
import { TokenBucket } from '../connections/token-bucket';

/** A bucket that was not used for so long is full again, and is the same as none. */
const FORGOTTEN_AFTER_MS = 10_000;

/** What a socket's frames may cost, a session's requests may cost too. */
export class PostLimits {
  readonly #bySession = new Map<Id, { readonly bucket: TokenBucket; usedAt: number }>();

  constructor(
    private readonly clock: Clock,
    private readonly rateFactor: number,
  ) {}

  take(sid: Id): boolean {
    const now = this.clock.now();
    let entry = this.#bySession.get(sid);
    if (entry === undefined) {
      entry = {
        bucket: new TokenBucket(FRAMES_PER_SECOND * this.rateFactor, FRAMES_BURST * this.rateFactor, now),
        usedAt: now,
      };
      this.#bySession.set(sid, entry);
    }
    entry.usedAt = now;
    return entry.bucket.take(now);
  }

  sweep(now: number): void {
    for (const [sid, { usedAt }] of this.#bySession) {
      if (now - usedAt >= FORGOTTEN_AFTER_MS) this.#bySession.delete(sid);
    }
  }
}
