import AxeBuilder from '@axe-core/playwright';
import { account } from '@/components/strings/account';
import { inspector as words } from '@/components/strings/inspector';
import { shell } from '@/components/strings/shell';
import { expectLive, tile } from './support/board-screen';
import { expect, test } from './support/fixtures';
import { makeCard, makeTeam } from './support/team';
import { openTeamBoard } from './support/team-board';

test('inspector: a dropped event is healed, a doubled one dropped, a forced fallback said; each with its rule', async ({
  browser,
  stack,
}) => {
  test.slow();
  const team = await makeTeam(stack.member('web-0').url, ['Ana']);
  const context = await browser.newContext();
  const page = await openTeamBoard(context, team);
  const board = page.url();

  await test.step('it is off until it is switched on', async () => {
    await page.keyboard.press('Shift+I');
    await expect(page.getByRole('region', { name: words.title })).toBeHidden();
    await page.goto('/account');
    await page.getByRole('checkbox', { name: words.setting }).click();
    await expect(page.getByText(account.look.hint)).toBeVisible();
    await page.goto(board);
    await expectLive(page);
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type(words.open);
    await page.getByRole('option', { name: words.open }).click();
    await expect(page.getByRole('region', { name: words.title })).toBeVisible();
  });
  const drawer = page.getByRole('region', { name: words.title });
  const rows = (name: string) => drawer.locator(`[data-row="${name}"]`);

  await test.step('the next event is dropped: the one after it is held, the log read, and both are shown', async () => {
    await drawer.getByRole('button', { name: words.drop }).click();
    await makeCard(team, 'Lost on its way');
    await expect(
      rows('dropped')
        .filter({ hasText: /board|workspace/ })
        .first(),
    ).toBeVisible();
    await expect(drawer.getByRole('button', { name: words.drop })).toHaveAttribute('aria-pressed', 'false');
    await makeCard(team, 'Comes after it');
    await expect(tile(page, 'Lost on its way')).toBeVisible();
    await expect(tile(page, 'Comes after it')).toBeVisible();
    await expect(rows('held').first()).toBeVisible();
    await expect(rows('catchUp').first()).toBeVisible();
    await expect(
      rows('held')
        .first()
        .getByRole('button', { name: words.rule('G3') }),
    ).toBeVisible();
  });

  await test.step('the next event comes twice: the second one is dropped', async () => {
    await drawer.getByRole('button', { name: words.duplicate }).click();
    await makeCard(team, 'Comes twice');
    await expect(tile(page, 'Comes twice')).toHaveCount(1);
    await expect(rows('doubled').first()).toBeVisible();
    await expect(
      rows('duplicate')
        .first()
        .getByRole('button', { name: words.rule('G2') }),
    ).toBeVisible();
  });

  await test.step('the line is cut, and comes back', async () => {
    await drawer.getByRole('button', { name: words.cut }).click();
    await expect(rows('lineDown').first()).toBeVisible();
    await expect(drawer.locator('[data-count=reconnects]')).toHaveText('1');
    await expectLive(page);
  });

  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    const { violations } = await new AxeBuilder({ page }).include(`[aria-label="${words.title}"]`).analyze();
    expect(violations, theme).toEqual([]);
    await page.screenshot({ path: `test-results/inspector-${theme}.png` });
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: 'test-results/inspector-390.png' });
  await page.setViewportSize({ width: 1280, height: 800 });

  await test.step('nothing better than SSE gets through, and then everything again', async () => {
    await drawer.getByRole('button', { name: words.transports.sse }).click();
    await expect(page.getByText(shell.sync.sse, { exact: true }).first()).toBeVisible({ timeout: 30_000 });
    await makeCard(team, 'Came over SSE');
    await expect(tile(page, 'Came over SSE')).toBeVisible();
    await drawer.getByRole('button', { name: words.transports.webSocket }).click();
    await expectLive(page);
  });
});
