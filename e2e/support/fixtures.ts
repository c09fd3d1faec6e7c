import { test as base, expect } from '@playwright/test';
import { type Stack, startStack } from './stack';
import { ErrorWatch } from './watch-errors';

const STACK_START_TIMEOUT_MS = 300_000;
const LOG_LINES_KEPT = 400;

interface TestFixtures {
  /** Collects what browsers complain about; a test that causes errors on purpose calls `errors.allow(pattern)`. */
  errors: ErrorWatch;
}

interface WorkerFixtures {
  /** One web app, one sidecar, Redis and Postgres, started once for all tests of the worker. Leave it as it was. */
  stack: Stack;
}

/**
 * Playwright's `test` with a running Baton behind it. Every browser context is watched, also those that a test opens
 * with `browser.newContext()`, and an error on a console or page that no test allowed fails the test.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  stack: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures out of this pattern
    async ({}, use) => {
      const stack = await startStack();
      await use(stack);
      await stack.dispose();
    },
    { scope: 'worker', timeout: STACK_START_TIMEOUT_MS },
  ],
  baseURL: async ({ stack }, use) => {
    await use(stack.member('web-0').url);
  },
  errors: [
    async ({ browser, stack }, use, testInfo) => {
      const errors = new ErrorWatch();
      const newContext = browser.newContext.bind(browser);
      browser.newContext = async (options) => {
        const context = await newContext({
          baseURL: stack.member('web-0').url,
          serviceWorkers: 'block',
          ...options,
        });
        errors.watch(context);
        return context;
      };
      await use(errors);
      browser.newContext = newContext;
      if (testInfo.status !== testInfo.expectedStatus) {
        for (const { id, log } of [...stack.web, ...stack.sidecars]) {
          const body = log().split('\n').slice(-LOG_LINES_KEPT).join('\n');
          await testInfo.attach(`${id}.log`, { body, contentType: 'text/plain' });
        }
      }
      expect(errors.unexpected, 'errors that no test allowed').toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, errors }, use) => {
    errors.watch(context);
    await use(context);
  },
});

export { expect };
