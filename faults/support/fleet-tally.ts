import type { FleetGate } from './fleet-gate';
import type { Return } from './return-clock';

/** One of so many delays is kept. */
const DELAY_SAMPLE = 20;

/** What all members of a fleet count together. Times in ms. */
export class FleetTally {
  applied = 0;
  /** Events that one socket brought although the gate had passed them. */
  duplicates = 0;
  /** Events that came before their turn. */
  early = 0;
  gaps = 0;
  caughtUp = 0;
  unanswered = 0;
  readonly closes = new Map<number, number>();
  readonly refusals = new Map<string, number>();
  /** How long each took that came back after a loss. */
  readonly returns: Return[] = [];
  /** From an event's commit to its application, of those who were live. */
  readonly delays: number[] = [];
  #seen = 0;

  delay(ms: number): void {
    this.#seen += 1;
    if (this.#seen % DELAY_SAMPLE === 0) this.delays.push(ms);
  }

  closed(code: number): void {
    this.closes.set(code, (this.closes.get(code) ?? 0) + 1);
  }

  refused(code: string): void {
    this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
  }

  /** What a gate has said to an event that came this way. */
  passed(outcome: ReturnType<FleetGate['pass']>, { way, isLive }: { way: 'socket' | 'log'; isLive: boolean }): void {
    if (outcome === 'duplicate' && way === 'socket') this.duplicates += 1;
    if (outcome === 'early') this.early += 1;
    if (typeof outcome === 'string') return;
    this.applied += outcome.length;
    if (isLive) for (const { at } of outcome) this.delay(Date.now() - Date.parse(at));
  }

  returned(took: Return): void {
    this.returns.push(took);
  }

  /** Forgets the times so far, as before the part that is measured. */
  resetTimes(): void {
    this.returns.length = 0;
    this.delays.length = 0;
  }
}
