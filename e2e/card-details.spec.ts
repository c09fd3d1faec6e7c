import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { cardLinks } from '@/components/strings/card-links';
import { checklists as words } from '@/components/strings/checklists';
import { common } from '@/components/strings/common';
import { drag, fillSignIn, tile } from './support/board-screen';
import { Client } from './support/client';
import { expect, test } from './support/fixtures';
import { idIn, join, makeCard, makeTeam } from './support/team';

test('steps with people and dates, in one’s own order; links whose cards stay what each may see', async ({
  browser,
  stack,
}) => {
  const origin = stack.member('web-0').url;
  const team = await makeTeam(origin, ['Kim', 'Lou']);
  const viewer = await Client.signUp(origin, 'Vic');
  await join(team.owner, viewer, team.workspaceId, 'viewer');
  const cardId = await makeCard(team, 'Paint');
  await makeCard(team, 'Buy paint');
  const checklist = await team.owner.write('POST', `/api/cards/${cardId}/checklists`, { title: 'Steps' });
  const items = `/api/checklists/${idIn(checklist.result, 'checklist')}/items`;
  for (const text of ['Sand', 'Prime', 'Coat']) await team.owner.write('POST', items, { text });
  const hidden = await team.owner.write('POST', `/api/workspaces/${team.workspaceId}/boards`, {
    title: 'Secret',
    visibility: 'private',
  });
  const hiddenId = idIn(hidden.result, 'board');
  const list = await team.owner.write('POST', `/api/boards/${hiddenId}/lists`, { title: 'To do' });
  await team.owner.write('POST', `/api/boards/${hiddenId}/cards`, {
    listId: idIn(list.result, 'list'),
    title: 'Surprise colour',
  });

  const board = `/w/${team.workspaceId}/b/${team.boardId}`;
  const [kim, lou, vic] = (await Promise.all(
    [...team.people, viewer].map(async ({ email, password }) => {
      const page = await (await browser.newContext()).newPage();
      await page.goto(`/sign-in?next=${board}/c/${cardId}`);
      await fillSignIn(page, email, password);
      await expect(page.getByRole('dialog', { name: 'Paint' }).locator('[data-item-id]')).toHaveCount(3);
      return page;
    }),
  )) as [Page, Page, Page];
  const rows = (page: Page) => page.locator('[data-item-id]');
  const row = (page: Page, text: string) => rows(page).filter({ hasText: text });
  const act = async (page: Page, text: string, item: string) => {
    await row(page, text).hover();
    await row(page, text)
      .getByRole('button', { name: words.itemActions(text) })
      .click();
    await page.getByRole('menuitem', { name: item }).click();
  };

  await test.step('a step is given to somebody and gets a date, both in its row', async () => {
    await act(kim, 'Prime', words.assign);
    await kim.getByRole('dialog', { name: words.assignTitle }).getByRole('button', { name: 'Lou' }).click();
    await expect(row(lou, 'Prime').getByRole('button', { name: words.assignedTo('Lou') })).toBeVisible();
    await act(lou, 'Prime', words.due);
    const dates = lou.getByRole('dialog', { name: words.dueTitle });
    await dates.getByRole('button', { name: common.date.tomorrow }).click();
    await dates.getByRole('button', { name: common.actions.done }).click();
    await expect(row(kim, 'Prime').getByText(/tomorrow/i)).toBeVisible();
    await expect(row(vic, 'Prime').getByText(/tomorrow/i)).toBeVisible();
    await expect(row(vic, 'Prime').getByRole('button', { name: words.itemActions('Prime') })).toHaveCount(0);
  });

  await test.step('steps are moved by menu, by keys and by hand', async () => {
    await act(kim, 'Coat', words.moveUp);
    await expect(rows(lou)).toContainText(['Sand', 'Coat', 'Prime']);
    await row(lou, 'Sand').getByRole('checkbox').focus();
    await lou.keyboard.press('Alt+ArrowDown');
    await expect(rows(kim)).toContainText(['Coat', 'Sand', 'Prime']);
    await expect(row(lou, 'Sand').getByRole('checkbox')).toBeFocused();
    await row(kim, 'Coat').hover();
    await drag(kim, kim.getByTitle(words.dragItem('Coat')), row(kim, 'Prime'));
    await expect(rows(lou)).toContainText(['Sand', 'Prime', 'Coat']);
  });

  await test.step('done steps are hidden for oneself, also after a reload', async () => {
    await row(kim, 'Sand').getByRole('checkbox').click();
    await vic.getByRole('button', { name: words.actions('Steps') }).click();
    await vic.getByRole('menuitem', { name: words.hideDone }).click();
    await expect(rows(vic)).toHaveCount(2);
    await vic.reload();
    await expect(vic.getByText(words.hidden(1))).toBeVisible();
    await expect(rows(vic)).toHaveCount(2);
    await expect(rows(lou)).toHaveCount(3);
  });

  const links = (page: Page) => page.getByRole('region', { name: cardLinks.title });
  const link = async (page: Page, search: string, title: string) => {
    await page.getByRole('button', { name: cardLinks.add }).click();
    const picker = page.getByRole('dialog', { name: cardLinks.add });
    await picker.getByRole('searchbox', { name: cardLinks.search }).fill(search);
    await picker.getByRole('button', { name: title }).click();
  };

  await test.step('a card of this board and one of a board that the other may not see block it', async () => {
    await link(kim, '#2', 'Buy paint');
    await link(kim, 'surprise', 'Surprise colour');
    await expect(links(kim).getByRole('link', { name: 'Surprise colour' })).toBeVisible();
    await expect(links(kim).getByText('Secret')).toBeVisible();
    await expect(links(lou).getByRole('link', { name: 'Buy paint' })).toBeVisible();
    await expect(links(lou).getByText(cardLinks.hidden)).toBeVisible();
    await expect(lou.getByText('Surprise colour')).toHaveCount(0);
    await expect(tile(lou, 'Paint').getByTitle(cardLinks.blockers(2))).toBeAttached();
    const { violations } = await new AxeBuilder({ page: lou }).include('[role=dialog]').analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  await test.step('what is done blocks no more; whoever may change the card takes any link away', async () => {
    await links(lou).getByRole('link', { name: 'Buy paint' }).click();
    const other = lou.getByRole('dialog', { name: 'Buy paint' });
    await expect(links(lou).getByRole('link', { name: 'Paint', exact: true })).toBeVisible();
    await team.owner.write('PATCH', `/api/cards/${new URL(lou.url()).pathname.split('/').at(-1)}`, {
      dueAt: '2026-12-01T09:00:00.000Z',
      dueDone: true,
    });
    await expect(tile(kim, 'Paint').getByTitle(cardLinks.blockers(1))).toBeAttached();
    await expect(links(kim).getByRole('img', { name: cardLinks.done })).toBeVisible();
    await links(lou)
      .getByRole('button', { name: cardLinks.remove('Paint') })
      .click();
    await expect(links(kim).getByRole('link', { name: 'Buy paint' })).toHaveCount(0);
    await expect(other).toBeVisible();
  });
});
