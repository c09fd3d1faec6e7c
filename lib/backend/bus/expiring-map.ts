const SWEEP_EVERY_MS = 60_000;

/** A map whose entries die at a given moment. What is dead is never answered, and is taken out now and then. */
export class ExpiringMap<Key, Value> {
  readonly #entries = new Map<Key, { readonly value: Value; readonly until: number }>();
  #sweptAt = 0;

  get(key: Key, now: number): Value | undefined {
    const entry = this.#entries.get(key);
    return entry !== undefined && entry.until > now ? entry.value : undefined;
  }

  set(key: Key, value: Value, until: number, now: number): void {
    this.#entries.set(key, { value, until });
    if (now - this.#sweptAt >= SWEEP_EVERY_MS) this.sweep(now);
  }

  delete(key: Key): boolean {
    return this.#entries.delete(key);
  }

  /** Takes the dead out; how many there were. */
  sweep(now: number): number {
    this.#sweptAt = now;
    const before = this.#entries.size;
    for (const [key, entry] of this.#entries) if (entry.until <= now) this.#entries.delete(key);
    return before - this.#entries.size;
  }

  values(now: number): Value[] {
    return [...this.#entries.values()].filter((entry) => entry.until > now).map((entry) => entry.value);
  }

  get size(): number {
    return this.#entries.size;
  }
}
