import AxeBuilder from '@axe-core/playwright';
import { finding } from '@/components/strings/finding';
import { overview as words } from '@/components/strings/overview';
import { expect, test } from './support/fixtures';
import { idIn, makeTeam } from './support/team';
import { openTeamBoard } from './support/team-board';

const HOUR_MS = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();

test('my work and the overview: over all boards, live, ticked in place; boards opened last in the palette', async ({
  context,
  stack,
}) => {
  const team = await makeTeam(stack.member('web-0').url, ['Ana', 'Bo']);
  const [ana, bo] = team.people;
  if (!ana || !bo) throw new Error('The team has two people.');
  const me = await ana.read<{ user: { id: string } }>('/api/me');
  const give = async (boardId: string, listId: string, title: string, more: object = {}) =>
    await bo.write('POST', `/api/boards/${boardId}/cards`, { listId, title, assigneeIds: [me.user.id], ...more });
  const second = await bo.write('POST', `/api/workspaces/${team.workspaceId}/boards`, { title: 'Second' });
  const secondId = idIn(second.result, 'board');
  const list = await bo.write('POST', `/api/boards/${secondId}/lists`, { title: 'Shelf' });
  const listId = idIn(list.result, 'list');
  await give(team.boardId, team.listId, 'Late one', { dueAt: inHours(-30) });
  await give(secondId, listId, 'Undated one');
  const page = await openTeamBoard(context, team);
  const main = page.getByRole('main');
  const group = (name: string) => main.getByRole('region', { name });

  await test.step('my work: by due date, from every board, as it comes', async () => {
    await page.getByRole('link', { name: finding.myWork }).click();
    await expect(group(words.myWork.groups.overdue).getByRole('listitem')).toHaveText([/Late one.*Proof · To do/]);
    await expect(group(words.myWork.groups.undated).getByRole('listitem')).toHaveText([/Undated one.*Second · Shelf/]);
    await give(secondId, listId, 'Later one', { dueAt: inHours(24 * 30) });
    await expect(group(words.myWork.groups.later).getByRole('link', { name: 'Later one' })).toBeVisible();
    const axe = await new AxeBuilder({ page }).analyze();
    expect(axe.violations).toEqual([]);
  });

  await test.step('ticked where it stands; the others see it', async () => {
    const box = main.getByRole('checkbox', { name: words.myWork.done('Late one') });
    await box.click();
    await expect(box).toBeChecked();
    await expect(async () => {
      const board = await bo.snapshot<{ cards: { title: string; dueDone: boolean }[] }>(`/api/boards/${team.boardId}`);
      expect(board.data.cards.find(({ title }) => title === 'Late one')?.dueDone).toBe(true);
    }).toPass();
    // It stays in its place until one goes.
    await expect(box).toBeVisible();
  });

  await test.step('the overview: counts, what is late and what was done, moving while one looks', async () => {
    await page.getByRole('link', { name: finding.overview }).click();
    await expect(group(words.recentlyDone).getByRole('listitem')).toHaveText([/Late one.*by Ana/]);
    await expect(main.getByText(words.noneOverdue)).toBeVisible();
    await give(secondId, listId, 'Burning', { dueAt: inHours(-1) });
    await expect(group(words.overdue).getByRole('link', { name: 'Burning' })).toBeVisible();
    await expect(main.getByRole('list', { name: words.lists('Second') }).getByRole('listitem')).toHaveText(/Shelf3/);
    await bo.write('POST', `/api/boards/${team.boardId}/lists`, { title: 'Brand new' });
    await expect(main.getByText('Brand new')).toBeVisible();
    const axe = await new AxeBuilder({ page }).analyze();
    expect(axe.violations).toEqual([]);
  });

  await test.step('the boards opened last come first in the palette', async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('option').first()).toHaveText('Proof');
    await expect(page.getByText(finding.recent)).toBeVisible();
    await page.keyboard.press('Escape');
  });
});
