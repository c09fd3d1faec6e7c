import type { Browser, Page } from '@playwright/test';
import { shell } from '@/components/strings/shell';
import { addCard, column, expectLive, expectNotReloaded, fillSignIn, markLoad, tile } from './support/board-screen';
import type { Stack } from './support/stack';
import { makeCard, makeTeam, readBoard, type Team } from './support/team';
import { expect, test } from './support/wide-stack';

/** What a browser prints when a line is cut or a server is away. */
const CUT_LINE = /WebSocket connection|net::ERR_|status of 50[0-9]/;

interface TwoPages {
  team: Team;
  ana: Page;
  bo: Page;
}

/** Two people on one board, each in a browser of their own, live. */
async function openBoard(browser: Browser, stack: Stack): Promise<TwoPages> {
  const team = await makeTeam(stack.member('web-0').url, ['Ana', 'Bo']);
  const pages: Page[] = [];
  for (const person of team.people) {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`/sign-in?next=/w/${team.workspaceId}/b/${team.boardId}`);
    await fillSignIn(page, person.email, person.password);
    await expect(column(page, 'To do')).toBeVisible();
    await expectLive(page);
    await markLoad(page);
    pages.push(page);
  }
  const [ana, bo] = pages;
  if (ana === undefined || bo === undefined) throw new Error('Both have a page.');
  return { team, ana, bo };
}

async function expectOnce({ team, ana, bo }: TwoPages, titles: readonly string[]): Promise<void> {
  for (const page of [ana, bo]) {
    for (const title of titles) await expect(tile(page, title)).toHaveCount(1);
    await expectLive(page);
    await expectNotReloaded(page);
  }
  const { data } = await readBoard<{ cards: { title: string }[] }>(team.owner, team.boardId);
  expect(data.cards.map((card) => card.title).sort()).toEqual([...titles].sort());
}

test('a sidecar that dies and comes back: browsers say so, go on working, and resume without a reload', async ({
  browser,
  stack,
  errors,
}) => {
  errors.allow(CUT_LINE);
  const pages = await openBoard(browser, stack);
  const { team, ana, bo } = pages;
  await stack.member('sidecar-0').kill();
  await expect(ana.getByText(/^Reconnecting/).first()).toBeVisible();
  await addCard(ana, 'To do', 'Written while it was away');
  await makeCard(team, 'By somebody else meanwhile');
  await expect(tile(bo, 'By somebody else meanwhile')).toHaveCount(0);
  await stack.member('sidecar-0').start();
  await expectOnce(pages, ['Written while it was away', 'By somebody else meanwhile']);
});

test('Redis that dies and comes back empty: writes succeed, and every screen agrees after', async ({
  browser,
  stack,
  errors,
}) => {
  errors.allow(CUT_LINE);
  const pages = await openBoard(browser, stack);
  await stack.redis?.kill();
  await addCard(pages.ana, 'To do', 'Without Redis');
  await expect(tile(pages.bo, 'Without Redis')).toHaveCount(0);
  await stack.redis?.start();
  await expectOnce(pages, ['Without Redis']);
});

test('without a network: changes are kept and counted, sent once when it is back, and what was missed arrives', async ({
  browser,
  stack,
  errors,
}) => {
  errors.allow(CUT_LINE);
  const pages = await openBoard(browser, stack);
  const { ana, bo } = pages;
  await bo.context().setOffline(true);
  await addCard(bo, 'To do', 'Kept on the device');
  await expect(bo.getByText(shell.sync.offline(1)).first()).toBeVisible();
  await addCard(ana, 'To do', 'Missed in the tunnel');
  await expect(tile(bo, 'Missed in the tunnel')).toHaveCount(0);
  await bo.context().setOffline(false);
  await expectOnce(pages, ['Kept on the device', 'Missed in the tunnel']);
});
