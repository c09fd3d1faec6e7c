let last: Promise<unknown> = Promise.resolve();

/** Runs large work one piece after another in this process, so that a few large files at once cannot exhaust its memory. */
export function takeTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}
