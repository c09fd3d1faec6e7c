import type { Page } from '@playwright/test';
import { board as words } from '@/components/strings/board';
import { undo as undoWords } from '@/components/strings/undo';
import { column, drag, expectLive, fillSignIn, tile, tilesIn } from './support/board-screen';
import { expect, test } from './support/fixtures';
import { makeCard, makeTeam, type Team } from './support/team';

async function open(page: Page, team: Team): Promise<void> {
  await page.goto(`/sign-in?next=/w/${team.workspaceId}/b/${team.boardId}`);
  await fillSignIn(page, team.owner.email, team.owner.password);
  await expect(tile(page, 'Buy milk')).toBeVisible();
  await expectLive(page);
}

test('undo and redo: by key, after a reload, without the line, and not over the work of others', async ({
  page,
  context,
  stack,
  errors,
}) => {
  errors.allow(/status of 409|ERR_INTERNET_DISCONNECTED/);
  const team = await makeTeam(stack.member('web-0').url, ['Uma', 'Vic']);
  const vic = team.people[1] ?? team.owner;
  await team.owner.write('POST', `/api/boards/${team.boardId}/lists`, { title: 'Done' });
  const cardId = await makeCard(team, 'Buy milk');
  await open(page, team);
  const inList = (list: string, titles: string[]) => expect(tilesIn(page, list)).toContainText(titles);

  await test.step('a move goes back by key, with a word on what it was, and comes again', async () => {
    await drag(page, tile(page, 'Buy milk'), column(page, 'Done'));
    await inList('Done', ['Buy milk']);
    await page.keyboard.press('ControlOrMeta+z');
    await inList('To do', ['Buy milk']);
    await expect(page.getByText(undoWords.undone(undoWords.what.move('“Buy milk”')))).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await inList('Done', ['Buy milk']);
  });

  await test.step('the palette says what it would undo, after a reload as well', async () => {
    await page.reload();
    await expect(tile(page, 'Buy milk')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('option', { name: undoWords.undoIt(undoWords.what.move('“Buy milk”')) }).click();
    await inList('To do', ['Buy milk']);
  });

  await test.step('while somebody writes, the keys are the text’s', async () => {
    await tile(page, 'Buy milk').focus();
    await page.keyboard.press('e');
    const field = page.getByRole('dialog').getByRole('textbox');
    await field.fill('Buy oat milk');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(tilesIn(page, 'To do')).toHaveCount(1);
    await field.fill('Buy oat milk');
    await page.keyboard.press('Enter');
    await expect(tile(page, 'Buy oat milk')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(tile(page, 'Buy milk')).toBeVisible();
  });

  await test.step('what goes out of sight is offered back at once', async () => {
    await tile(page, 'Buy milk').click({ modifiers: ['ControlOrMeta'] });
    const bar = page.getByRole('region', { name: words.selection.bar });
    await bar.getByRole('button', { name: words.selection.archive }).click();
    await expect(tile(page, 'Buy milk')).toBeHidden();
    await page.getByRole('button', { name: undoWords.undo, exact: true }).click();
    await expect(tile(page, 'Buy milk')).toBeVisible();
  });

  await test.step('offline it is drawn and waits', async () => {
    await drag(page, tile(page, 'Buy milk'), column(page, 'Done'));
    await inList('Done', ['Buy milk']);
    await context.setOffline(true);
    await page.keyboard.press('ControlOrMeta+z');
    await inList('To do', ['Buy milk']);
    await context.setOffline(false);
    await expectLive(page);
    await expect
      .poll(async () => {
        const board = await team.owner.snapshot<{ cards: { listId: string }[] }>(`/api/boards/${team.boardId}`);
        return board.data.cards[0]?.listId;
      })
      .toBe(team.listId);
  });

  await test.step('what somebody else has moved since stays, and it says who', async () => {
    await drag(page, tile(page, 'Buy milk'), column(page, 'Done'));
    await inList('Done', ['Buy milk']);
    await vic.write('POST', `/api/cards/${cardId}/move`, { listId: team.listId });
    await inList('To do', ['Buy milk']);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByText(undoWords.refused('Vic has moved it since, so it stays as it is.'))).toBeVisible();
    await inList('To do', ['Buy milk']);
  });
});
