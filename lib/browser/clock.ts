/** Time as everything in the browser's core sees it, so that tests and simulations decide when it passes. */
export interface Clock {
  /** Milliseconds since 1970 by this device. */
  now(): number;
  /** Calls back once after `delayMs`; the answer cancels it. */
  setTimer(callback: () => void, delayMs: number): CancelTimer;
}

export type CancelTimer = () => void;

export const systemClock: Clock = {
  now: () => Date.now(),
  setTimer(callback, delayMs) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};
