/** What one return took, part by part, in ms. */
export interface Return {
  /** From the loss of the line to having everything again. */
  readonly sinceLoss: number;
  /** From knocking at a sidecar to its hello: the way there, the upgrade, the proof of who it is. */
  readonly toHello: number;
  /** From the hello to having everything: the grant, the room, what was missed. */
  readonly toEverything: number;
}

/** Times the returns of one member; only the knock that was answered counts, so a sidecar that is away is no slow one. */
export class ReturnClock {
  #lostAt: number | null = performance.now();
  #knockedAt = 0;
  #greetedAt = 0;

  lost(): void {
    this.#lostAt ??= performance.now();
  }

  knocked(): void {
    this.#knockedAt = performance.now();
  }

  greeted(): void {
    this.#greetedAt = performance.now();
  }

  /** Everything is here; null when nothing had been lost. */
  arrived(): Return | null {
    if (this.#lostAt === null) return null;
    const now = performance.now();
    const sinceLoss = now - this.#lostAt;
    this.#lostAt = null;
    return { sinceLoss, toHello: this.#greetedAt - this.#knockedAt, toEverything: now - this.#greetedAt };
  }
}
