import { randomUUID } from 'node:crypto';
import WebSocket from 'ws';
import { account } from '@/components/strings/account';
import { board as boardWords } from '@/components/strings/board';
import { card as cardWords } from '@/components/strings/card';
import { common } from '@/components/strings/common';
import { entry } from '@/components/strings/entry';
import { shell } from '@/components/strings/shell';
import { workspace as words } from '@/components/strings/workspace';
import { addList, column, expectLive, fillSignIn, tile } from './support/board-screen';
import { Client } from './support/client';
import { expect, test } from './support/fixtures';
import { join, makeCard, makeTeam } from './support/team';

const newAddress = (name: string) => `${name}-${randomUUID()}@example.test`;
const PASSWORD = 'a long pass phrase';

test('sign-up, the first board, sign-out, a wrong password in words, and back in', async ({ page, errors }) => {
  errors.allow(/status of 401/); // what a browser prints when a password is wrong
  const email = newAddress('eve');
  await page.goto('/sign-up');
  await page.getByLabel(entry.name, { exact: true }).fill('Eve');
  await page.getByLabel(entry.email).fill(email);
  await page.getByLabel(entry.password, { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: entry.signUp.submit }).click();
  await page.waitForURL('**/workspaces/new');
  await page.getByLabel(words.create.name).fill('Eve’s workshop');
  await page.getByRole('button', { name: words.create.submit }).click();
  await expect(page.getByText(words.home.emptyTitle)).toBeVisible();
  await page.getByRole('button', { name: words.home.create }).first().click();
  await page.getByLabel(words.createBoard.name).fill('First');
  await page.getByRole('button', { name: words.createBoard.submit }).last().click();
  await page.waitForURL(/\/b\//);
  await addList(page, 'To do');

  await page.getByRole('button', { name: shell.user.menu('Eve') }).click();
  await page.getByRole('menuitem', { name: shell.user.signOut }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await page.goto('/sign-in');
  await fillSignIn(page, email, 'not the pass phrase');
  await expect(page.getByText(entry.signIn.wrong)).toBeVisible();
  await fillSignIn(page, email, PASSWORD);
  await expect(page.getByRole('main').getByRole('link', { name: 'First' })).toBeVisible();
});

test('a password that is sent before the page’s program has loaded stays out of the address', async ({
  browser,
  errors,
}) => {
  errors.allow(/status of 40[05]/); // the page takes no forms; its program does
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/sign-in');
  const sent = page.waitForRequest((request) => request.isNavigationRequest());
  await fillSignIn(page, 'ana', PASSWORD);
  expect((await sent).method()).toBe('POST');
  expect(new URL((await sent).url()).search).toBe('');
});

test('a session that is ended elsewhere leaves its board within a second and asks to sign in', async ({
  browser,
  stack,
  errors,
}) => {
  errors.allow(/status of 401|WebSocket connection/);
  const team = await makeTeam(stack.member('web-0').url, ['Fay']);
  await makeCard(team, 'Still here');
  const [here, there] = [await (await browser.newContext()).newPage(), await (await browser.newContext()).newPage()];
  const board = `/w/${team.workspaceId}/b/${team.boardId}`;
  for (const page of [here, there]) {
    await page.goto(`/sign-in?next=${encodeURIComponent(board)}`);
    await fillSignIn(page, team.owner.email, team.owner.password);
    await expect(tile(page, 'Still here')).toBeVisible();
    await expectLive(page);
  }
  await here.goto('/account');
  const sessions = here.getByRole('button', { name: /^End the session in / });
  await expect(sessions).toHaveCount(2); // the program's own, and the other browser's
  while ((await sessions.count()) > 0) {
    const left = await sessions.count();
    await sessions.first().click();
    await expect(sessions).toHaveCount(left - 1);
  }
  await expect(there.getByText(shell.sync.signedOut).or(there.getByText(entry.signIn.title)).first()).toBeVisible();
  expect((await team.owner.request('GET', `/api/boards/${team.boardId}`)).status).toBe(401);
});

test('an API token is shown once, works over HTTP and with a ticket over the socket, and not after it is revoked', async ({
  page,
  stack,
}) => {
  const origin = stack.member('web-0').url;
  const team = await makeTeam(origin, ['Gil']);
  await page.goto('/sign-in?next=/account');
  await fillSignIn(page, team.owner.email, team.owner.password);
  await page.getByLabel(account.tokens.name).fill('Proof');
  await page.getByRole('button', { name: account.tokens.create }).click();
  const token = await page.getByLabel(account.tokens.token, { exact: true }).inputValue();
  const program = new Client(origin, token);
  await program.write('POST', `/api/boards/${team.boardId}/cards`, { listId: team.listId, title: 'By a program' });

  const { ticket } = (await program.request('POST', '/api/realtime/ticket', { body: {} })).body as { ticket: string };
  const { url } = await program.read<{ url: string }>('/api/realtime/config');
  expect(await handshake(url, ticket)).toBe('baton.v1');
  expect(await handshake(url, ticket)).toBe(401); // [A4] good once

  await page.getByRole('button', { name: account.tokens.revoke }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: account.tokens.revoke }).click();
  await expect(page.getByText(account.tokens.none)).toBeVisible();
  expect((await program.request('GET', `/api/boards/${team.boardId}`)).status).toBe(401);
});

/** What the server chose as subprotocol, or the status with which it refused. */
async function handshake(url: string, ticket: string): Promise<string | number> {
  return await new Promise((resolve, reject) => {
    const socket = new WebSocket(url, ['baton.v1', `ticket.${ticket}`]);
    socket.on('unexpected-response', (_, response) => {
      socket.terminate();
      resolve(response.statusCode ?? 0);
    });
    socket.on('open', () => {
      resolve(socket.protocol);
      socket.close();
    });
    socket.on('error', reject);
  });
}

test('an invitation link brings a new person in; a viewer reads everything and changes nothing', async ({
  browser,
  page,
  stack,
}) => {
  const origin = stack.member('web-0').url;
  const team = await makeTeam(origin, ['Hal']);
  const cardId = await makeCard(team, 'Read me');
  await page.goto(`/sign-in?next=/w/${team.workspaceId}/members`);
  await fillSignIn(page, team.owner.email, team.owner.password);
  await page.getByRole('button', { name: words.invitations.invite }).click();
  await page.getByRole('button', { name: words.invitations.create }).click();
  const link = await page.getByLabel(words.invitations.link).inputValue();

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(link);
  await guest.getByRole('link', { name: entry.signUp.submit }).click();
  await guest.getByLabel(entry.name, { exact: true }).fill('Ida');
  await guest.getByLabel(entry.email).fill(newAddress('ida'));
  await guest.getByLabel(entry.password, { exact: true }).fill(PASSWORD);
  await guest.getByRole('button', { name: entry.signUp.submit }).click();
  await guest.getByRole('button', { name: entry.invite.accept }).click();
  await expect(guest.getByRole('main').getByRole('link', { name: 'Proof' })).toBeVisible();
  await page.getByRole('button', { name: common.actions.done, exact: true }).click();
  await expect(page.getByRole('main').getByText('Ida', { exact: true })).toBeVisible();

  const viewer = await Client.signUp(origin, 'Jo');
  await join(team.owner, viewer, team.workspaceId, 'viewer');
  const view = await (await browser.newContext()).newPage();
  await view.goto(`/sign-in?next=/w/${team.workspaceId}/b/${team.boardId}`);
  await fillSignIn(view, viewer.email, viewer.password);
  await expect(tile(view, 'Read me')).toBeVisible();
  await expect(column(view, 'To do').getByRole('button', { name: boardWords.card.add })).toHaveCount(0);
  await tile(view, 'Read me').click();
  await expect(view.getByText(cardWords.readOnly)).toBeVisible();
  const refused = await viewer.request('PATCH', `/api/cards/${cardId}`, { body: { title: 'Mine' } });
  expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } });
});
