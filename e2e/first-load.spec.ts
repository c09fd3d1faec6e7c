import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { board as words } from '@/components/strings/board';
import { column, expectLive, signInAs, tile } from './support/board-screen';
import { expect, test } from './support/fixtures';
import { makeCard, makeTeam } from './support/team';
import { openTeamBoard } from './support/team-board';

/**
 * Kilobytes of compressed script that the board's page asks for before anything else. A ceiling, so that it only falls: the goal
 * is 200, and docs/decisions/0022 says what is in the way.
 */
const FIRST_LOAD_KB = 268;
/** The same until the board is live: what was put off must not come back as more of it. */
const UNTIL_LIVE_KB = 317;
const BYTES_PER_KB = 1_024;

interface Chunk {
  readonly path: string;
  readonly bytes: number;
}

async function readChunks({ request }: Page, addresses: Iterable<string>): Promise<Chunk[]> {
  return await Promise.all(
    [...new Set(addresses)].map(async (address) => {
      const body = await (await request.get(address)).body();
      return { path: new URL(address).pathname, bytes: gzipSync(body).byteLength };
    }),
  );
}

/** The scripts that the page's HTML names: those that every first visit loads. */
async function readNamedScripts({ request }: Page, address: string): Promise<string[]> {
  const html = await (await request.get(address)).text();
  // Polyfills marked `noModule` are for browsers that Baton does not run in; no other fetches them.
  const tags = [...html.matchAll(/<script\b[^>]*>/gi)].map(([tag]) => tag).filter((tag) => !/\bnomodule\b/i.test(tag));
  const sources = tags.flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []);
  return sources.map((source) => new URL(source, address).href);
}

function expectWithin(ceiling: number, what: string, chunks: readonly Chunk[]): void {
  const kilobytes = chunks.reduce((sum, { bytes }) => sum + bytes, 0) / BYTES_PER_KB;
  const list = chunks
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(({ path, bytes }) => `${(bytes / BYTES_PER_KB).toFixed(1)} KB  ${path}`);
  expect(chunks.length, `${what}: the page has scripts`).toBeGreaterThan(5);
  expect(
    kilobytes,
    `${what}: ${kilobytes.toFixed(1)} KB of compressed script; load what is seen later with next/dynamic:\n${list.join('\n')}`,
  ).toBeLessThanOrEqual(ceiling);
}

/** Opens the address anew, and answers every script that was asked for before the page first said that it is live. */
async function askedUntilLive(page: Page, address: string): Promise<string[]> {
  await page.addInitScript(() => {
    const marking = new MutationObserver(() => {
      if (document.querySelector('button[aria-label^="Live. "]') === null) return;
      performance.mark('live');
      marking.disconnect();
    });
    marking.observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(address);
  await expectLive(page);
  // What was asked for by then is listed once it has come.
  await page.waitForLoadState('networkidle');
  return await page.evaluate(() => {
    const live = performance.getEntriesByName('live')[0]?.startTime ?? 0;
    const scripts = performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'));
    return scripts.filter(({ startTime }) => startTime <= live).map(({ name }) => name);
  });
}

test('the first load of a board keeps to its budget of script, and so does all that comes until it is live', async ({
  page,
}) => {
  await signInAs(page, 'Ana');
  await page.getByRole('main').getByRole('link').first().click();
  await page.waitForURL(/\/b\//);
  const address = page.url();
  const named = await readNamedScripts(page, address);
  expectWithin(FIRST_LOAD_KB, 'first load', await readChunks(page, named));
  const asked = await askedUntilLive(page, address);
  expect(asked.length, 'what makes a board live comes after what shows it').toBeGreaterThan(named.length);
  expectWithin(UNTIL_LIVE_KB, 'until live', await readChunks(page, [...named, ...asked]));
});

test('a board is drawn and answers before what makes it live has come, and what is given meanwhile is done then', async ({
  browser,
  stack,
}) => {
  const team = await makeTeam(stack.member('web-0').url, ['Ana']);
  await makeCard(team, 'Drawn first');
  const page = await openTeamBoard(await browser.newContext(), team);
  const named = new Set(await readNamedScripts(page, page.url()));
  let letCome = () => {};
  const mayCome = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    if (!named.has(route.request().url())) await mayCome;
    await route.continue();
  });

  await page.reload();
  await expect(tile(page, 'Drawn first')).toBeVisible();
  await column(page, 'To do').getByRole('button', { name: words.card.add }).last().click();
  const field = column(page, 'To do').getByRole('textbox', { name: words.card.addTo('To do') });
  await field.fill('Given early');
  await field.press('Enter');
  await expect(field).toHaveValue('');
  letCome();
  await expect(tile(page, 'Given early')).toBeVisible();
  await expectLive(page);
  await page.reload();
  await expect(tile(page, 'Given early')).toBeVisible();
});
