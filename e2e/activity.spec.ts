import AxeBuilder from '@axe-core/playwright';
import { activity as words } from '@/components/strings/activity';
import { board as boardWords } from '@/components/strings/board';
import { finding } from '@/components/strings/finding';
import { expect, test } from './support/fixtures';
import { makeCard, makeTeam } from './support/team';
import { openTeamBoard } from './support/team-board';

test('activity of a board, a card and a workspace: live, in sentences, filtered, page by page', async ({
  context,
  stack,
}) => {
  const team = await makeTeam(stack.member('web-0').url, ['Ana', 'Bo']);
  const [ana, bo] = team.people;
  if (!ana || !bo) throw new Error('The team has two people.');
  const cardId = await makeCard(team, 'Fix login');
  const { result } = await bo.write('POST', `/api/boards/${team.boardId}/lists`, { title: 'Done' });
  const page = await openTeamBoard(context, team);

  await test.step('the board: what others do comes while one looks', async () => {
    await page.getByRole('button', { name: boardWords.menu }).click();
    await page.getByRole('menuitem', { name: finding.showActivity }).click();
    const sheet = page.getByRole('dialog', { name: finding.activityOfBoard });
    await expect(sheet.getByRole('listitem').first()).toContainText('Bo created the list Done');
    await bo.write('POST', `/api/cards/${cardId}/move`, { listId: result.list?.id });
    await expect(sheet.getByRole('listitem').first()).toContainText('Bo moved Fix login from To do to Done');
    await sheet.getByRole('combobox', { name: words.filterPerson }).click();
    await page.getByRole('option', { name: 'Ana' }).click();
    await expect(sheet.getByRole('listitem').first()).toContainText('Ana created Fix login in To do');
    await expect(sheet.getByText('Bo moved')).toBeHidden();
    const axe = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
    expect(axe.violations).toEqual([]);
    await page.keyboard.press('Escape');
  });

  await test.step('the card: beside its comments, with what is inside it', async () => {
    await page.goto(`/w/${team.workspaceId}/b/${team.boardId}/c/${cardId}`);
    const dialog = page.getByRole('dialog', { name: 'Fix login' });
    await dialog.getByRole('button', { name: finding.activity, exact: true }).click();
    // The dialog is named for the card, which is renamed below.
    const told = page.getByRole('region', { name: finding.activityOfCard });
    await expect(told.getByRole('listitem').first()).toContainText('Bo moved this card from To do to Done');
    await bo.write('POST', `/api/cards/${cardId}/comments`, { body: 'Seen <b>it</b>' });
    await expect(told.getByRole('listitem').first()).toContainText('Bo commented: “Seen <b>it</b>”');
    await bo.write('PATCH', `/api/cards/${cardId}`, { title: 'Mend login', dueAt: '2027-01-05T09:00:00.000Z' });
    await expect(told.getByRole('listitem').first()).toContainText('renamed Fix login to Mend login');
    await expect(told.getByRole('listitem').first()).toContainText('set the due date of this card to');
  });

  await test.step('the workspace: boards that one may see, older ones as one reads down', async () => {
    const secret = await bo.write('POST', `/api/workspaces/${team.workspaceId}/boards`, {
      title: 'Secret',
      visibility: 'private',
    });
    const { result: open } = await bo.write('POST', `/api/workspaces/${team.workspaceId}/boards`, { title: 'Second' });
    const change = (index: number) => ({ title: `Second ${index}` });
    for (let index = 0; index < 90; index += 1) {
      await bo.write('PATCH', `/api/boards/${open.board?.id}`, change(index));
    }
    await page.goto(`/w/${team.workspaceId}/activity`);
    const rows = page.getByRole('main').getByRole('listitem');
    await expect(rows.first()).toContainText('renamed the board Second 88 to Second 89');
    await bo.write('PATCH', `/api/boards/${open.board?.id}`, { title: 'Told live' });
    await expect(rows.first()).toContainText('renamed the board Second 89 to Told live');
    await bo.write('PATCH', `/api/boards/${secret.result.board?.id}`, { title: 'Hidden' });
    await bo.write('PATCH', `/api/boards/${team.boardId}`, { title: 'Seen' });
    await expect(rows.first()).toContainText('renamed the board Proof to Seen');
    await expect(page.getByText('Hidden')).toHaveCount(0);
    await expect(async () => {
      await page
        .getByText(/Show older|This is where it began/)
        .last()
        .scrollIntoViewIfNeeded({ timeout: 2_000 });
      await expect(page.getByText(words.beginning)).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(rows.last()).toContainText('Ana');
  });
});
