/** How one part of the check ended. */
export interface CheckResult {
  passed: boolean;
  /** What to show when it did not. */
  output: string;
}

/** One part of the check: a name for the person, and the work. */
export interface CheckPart {
  name: string;
  run(): Promise<CheckResult>;
}
