import type { PresenceState } from '@/lib/protocol/frames/presence';
import type { Clock } from '../clock';
import { SingleTimer } from './single-timer';

/** At most so often is a room told what this tab does; the newest state is never lost. */
const SAY_EVERY_MS = 250;
/** "typing" ends so long after the last keystroke. */
const TYPING_ENDS_AFTER_MS = 5_000;
/** The sidecar forgets "typing" after 10 s; while it goes on it is said again in time. */
const SAY_TYPING_AGAIN_MS = 4_000;

/** What one tab says of itself in one room: throttled, with a "typing" that ends by itself, and silent when nothing is new. */
export class OwnPresence {
  private state: PresenceState = {};
  private isIdle = false;
  private said: string | null = null;
  private saidAt = Number.NEGATIVE_INFINITY;
  private readonly sayTimer: SingleTimer;
  private readonly typingTimer: SingleTimer;

  constructor(
    private readonly clock: Clock,
    private readonly say: (state: PresenceState) => void,
  ) {
    this.sayTimer = new SingleTimer(clock);
    this.typingTimer = new SingleTimer(clock);
  }

  set(state: PresenceState): void {
    this.state = state;
    if (state.typing) this.typingTimer.restart(TYPING_ENDS_AFTER_MS, () => this.set({ ...state, typing: false }));
    else this.typingTimer.stop();
    this.saySoon();
  }

  setIdle(isIdle: boolean): void {
    this.isIdle = isIdle;
    if (this.said !== null) this.saySoon();
  }

  /** Nobody remembers what was said: another connection, or a refresh. */
  repeat(): void {
    this.said = null;
    this.saySoon();
  }

  stop(): void {
    this.sayTimer.stop();
    this.typingTimer.stop();
  }

  private saySoon(): void {
    const text = JSON.stringify(this.current);
    const age = this.clock.now() - this.saidAt;
    if (text === this.said && !(this.current.typing && age >= SAY_TYPING_AGAIN_MS)) return;
    if (age >= SAY_EVERY_MS) this.sayNow();
    else this.sayTimer.startUnlessRunning(SAY_EVERY_MS - age, () => this.sayNow());
  }

  private sayNow(): void {
    this.said = JSON.stringify(this.current);
    this.saidAt = this.clock.now();
    this.say(this.current);
  }

  private get current(): PresenceState {
    return this.isIdle ? {} : this.state;
  }
}
