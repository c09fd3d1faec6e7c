/** One process of a stack that a test can take away and bring back. */
export interface StackMember {
  /** `web-0`, `sidecar-1`, `redis`, `postgres`. */
  readonly id: string;
  /** Where it is; the same after a restart. */
  readonly url: string;
  /** Its process; undefined while it does not run. */
  readonly pid: number | undefined;
  /** Starts it when it is not running and resolves when it is ready. */
  start(): Promise<void>;
  /** Ends it as an operator would. */
  stop(): Promise<void>;
  /** Ends it as a crash would, with kill -9. */
  kill(): Promise<void>;
  /** What it has printed so far, over all its lives. */
  log(): string;
}
