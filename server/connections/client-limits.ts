import { FRAMES_BURST, FRAMES_PER_SECOND } from '@/lib/protocol/figures';
import { TokenBucket } from './token-bucket';

/** Frames over the rate are answered one by one up to here; who goes on regardless is closed. */
const OVERRUNS_PER_SECOND = 10;
const OVERRUNS_BURST = 100;
/** Malformed frames that are forgiven; a client that sends more of them is broken or hostile. */
const FAULTS_PER_SECOND = 0.1;
const FAULTS_BURST = 10;

/** How much one client may say. Most never come near, so what punishes is made when it is needed. */
export class ClientLimits {
  readonly #frames: TokenBucket;
  #overruns: TokenBucket | undefined;
  #faults: TokenBucket | undefined;

  constructor(rateFactor: number, now: number) {
    this.#frames = new TokenBucket(FRAMES_PER_SECOND * rateFactor, FRAMES_BURST * rateFactor, now);
  }

  /** Whether one more frame may pass. */
  takeFrame(now: number): boolean {
    return this.#frames.take(now);
  }

  /** Whether one more frame over the rate is forgiven. */
  forgiveOverrun(now: number): boolean {
    this.#overruns ??= new TokenBucket(OVERRUNS_PER_SECOND, OVERRUNS_BURST, now);
    return this.#overruns.take(now);
  }

  /** Whether one more malformed frame is forgiven. */
  forgiveFault(now: number): boolean {
    this.#faults ??= new TokenBucket(FAULTS_PER_SECOND, FAULTS_BURST, now);
    return this.#faults.take(now);
  }
}
