import type { Page } from '@playwright/test';
import { account } from '@/components/strings/account';
import { entry } from '@/components/strings/entry';
import { inbox } from '@/components/strings/inbox';
import { landing } from '@/components/strings/landing';
import { plainPages } from '@/components/strings/plain-pages';
import { workspace as words } from '@/components/strings/workspace';
import { expectLive, signInAs, tile } from './support/board-screen';
import { Client } from './support/client';
import { expect, test } from './support/fixtures';
import { expectToFit, lookAt, SIZES } from './support/screens';

interface Demo {
  workspaceId: string;
  boardId: string;
  boardTitle: string;
  cardId: string;
  cardTitle: string;
}

interface DemoBoard {
  lists: { id: string; position: string }[];
  cards: {
    id: string;
    title: string;
    listId: string;
    archivedAt: string | null;
    commentCount: number;
    checklistTotal: number;
  }[];
}

/** The demo board with the most on it, and its fullest card. */
async function findDemo(origin: string): Promise<Demo> {
  const ana = await Client.signIn(origin, 'ana', 'baton-demo');
  const { workspaces } = await ana.read<{ workspaces: { id: string }[] }>('/api/workspaces');
  const workspaceId = workspaces[0]?.id ?? '';
  const home = await ana.snapshot<{ boards: { id: string; title: string; counts: { open: number; done: number } }[] }>(
    `/api/workspaces/${workspaceId}`,
  );
  const board = home.data.boards.sort((a, b) => b.counts.open + b.counts.done - a.counts.open - a.counts.done)[0];
  if (board === undefined) throw new Error('The demo workspace has no board.');
  const { data } = await ana.snapshot<DemoBoard>(`/api/boards/${board.id}`);
  const weight = (card: DemoBoard['cards'][number]) => card.commentCount * 2 + card.checklistTotal;
  const card = data.cards.filter((each) => each.archivedAt === null).sort((a, b) => weight(b) - weight(a))[0];
  if (card === undefined) throw new Error('The demo board has no card.');
  return { workspaceId, boardId: board.id, boardTitle: board.title, cardId: card.id, cardTitle: card.title };
}

const expectHeading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { name }).first()).toBeVisible();

for (const [device, viewport] of Object.entries(SIZES)) {
  test.describe(`every screen, ${device}`, () => {
    test.use({ viewport });
    const look = async (page: Page, name: string) => {
      await lookAt(page, name);
      if (device === 'desk') await expectToFit(page, name);
    };

    test('for everybody', async ({ page, errors }) => {
      errors.allow(/status of 404/); // two of the addresses lead nowhere
      await page.goto('/');
      await expectHeading(page, landing.title);
      await look(page, 'landing');
      await page.goto('/sign-in');
      await expectHeading(page, entry.signIn.title);
      await look(page, 'sign-in');
      await page.goto('/sign-up');
      await expectHeading(page, entry.signUp.title);
      await look(page, 'sign-up');
      await page.goto('/reset-password');
      await expectHeading(page, entry.reset.askTitle);
      await look(page, 'reset-password');
      await page.goto('/invite/an-invitation-that-never-was');
      await expectHeading(page, entry.invite.invalidTitle);
      await look(page, 'invitation-gone');
      await page.goto('/nowhere');
      await expectHeading(page, plainPages.notFoundTitle);
      await look(page, 'not-found');
    });

    test('for the demo team', async ({ browser, page, stack }) => {
      const demo = await findDemo(stack.member('web-0').url);
      await signInAs(page, 'Ana');
      await expect(page.getByRole('main').getByRole('link', { name: demo.boardTitle })).toBeVisible();
      await expectLive(page);
      await look(page, 'workspace');

      const bo = await (await browser.newContext()).newPage();
      await signInAs(bo, 'Bo');
      const board = `/w/${demo.workspaceId}/b/${demo.boardId}`;
      await bo.goto(`${board}/c/${demo.cardId}`);
      await page.goto(board);
      await expectLive(page);
      await expect(tile(page, demo.cardTitle).first().getByText('Bo looking at this card')).toBeAttached();
      await look(page, 'board');
      await page.goto(`${board}/c/${demo.cardId}`);
      await expect(page.getByRole('dialog', { name: demo.cardTitle }).getByRole('listitem').first()).toBeVisible();
      await look(page, 'card');
      await page.goto(`/w/${demo.workspaceId}/members`);
      await expect(page.getByRole('main').getByText('Bo', { exact: true })).toBeVisible();
      await look(page, 'members');
      await page.goto(`/w/${demo.workspaceId}/inbox`);
      await expectHeading(page, inbox.title);
      await expectLive(page);
      await look(page, 'inbox');
      await page.goto(`/w/${demo.workspaceId}/my-work`);
      await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible();
      await look(page, 'my-work');
      await page.goto(`/w/${demo.workspaceId}/overview`);
      await expect(page.getByRole('main').getByRole('term').first()).toBeVisible();
      await look(page, 'overview');
      await page.goto(`/w/${demo.workspaceId}/activity`);
      await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
      await look(page, 'activity');
      await page.goto(`/w/${demo.workspaceId}/search?q=${encodeURIComponent(demo.cardTitle.slice(0, 3))}`);
      await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
      await look(page, 'search');
      await page.goto('/account');
      await expect(page.getByText(account.sessions.current)).toBeVisible();
      await look(page, 'account');
      await page.goto('/workspaces/new');
      await expectHeading(page, words.create.title);
      await look(page, 'new-workspace');
    });

    test('for who begins', async ({ page, stack }) => {
      const client = await Client.signUp(stack.member('web-0').url, 'Lea');
      const { result } = await client.write('POST', '/api/workspaces', { name: 'Empty' });
      await page.goto(`/sign-in?next=/w/${result.workspace?.id}`);
      await page.getByLabel(entry.email).fill(client.email);
      await page.getByLabel(entry.password, { exact: true }).fill(client.password);
      await page.getByRole('button', { name: entry.signIn.submit, exact: true }).click();
      await expect(page.getByText(words.home.emptyTitle)).toBeVisible();
      await look(page, 'workspace-empty');
      await page.getByRole('button', { name: words.home.import }).first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await look(page, 'import');
      const made = await client.write('POST', `/api/workspaces/${result.workspace?.id}/boards`, { title: 'Bare' });
      await page.goto(`/w/${result.workspace?.id}/b/${made.result.board?.id}`);
      await expectLive(page);
      await look(page, 'board-empty');
    });
  });
}
