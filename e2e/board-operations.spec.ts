import type { Page } from '@playwright/test';
import { board as words } from '@/components/strings/board';
import { card as cardWords } from '@/components/strings/card';
import { operations } from '@/components/strings/operations';
import { shell } from '@/components/strings/shell';
import { templates } from '@/components/strings/templates';
import { workspace } from '@/components/strings/workspace';
import { column, expectLive, tile, tilesIn } from './support/board-screen';
import { expect, test } from './support/fixtures';
import { lookAt, SIZES } from './support/screens';
import { idIn, makeCard, makeTeam } from './support/team';
import { openTeamBoard } from './support/team-board';

const titlesIn = (page: Page, list: string) => tilesIn(page, list).locator('span[dir=auto]');

/** Does something by its name in the palette. */
async function byName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').fill(name);
  // Below the commands stands the search for the same words.
  await page.getByRole('option', { name }).first().click();
}

async function fromListMenu(page: Page, list: string, item: string): Promise<void> {
  await page.getByRole('button', { name: words.list.actions(list), exact: true }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** Chooses by the label of a `Select`. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
}

test('cards, lists and boards are copied, sorted, emptied and moved between boards, and the other one sees it', async ({
  browser,
  stack,
  errors,
}) => {
  errors.allow(/status of 404/); // a card that went to where one may not look
  const team = await makeTeam(stack.member('web-0').url, ['Ira', 'Jon']);
  const { owner, workspaceId, boardId } = team;
  const { result } = await owner.write('POST', `/api/boards/${boardId}/labels`, { name: 'Urgent', color: 'red' });
  const alpha = await makeCard(team, 'Alpha');
  await makeCard(team, 'Gamma');
  const beta = await makeCard(team, 'Beta');
  await owner.write('PUT', `/api/cards/${alpha}/labels/${idIn(result, 'label')}`);
  await owner.write('POST', `/api/cards/${alpha}/checklists`, { title: 'Steps' });
  const makeBoard = async (title: string, visibility: string) => {
    const board = await owner.write('POST', `/api/workspaces/${workspaceId}/boards`, { title, visibility });
    await owner.write('POST', `/api/boards/${idIn(board.result, 'board')}/lists`, { title: 'Arrivals' });
    return idIn(board.result, 'board');
  };
  await makeBoard('Elsewhere', 'workspace');
  await makeBoard('Hidden', 'private');
  const [ira, jon] = await Promise.all([0, 1].map(async (at) => openTeamBoard(await browser.newContext(), team, at)));
  if (!ira || !jon) throw new Error('Two pages were opened.');
  const both = [ira, jon];

  await test.step('a card is copied by key, and taken back; by its name in the palette, and from the open card', async () => {
    await tile(ira, 'Alpha').focus();
    await ira.keyboard.press('Shift+C');
    for (const page of both) await expect(titlesIn(page, 'To do')).toHaveText(['Alpha', 'Alpha', 'Gamma', 'Beta']);
    await expect(tile(jon, 'Alpha').nth(1)).toContainText('Urgent');
    await expect(tile(ira, 'Alpha').nth(1)).toBeFocused();
    await ira.keyboard.press('ControlOrMeta+z');
    for (const page of both) await expect(titlesIn(page, 'To do')).toHaveText(['Alpha', 'Gamma', 'Beta']);
    await tile(ira, 'Gamma').focus();
    await byName(ira, operations.card.copyThis('Gamma'));
    for (const page of both) await expect(titlesIn(page, 'To do')).toHaveText(['Alpha', 'Gamma', 'Gamma', 'Beta']);
    await tile(ira, 'Beta').click();
    await ira.getByRole('button', { name: operations.card.copy, exact: true }).click();
    await expect(ira).not.toHaveURL(new RegExp(beta));
    await expect(ira.getByRole('dialog', { name: 'Beta' })).toBeVisible();
    await ira.keyboard.press('Escape');
    await expect(titlesIn(jon, 'To do')).toHaveText(['Alpha', 'Gamma', 'Gamma', 'Beta', 'Beta']);
  });

  const copied = operations.list.titleOfCopy('To do');
  await test.step('a list is copied with its cards, sorted, and emptied into the archive in one step', async () => {
    await fromListMenu(ira, 'To do', operations.list.copy);
    for (const page of both) {
      await expect(titlesIn(page, copied)).toHaveText(['Alpha', 'Gamma', 'Gamma', 'Beta', 'Beta']);
    }
    await fromListMenu(jon, copied, operations.list.sort);
    await lookAt(jon, 'list-sort');
    await choose(jon, operations.list.sortBy, operations.list.orders.name.label);
    await jon.getByRole('button', { name: operations.list.sortConfirm, exact: true }).click();
    for (const page of both) {
      await expect(titlesIn(page, copied)).toHaveText(['Alpha', 'Beta', 'Beta', 'Gamma', 'Gamma']);
    }
    await fromListMenu(ira, copied, operations.list.archiveCards);
    for (const page of both) await expect(column(page, copied)).toContainText(words.list.empty);
    // A menu that is still closing keeps the keys to itself.
    await expect(ira.getByRole('menu')).toHaveCount(0);
    await ira.keyboard.press('ControlOrMeta+z');
    for (const page of both) await expect(tilesIn(page, copied)).toHaveCount(5);
  });

  await test.step('a card goes to another board; whoever has it open is told where, and follows', async () => {
    await tile(jon, 'Alpha').first().click();
    await expect(jon.getByRole('dialog')).toContainText('Steps');
    await tile(ira, 'Alpha').first().focus();
    await ira.keyboard.press('m');
    await ira.getByRole('button', { name: operations.transfer.other }).click();
    const dialog = ira.getByRole('dialog', { name: operations.transfer.title(1) });
    await choose(ira, operations.transfer.board, 'Elsewhere');
    await expect(dialog.getByRole('combobox', { name: operations.transfer.list })).toContainText('Arrivals');
    await lookAt(ira, 'move-to-board');
    await ira.setViewportSize(SIZES.phone);
    await lookAt(ira, 'move-to-board');
    await ira.setViewportSize(SIZES.desk);
    await dialog.getByRole('button', { name: operations.transfer.confirm(1) }).click();
    await expect(ira.getByText(operations.transfer.moved('Alpha', 'Elsewhere')).first()).toBeVisible();
    await expect(jon.getByText(operations.transfer.goneTo('Elsewhere'))).toBeVisible();
    await lookAt(jon, 'card-moved');
    await jon.getByRole('link', { name: operations.transfer.openThere }).click();
    await expect(jon.getByRole('dialog', { name: 'Alpha' })).toContainText('Steps');
  });

  await test.step('several go to a board of which the other one may not know', async () => {
    await jon.goto(`/w/${workspaceId}/b/${boardId}/c/${beta}`);
    await expect(jon.getByRole('dialog', { name: 'Beta' })).toContainText(cardWords.actions);
    await tile(ira, 'Beta')
      .first()
      .click({ modifiers: ['ControlOrMeta'] });
    await tile(ira, 'Gamma')
      .first()
      .click({ modifiers: ['ControlOrMeta'] });
    await byName(ira, operations.transfer.moveSelected);
    await choose(ira, operations.transfer.board, 'Hidden');
    await choose(ira, operations.transfer.place, operations.transfer.places.top);
    await ira.getByRole('button', { name: operations.transfer.confirm(2) }).click();
    await expect(jon.getByRole('dialog', { name: cardWords.notFound })).toBeVisible();
    await expect(jon.getByText('Hidden')).toHaveCount(0);
    await jon.keyboard.press('Escape');
    await expect(titlesIn(jon, 'To do')).toHaveText(['Gamma', 'Beta']);
    const moved = operations.transfer.moved(operations.transfer.cards(2), 'Hidden');
    await ira
      .locator('[data-sonner-toast]')
      .filter({ hasText: moved })
      .getByRole('button', { name: operations.transfer.open, exact: true })
      .click();
    // As they stood on their board, and not as they were picked.
    await expect(titlesIn(ira, 'Arrivals')).toHaveText(['Gamma', 'Beta']);
    await ira.goBack();
    await expect(column(ira, 'To do')).toBeVisible();
  });

  await test.step('a board is copied without its cards, and the other one has it in the sidebar', async () => {
    await expectLive(ira);
    await ira.getByRole('button', { name: words.menu }).click();
    await ira.getByRole('menuitem', { name: templates.copyBoard.open }).click();
    const dialog = ira.getByRole('dialog', { name: templates.copyBoard.title });
    await dialog.getByLabel(templates.copyBoard.name).fill('Proof again');
    await ira.getByRole('checkbox', { name: templates.copyBoard.cards }).click();
    await lookAt(ira, 'copy-board');
    await ira.getByRole('button', { name: templates.copyBoard.submit }).click();
    await expect(ira).not.toHaveURL(new RegExp(boardId));
    await expect(column(ira, copied)).toContainText(words.list.empty);
    await expect(jon.getByRole('link', { name: 'Proof again' }).first()).toBeVisible();
  });

  await test.step('a board begins with a template', async () => {
    await byName(ira, shell.createBoard);
    const dialog = ira.getByRole('dialog', { name: workspace.createBoard.title });
    await dialog.getByRole('radio', { name: templates.of.sprint.name }).check({ force: true });
    await lookAt(ira, 'create-board');
    await ira.setViewportSize(SIZES.phone);
    await lookAt(ira, 'create-board');
    await ira.setViewportSize(SIZES.desk);
    await dialog.getByLabel(workspace.createBoard.name).fill('Sprint 12');
    await dialog.getByRole('button', { name: workspace.createBoard.submit }).click();
    await expect(tile(ira, 'Retrospective')).toBeVisible();
    await lookAt(ira, 'board-of-template');
    await jon.getByRole('link', { name: 'Sprint 12' }).first().click();
    await expect(tile(jon, 'Planning')).toBeVisible();
  });
});
