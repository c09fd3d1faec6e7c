import type { Page } from '@playwright/test';
import { board as boardWords } from '@/components/strings/board';
import { common } from '@/components/strings/common';
import { entry } from '@/components/strings/entry';
import { sharing as words } from '@/components/strings/sharing';
import { shell } from '@/components/strings/shell';
import { workspace } from '@/components/strings/workspace';
import { expectLive, fillSignIn, tile } from './support/board-screen';
import { Client } from './support/client';
import { expect, test } from './support/fixtures';
import { lookAt } from './support/screens';
import { makeCard, makeTeam } from './support/team';

const openAt = async (page: Page, path: string, { email, password }: Client) => {
  await page.goto(`/sign-in?next=${encodeURIComponent(path)}`);
  await fillSignIn(page, email, password);
};
const share = (page: Page) => page.getByRole('button', { name: words.openLong }).click();
const rowOf = (page: Page, name: string) => page.getByRole('dialog').getByRole('listitem').filter({ hasText: name });
const choose = async (page: Page, label: string, option: string) => {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
};

test('a board is shared with a guest by link, who sees it and nothing else, and both see every change at once', async ({
  browser,
  stack,
  errors,
}) => {
  // A guest may not read the workspace, and a board that was left is answered 404: a browser prints both.
  errors.allow(/status of 404/);
  const { url } = stack.member('web-0');
  const team = await makeTeam(url, ['Ida', 'Jo']);
  await makeCard(team, 'For our guest');
  const gus = await Client.signUp(url, 'Gus');
  const path = `/w/${team.workspaceId}/b/${team.boardId}`;
  const newPage = async () => await (await browser.newContext()).newPage();
  const [ida, jo, guest] = [await newPage(), await newPage(), await newPage()];
  await openAt(ida, path, team.owner);
  await openAt(jo, path, team.people[1] as Client);
  await Promise.all([expectLive(ida), expectLive(jo)]);

  const link = await test.step('a link is made that works for a day, and stands among the invitations', async () => {
    await share(ida);
    await ida.getByRole('button', { name: words.inviteGuest }).click();
    await choose(ida, words.expiry, words.expiries[1]);
    await choose(ida, workspace.invitations.role, common.roles.viewer.name);
    await ida.getByRole('button', { name: workspace.invitations.create }).click();
    const made = await ida.getByLabel(workspace.invitations.link).inputValue();
    await ida.getByRole('button', { name: common.actions.done }).click();
    const row = rowOf(ida, workspace.invitations.openLink);
    await expect(row).toContainText(workspace.invitations.as(common.roles.viewer.name));
    await expect(row.locator('time')).toHaveText('tomorrow');
    return made;
  });

  await test.step('a member who does not manage the board sees who is there and can change nothing', async () => {
    await share(jo);
    await expect(rowOf(jo, 'Ida')).toContainText(common.roles.owner.name);
    await expect(jo.getByRole('dialog').getByRole('combobox')).toHaveCount(0);
    await expect(jo.getByRole('button', { name: words.inviteGuest })).toHaveCount(0);
  });

  await test.step('the guest joins by it, reads the board, and everybody sees them come', async () => {
    await openAt(guest, new URL(link).pathname, gus);
    await guest.getByRole('button', { name: entry.invite.accept }).click();
    await guest.waitForURL(`**${path}`);
    await expect(tile(guest, 'For our guest')).toBeVisible();
    await expect(guest.getByRole('button', { name: boardWords.list.add })).toHaveCount(0);
    for (const page of [ida, jo]) await expect(rowOf(page, 'Gus')).toContainText(words.guest);
    await lookAt(ida, 'share');
  });

  await test.step('their role is changed in place, and they may write at once', async () => {
    await choose(ida, words.roleOf('Gus'), common.roles.member.name);
    await expect(guest.getByRole('button', { name: boardWords.list.add })).toBeVisible();
    await expect(rowOf(jo, 'Gus')).toContainText(common.roles.member.name);
  });

  await test.step('they find it again from anywhere, without a workspace of their own', async () => {
    await guest.goto('/w');
    await guest.waitForURL(`**${path}`);
    await expect(guest.getByRole('link', { name: 'Proof' })).toBeVisible();
    await guest.goto(`/w/${team.workspaceId}`);
    await expect(guest.getByRole('heading', { name: words.sharedWithYou }).first()).toBeVisible();
    await lookAt(guest, 'shared-home');
    await guest.setViewportSize({ width: 390, height: 844 });
    await lookAt(guest, 'shared-home');
    await guest.getByRole('main').getByRole('link', { name: 'Proof' }).click();
    await expect(tile(guest, 'For our guest')).toBeVisible();
  });

  await test.step('an invitation is revoked', async () => {
    await ida.getByRole('button', { name: workspace.invitations.revokeOne(workspace.invitations.openLink) }).click();
    await ida.getByRole('alertdialog').getByRole('button', { name: workspace.invitations.revoke }).click();
    await expect(rowOf(ida, workspace.invitations.openLink)).toHaveCount(0);
    await ida.setViewportSize({ width: 390, height: 844 });
    await lookAt(ida, 'share');
  });

  await test.step('on a phone they leave the board, and are asked for a workspace of their own', async () => {
    await share(guest);
    await expect(guest.getByRole('dialog').getByText(words.seenBy.guest)).toBeVisible();
    await guest.getByRole('dialog').getByRole('button', { name: words.leave }).click();
    await guest.getByRole('alertdialog').getByRole('button', { name: words.leave }).click();
    await guest.waitForURL('**/workspaces/new');
    for (const page of [ida, jo]) await expect(rowOf(page, 'Gus')).toHaveCount(0);
  });

  await test.step('ownership changes hands in one step, and both see it without a reload', async () => {
    const members = `/w/${team.workspaceId}/members`;
    await ida.setViewportSize({ width: 1440, height: 900 });
    await Promise.all([ida.goto(members), jo.goto(members)]);
    await Promise.all([expectLive(ida), expectLive(jo)]);
    const roleOf = (page: Page, name: string) =>
      page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
    await ida.getByRole('button', { name: workspace.members.actions('Ida') }).click();
    await ida.getByRole('menuitem', { name: workspace.members.leave }).click();
    await expect(ida.getByText(workspace.members.lastOwner)).toBeVisible();
    await ida.getByRole('button', { name: workspace.members.transferOpen }).click();
    await expect(ida.getByRole('dialog', { name: workspace.members.transferTitle })).toBeVisible();
    await lookAt(ida, 'transfer');
    await ida.getByRole('button', { name: workspace.members.transferConfirm('Jo') }).click();
    await expect(roleOf(jo, 'Ida')).toContainText(common.roles.admin.name);
    await expect(roleOf(ida, 'Jo')).toContainText(common.roles.owner.name);
    await ida.getByRole('button', { name: workspace.members.actions('Ida') }).click();
    await ida.getByRole('menuitem', { name: workspace.members.leave }).click();
    await ida.getByRole('alertdialog').getByRole('button', { name: workspace.members.leave }).click();
    await ida.waitForURL('**/workspaces/new');
    await expect(roleOf(jo, 'Ida')).toHaveCount(0);
    await expect(jo.getByRole('navigation', { name: shell.navigation }).first()).toBeVisible();
  });
});
