import { test as base, expect } from './fixtures';
import { startStack } from './stack';

const START_TIMEOUT_MS = 300_000;

/** A Baton of two web apps and two sidecars, for what must hold across instances and when one of them dies. */
export const test = base.extend({
  stack: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures out of this pattern
    async ({}, use) => {
      const stack = await startStack({ web: 2, sidecars: 2, durable: true });
      await use(stack);
      await stack.dispose();
    },
    { scope: 'worker', timeout: START_TIMEOUT_MS },
  ],
});

export { expect };
