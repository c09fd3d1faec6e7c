import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { account as words } from '@/components/strings/account';
import { common } from '@/components/strings/common';
import { entry } from '@/components/strings/entry';
import { shell } from '@/components/strings/shell';
import { workspace } from '@/components/strings/workspace';
import { expectLive, fillSignIn } from './support/board-screen';
import type { Client } from './support/client';
import { expect, test } from './support/fixtures';
import { lookAt } from './support/screens';
import { makeCard, makeTeam } from './support/team';

const openAt = async (page: Page, path: string, { email, password }: Client) => {
  await page.goto(`/sign-in?next=${encodeURIComponent(path)}`);
  await fillSignIn(page, email, password);
};

test('an account is deleted: handed over first, said what it means, and gone everywhere at once', async ({
  browser,
  stack,
  errors,
}) => {
  errors.allow(/status of (401|409)|WebSocket connection/); // a wrong password, and a session that ends while its page is open
  const team = await makeTeam(stack.member('web-0').url, ['Kai', 'Lea']);
  const cardId = await makeCard(team, 'Remembered');
  await team.owner.write('POST', `/api/cards/${cardId}/comments`, { body: 'I wrote this' });
  const card = `/w/${team.workspaceId}/b/${team.boardId}/c/${cardId}`;
  const newPage = async () => await (await browser.newContext()).newPage();
  const [kai, phone, lea] = [await newPage(), await newPage(), await newPage()];
  await openAt(kai, '/account', team.owner);
  await openAt(phone, `/w/${team.workspaceId}/b/${team.boardId}`, team.owner);
  await openAt(lea, card, team.people[1] as Client);
  await expectLive(phone);
  await expect(lea.getByText('I wrote this')).toBeVisible();

  await test.step('one’s own data comes as a file', async () => {
    const coming = kai.waitForEvent('download');
    await kai.getByRole('link', { name: words.data.download }).click();
    const file = await (await coming).path();
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      account: { email: team.owner.email },
      comments: [{ body: 'I wrote this' }],
    });
  });

  await test.step('the last owner is told to hand over first, and does', async () => {
    await kai.getByRole('button', { name: words.end.open }).click();
    await kai.getByRole('link', { name: words.end.handOver('Workspace of Kai') }).click();
    await kai.getByRole('button', { name: workspace.members.actions('Lea') }).click();
    await kai.getByRole('menuitem', { name: workspace.members.transfer }).click();
    await kai.getByRole('button', { name: workspace.members.transferConfirm('Lea') }).click();
    await expect(kai.getByText(workspace.members.transferred('Lea'))).toBeVisible();
  });

  await test.step('what it means is said, and a wrong password changes nothing', async () => {
    await kai.goto('/account');
    await kai.getByRole('button', { name: words.end.open }).click();
    const dialog = kai.getByRole('dialog', { name: words.end.dialogTitle });
    await expect(dialog.getByText(words.end.leaving)).toBeVisible();
    await lookAt(kai, 'delete-account');
    await kai.setViewportSize({ width: 390, height: 844 });
    await lookAt(kai, 'delete-account');
    await dialog.getByLabel(words.end.password, { exact: true }).fill('not this one');
    await dialog.getByRole('button', { name: words.end.confirm }).click();
    await expect(dialog.getByText('The password is not right.')).toBeVisible();
  });

  await test.step('with the right one it is gone, here, elsewhere and for the others', async () => {
    const dialog = kai.getByRole('dialog', { name: words.end.dialogTitle });
    await dialog.getByLabel(words.end.password, { exact: true }).fill(team.owner.password);
    await dialog.getByRole('button', { name: words.end.confirm }).click();
    await kai.waitForURL((url) => url.pathname === '/');
    await expect(phone.getByText(shell.sync.signedOut).or(phone.getByText(entry.signIn.title)).first()).toBeVisible();
    await expect(lea.getByText('I wrote this')).toBeVisible();
    await expect(lea.getByText(common.deletedPerson)).toBeVisible();
    await lea.goto(`/w/${team.workspaceId}/members`);
    await expect(lea.getByText(workspace.members.count(1))).toBeVisible();
    const again = await team.owner.trySignIn(team.owner.email, team.owner.password);
    expect(again.status).toBe(401);
  });
});
