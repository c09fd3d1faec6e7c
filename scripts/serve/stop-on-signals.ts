import type { Household } from '../processes/household';
import type { RunFolder } from './run-folder';

/** npm passes on the Ctrl-C that the terminal has sent already; only a later one is a person losing patience. */
const SAME_KEYPRESS_MS = 1_000;
const FORCED_EXIT_CODE = 130;
const PARENT_POLL_MS = 500;

/** Stops everything in order at Ctrl-C, at SIGTERM and when the terminal closes; a second Ctrl-C kills what is left. */
export function stopOnSignals(household: Household, folder: RunFolder): void {
  let firstAt: number | undefined;
  const stop = () => {
    if (firstAt !== undefined) {
      if (Date.now() - firstAt <= SAME_KEYPRESS_MS) return;
      folder.killChildren();
      process.exit(FORCED_EXIT_CODE);
    }
    firstAt = Date.now();
    console.log('\nStopping …');
    // What holds the process open now (a watcher, an idle connection) must not: everything has stopped.
    void household.stopAll().then(() => process.exit());
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  if (process.env.npm_lifecycle_event !== undefined) whenOrphaned(stop);
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', () => undefined); // the terminal is gone; there is nobody left to tell
  }
}

/** npm hands a SIGTERM to the shell between us, which dies of it and tells nobody: that our parent has gone is the signal then. */
function whenOrphaned(stop: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, PARENT_POLL_MS);
  timer.unref();
}
