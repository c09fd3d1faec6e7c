import type { Client } from '@/e2e/support/client';

const GOOD_FOR_MS = 4 * 60_000;

/** A grant, and when it was given: kept as long as it opens anything, so that coming back costs the web app nothing. */
export class FleetGrant {
  #givenAt = Date.now();

  constructor(public value: string) {}

  get isOld(): boolean {
    return Date.now() - this.#givenAt > GOOD_FOR_MS;
  }

  take(value: string): void {
    this.value = value;
    this.#givenAt = Date.now();
  }

  /** It has turned out to be over. */
  spoil(): void {
    this.#givenAt = Number.NEGATIVE_INFINITY;
  }

  /** False when the stream may not be read any more. */
  async renew(client: Client, stream: string): Promise<boolean> {
    const { grants, refused } = await client.grants([stream]);
    if (grants[0] !== undefined) this.take(grants[0].grant);
    return refused.length === 0;
  }
}
