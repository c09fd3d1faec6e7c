import type { Clock } from '../clock';
import { SingleTimer } from '../realtime/single-timer';
import type { BrowserSignal } from './browser-signals';

/** Nobody has touched anything for so long. */
const IDLE_AFTER_MS = 5 * 60_000;
/** A page that nobody sees is idle sooner. */
const HIDDEN_IDLE_AFTER_MS = 60_000;
/** Touches within this time are one. */
const COARSE_MS = 10_000;

/** Tells when the person leaves this tab alone and when they are back. */
export class IdleWatch {
  private isIdle = false;
  private touchedAt = Number.NEGATIVE_INFINITY;
  private readonly timer: SingleTimer;

  constructor(
    private readonly clock: Clock,
    private readonly onChange: (isIdle: boolean) => void,
  ) {
    this.timer = new SingleTimer(clock);
  }

  start(): void {
    this.touched();
  }

  receive(signal: BrowserSignal): void {
    if (signal === 'hidden') this.timer.restart(HIDDEN_IDLE_AFTER_MS, () => this.set(true));
    else if (signal === 'visible' || signal === 'input') this.touched();
  }

  stop(): void {
    this.timer.stop();
  }

  private touched(): void {
    this.set(false);
    if (this.timer.isRunning && this.clock.now() - this.touchedAt < COARSE_MS) return;
    this.touchedAt = this.clock.now();
    this.timer.restart(IDLE_AFTER_MS, () => this.set(true));
  }

  private set(isIdle: boolean): void {
    if (isIdle === this.isIdle) return;
    this.isIdle = isIdle;
    this.onChange(isIdle);
  }
}
