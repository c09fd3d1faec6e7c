/** One thing that is being fetched at a time: a new one, or `abandon`, makes the answer of the one before worthless. */
export class Errand {
  private current = 0;

  abandon(): void {
    this.current += 1;
  }

  /** Runs; a failure is told only while nobody has given it up. */
  async run(task: (isCurrent: () => boolean) => Promise<void>, onFailure: (error: unknown) => void): Promise<void> {
    this.current += 1;
    const mine = this.current;
    const isCurrent = () => this.current === mine;
    try {
      await task(isCurrent);
    } catch (error) {
      if (isCurrent()) onFailure(error);
    }
  }
}
