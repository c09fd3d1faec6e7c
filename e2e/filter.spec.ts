import { board as words } from '@/components/strings/board';
import { expectLive, fillSignIn, tile } from './support/board-screen';
import { expect, test } from './support/fixtures';
import { idIn, makeTeam } from './support/team';

test('a filter: by label, person and due date, in an address that can be shared, cleared by Escape', async ({
  page,
  stack,
}) => {
  const team = await makeTeam(stack.member('web-0').url, ['Kim']);
  const { owner, boardId, listId } = team;
  const label = await owner.write('POST', `/api/boards/${boardId}/labels`, { name: 'Design', color: 'violet' });
  const labelIds = [idIn(label.result, 'label')];
  const members = (await owner.snapshot<{ members: { userId: string }[] }>(`/api/boards/${boardId}`)).data.members;
  const assigneeIds = members.map(({ userId }) => userId);
  const cards = [
    { title: 'Labelled', labelIds },
    { title: 'Mine', assigneeIds },
    { title: 'Late', labelIds, assigneeIds, dueAt: '2020-01-01T12:00:00.000Z' },
  ];
  for (const card of cards) await owner.write('POST', `/api/boards/${boardId}/cards`, { listId, ...card });
  await page.goto(`/sign-in?next=/w/${team.workspaceId}/b/${boardId}`);
  await fillSignIn(page, owner.email, owner.password);
  await expectLive(page);
  const shown = page.locator('[data-card-id]');
  const choose = async (name: string) => {
    await page.getByRole('button', { name: new RegExp(`^${words.filterBy}`) }).click();
    await page.getByRole('checkbox', { name }).click();
    await page.keyboard.press('Escape');
  };
  await choose('Design');
  await expect(shown).toHaveText([/Labelled/, /Late/]);
  await expect(page.getByText(words.filterHides(1))).toBeVisible();
  await choose(words.filterMe);
  await expect(shown).toHaveText([/Late/]);
  await expect(page.getByText(words.filterHides(2))).toBeVisible();

  await page.reload();
  await expect(shown).toHaveText([/Late/]);
  await page.goBack();
  await expect(shown).toHaveText([/Labelled/, /Late/]);
  await page.goForward();
  await expect(shown).toHaveText([/Late/]);

  await tile(page, 'Late').click();
  await expect(page.getByRole('dialog', { name: 'Late' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Late' })).toBeHidden();
  await expect(shown).toHaveText([/Late/]);
  await expect(page).toHaveURL(/people=me/);

  await tile(page, 'Late').focus();
  await page.keyboard.press('Escape');
  await expect(shown).toHaveCount(3);
  await expect(page).not.toHaveURL(/people=/);
  await choose(words.filterDues.overdue);
  await expect(shown).toHaveText([/Late/]);
  await page.getByRole('textbox', { name: words.filter }).fill('nothing like it');
  await expect(page.getByText(words.list.noMatch)).toBeVisible();
  await page.getByRole('textbox', { name: words.filter }).press('Escape');
  await expect(shown).toHaveCount(3);
});
