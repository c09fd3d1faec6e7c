import { addCard, expectLive, signInAs, tile } from './support/board-screen';
import { test as base, expect } from './support/fixtures';
import { startStack } from './support/stack';

const START_TIMEOUT_MS = 300_000;

/** Web and sidecar in one process, without Redis: what `npm start` gives where none is installed. */
const test = base.extend({
  stack: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures out of this pattern
    async ({}, use) => {
      const stack = await startStack({ redis: false });
      await use(stack);
      await stack.dispose();
    },
    { scope: 'worker', timeout: START_TIMEOUT_MS },
  ],
});

test('without Redis two browsers have a live board', async ({ browser }) => {
  const [ana, bo] = await Promise.all(
    (['Ana', 'Bo'] as const).map(async (name) => {
      const page = await (await browser.newContext()).newPage();
      await signInAs(page, name);
      return page;
    }),
  );
  if (ana === undefined || bo === undefined) throw new Error('Both have a page.');
  await ana.getByRole('main').getByRole('link').first().click();
  await ana.waitForURL(/\/b\//);
  await bo.goto(ana.url());
  await Promise.all([expectLive(ana), expectLive(bo)]);

  const list =
    (await ana.locator('[data-list-column]').first().getAttribute('aria-label'))?.replace(/, \d.*$/, '') ?? '';
  await addCard(ana, list, 'Without Redis');
  await expect(tile(bo, 'Without Redis')).toBeVisible();
  await addCard(bo, list, 'And back');
  await expect(tile(ana, 'And back')).toBeVisible();
});
