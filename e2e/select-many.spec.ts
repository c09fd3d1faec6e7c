import type { Page } from '@playwright/test';
import { board as words } from '@/components/strings/board';
import { column, drag, expectLive, fillSignIn, tile, tilesIn } from './support/board-screen';
import { expect, test } from './support/fixtures';
import { lookAt } from './support/screens';
import { makeCard, makeTeam, type Team } from './support/team';

/** Two browsers come up at once; everything after is measured by the usual patience. */
const LOADED_MS = 30_000;

async function open(page: Page, team: Team, person: Team['owner']): Promise<void> {
  await page.goto(`/sign-in?next=/w/${team.workspaceId}/b/${team.boardId}`);
  await fillSignIn(page, person.email, person.password);
  await expect(column(page, 'To do')).toBeVisible({ timeout: LOADED_MS });
  await expectLive(page);
}

test('many cards at once: by mouse, by key and by touch, seen in one step by the second person', async ({
  browser,
  stack,
}) => {
  const team = await makeTeam(stack.member('web-0').url, ['Mia', 'Noa']);
  const [mia, noa] = [team.owner, team.people[1] ?? team.owner];
  await mia.write('POST', `/api/boards/${team.boardId}/lists`, { title: 'Done' });
  await mia.write('POST', `/api/boards/${team.boardId}/labels`, { name: 'Urgent', color: 'red' });
  for (const title of ['One', 'Two', 'Three', 'Four', 'Five']) await makeCard(team, title);
  const here = await (await browser.newContext()).newPage();
  const there = await (await browser.newContext()).newPage();
  await Promise.all([open(here, team, mia), open(there, team, noa)]);
  const bar = here.getByRole('region', { name: words.selection.bar });

  await test.step('ctrl-click toggles and shift-click takes what lies between', async () => {
    await tile(here, 'One').click({ modifiers: ['ControlOrMeta'] });
    await tile(here, 'Three').click({ modifiers: ['Shift'] });
    await expect(bar).toContainText(words.selection.count(3));
    await tile(here, 'Two').click({ modifiers: ['ControlOrMeta'] });
    await expect(bar).toContainText(words.selection.count(2));
    await lookAt(here, 'board-selection');
  });

  await test.step('a label for both', async () => {
    await bar.getByRole('button', { name: words.selection.labels }).click();
    await here.getByRole('dialog').getByRole('checkbox').click();
    await here.keyboard.press('Escape');
    for (const page of [here, there]) {
      await expect(tile(page, 'One')).toContainText('Urgent');
      await expect(tile(page, 'Three')).toContainText('Urgent');
      await expect(tile(page, 'Two')).not.toContainText('Urgent');
    }
  });

  await test.step('dragging one of them carries both', async () => {
    await drag(here, tile(here, 'Three'), column(here, 'Done'));
    for (const page of [here, there]) await expect(tilesIn(page, 'Done')).toContainText(['One', 'Three']);
    await expect(tilesIn(there, 'To do')).toContainText(['Two', 'Four', 'Five']);
  });

  await test.step('by keyboard: pick, extend, assign, archive, clear', async () => {
    await here.keyboard.press('Escape');
    await expect(bar).toBeHidden();
    await tile(here, 'Two').focus();
    await here.keyboard.press('x');
    await here.keyboard.press('Shift+ArrowDown');
    await expect(tile(here, 'Four')).toBeFocused();
    await expect(bar).toContainText(words.selection.count(2));
    await here.keyboard.press('Control+a');
    await expect(bar).toContainText(words.selection.count(3));
    await here.keyboard.press('a');
    await here.getByRole('dialog').getByRole('checkbox', { name: 'Noa' }).click();
    await here.keyboard.press('Escape');
    await expect(tilesIn(there, 'To do').getByLabel(words.card.assignees)).toHaveCount(3);
    await bar.getByRole('button', { name: words.selection.archive }).click();
    await expect(bar).toBeHidden();
    await expect(tilesIn(there, 'To do')).toHaveCount(0);
  });

  await test.step('each was one event', async () => {
    const { epoch } = await mia.snapshot(`/api/boards/${team.boardId}`);
    const names = (await mia.events(`board:${team.boardId}`, epoch)).map(({ name }) => name);
    expect(names.slice(-4)).toEqual(['cards.changed', 'cards.changed', 'cards.changed', 'cards.changed']);
  });

  await test.step('on a phone a tap picks, once it was asked for', async () => {
    const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })).newPage();
    await open(phone, team, mia);
    await phone.getByRole('button', { name: words.menu }).click();
    await phone.getByRole('menuitem', { name: words.selection.start }).click();
    await column(phone, 'Done').scrollIntoViewIfNeeded();
    await tile(phone, 'One').tap();
    await tile(phone, 'Three').tap();
    const phoneBar = phone.getByRole('region', { name: words.selection.bar });
    await expect(phoneBar).toContainText(words.selection.count(2));
    await lookAt(phone, 'board-selection-phone');
    await phoneBar.getByRole('button', { name: words.selection.move }).click();
    await phone.getByRole('dialog').getByRole('button', { name: 'To do' }).click();
    await expect(tilesIn(there, 'To do')).toContainText(['One', 'Three']);
    await phoneBar.getByRole('button', { name: words.selection.clear }).click();
    await expect(phoneBar).toBeHidden();
  });
});
