import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { inbox as words } from '@/components/strings/inbox';
import { notificationPreferences as preferences } from '@/components/strings/notification-preferences';
import { shell } from '@/components/strings/shell';
import { expect, test } from './support/fixtures';
import { makeCard, makeTeam } from './support/team';
import { openTeamBoard } from './support/team-board';

interface InboxData {
  unread: number;
  notifications: { id: string; kind: string; returnedAt: string | null }[];
}

const card = words.card;

test('the inbox: what concerns a person, live, the same count in two tabs; read, snoozed, brought back, not wanted', async ({
  context,
  stack,
}) => {
  const team = await makeTeam(stack.member('web-0').url, ['Ana', 'Bo']);
  const [ana, bo] = team.people;
  if (!ana || !bo) throw new Error('The team has two people.');
  const shipped = await makeCard(team, 'Ship it');
  const watched = await makeCard(team, 'Follow me');
  await bo.write('PUT', `/api/cards/${watched}/watch`);
  const comment = (cardId: string, body: string) => ana.write('POST', `/api/cards/${cardId}/comments`, { body });

  const page = await openTeamBoard(context, team, 1);
  const other = await context.newPage();
  await other.goto(`/w/${team.workspaceId}/my-work`);
  await page.getByRole('link', { name: shell.inbox }).click();
  const rows = page.getByRole('main').getByRole('listitem');
  const countOn = (tab: Page, unread: number) =>
    expect(
      tab.getByRole('link', {
        name: new RegExp(unread === 0 ? `^${shell.inbox}$` : `${shell.inbox}.*${shell.unread(unread)}`),
      }),
    ).toBeVisible();
  const expectUnread = async (unread: number) => {
    await countOn(page, unread);
    await countOn(other, unread);
  };

  await test.step('assigned, mentioned, commented on what is watched, and a reminder, as they happen', async () => {
    await expect(page.getByText(words.emptyTitle)).toBeVisible();
    await ana.write('PUT', `/api/cards/${shipped}/assignees/${bo.userId}`);
    await expectUnread(1);
    await comment(shipped, 'Look, @Bo');
    await comment(watched, 'News');
    await expectUnread(3);
    const dueAt = new Date(Date.now() + 1_500).toISOString();
    await ana.write('PATCH', `/api/cards/${watched}`, { dueAt, reminderMinutes: 0 });
    await expectUnread(4);
    await expect(rows).toHaveText([
      new RegExp(words.kinds.dueSoon('', card('Follow me'))),
      new RegExp(words.kinds.commented('Ana', card('Follow me'))),
      new RegExp(words.kinds.mentioned('Ana', card('Ship it'))),
      new RegExp(words.kinds.assigned('Ana', card('Ship it'))),
    ]);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  await test.step('one is read by key, another one snoozed by key; the focus goes to its neighbour', async () => {
    await rows.nth(1).getByRole('link').focus();
    await page.keyboard.press('r');
    await expectUnread(3);
    await page.keyboard.press('ArrowDown');
    await expect(rows.nth(2).getByRole('link')).toBeFocused();
    await page.keyboard.press('h');
    await page.getByRole('menuitem', { name: words.snooze.tomorrow }).click();
    await expect(rows).toHaveCount(3);
    await expectUnread(2);
    await expect(rows.nth(2).getByRole('link')).toBeFocused();
  });

  await test.step('what is snoozed waits apart, and is brought back by hand', async () => {
    await page.getByRole('radio', { name: words.views.snoozed(1) }).click();
    await expect(rows).toHaveText([/mentioned you.*Back/]);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await rows.getByRole('button', { name: words.snooze.bringBack }).click();
    await expectUnread(3);
    await page.getByRole('radio', { name: words.views.inbox }).click();
    await expect(rows.first()).toHaveText(/mentioned you/);
  });

  await test.step('or by itself, when its time has come', async () => {
    const inbox = () => bo.snapshot<InboxData>('/api/inbox');
    const id = (await inbox()).data.notifications.find(({ kind }) => kind === 'assigned')?.id ?? '';
    const until = new Date(Date.now() + 500).toISOString();
    await bo.write('PUT', `/api/inbox/notifications/${id}/snooze`, { until });
    await expect
      .poll(async () => (await inbox()).data.notifications.find((each) => each.id === id)?.returnedAt)
      .not.toBeNull();
    await expectUnread(3);
    await expect(rows.first()).toHaveText(/assigned you/);
    await page.keyboard.press('Shift+R');
    await expectUnread(0);
  });

  await test.step('a kind that is not wanted comes to no tab', async () => {
    await other.goto('/account');
    const box = other.getByRole('checkbox', { name: preferences.box(preferences.kinds.commented, preferences.inbox) });
    await box.click();
    await expect(box).not.toBeChecked();
    await expect(other.getByText(preferences.noMail)).toBeVisible();
    expect((await new AxeBuilder({ page: other }).analyze()).violations).toEqual([]);
    await expect
      .poll(async () => (await bo.snapshot<{ preferences: unknown[] }>('/api/inbox')).data.preferences)
      .toEqual([{ kind: 'commented', inbox: false, mail: false }]);
    await comment(watched, 'More news');
    await ana.write('PUT', `/api/cards/${watched}/assignees/${bo.userId}`);
    await countOn(page, 1);
    await expect(rows.first()).toHaveText(new RegExp(words.kinds.assigned('Ana', card('Follow me'))));
    await expect(rows).toHaveCount(5);
  });
});
