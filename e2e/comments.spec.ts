import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { card as words } from '@/components/strings/card';
import { comments as commentWords } from '@/components/strings/comments';
import { common } from '@/components/strings/common';
import { fillSignIn } from './support/board-screen';
import type { Client } from './support/client';
import { expect, test } from './support/fixtures';
import { makeCard, makeTeam, type Team } from './support/team';

const CARD = 'Talked about';

async function openCard(page: Page, team: Team, person: Client, cardId: string, hash = ''): Promise<Locator> {
  const path = `/w/${team.workspaceId}/b/${team.boardId}/c/${cardId}${hash}`;
  await page.goto(`/sign-in?next=${encodeURIComponent(path)}`);
  await fillSignIn(page, person.email, person.password);
  const dialog = page.getByRole('dialog', { name: CARD });
  await expect(dialog.getByRole('region', { name: words.comments })).toBeVisible();
  return dialog;
}

test('comments of two people: mention by keyboard, react, edit with earlier versions, go to one, see new ones come', async ({
  page,
  browser,
  stack,
}) => {
  const team = await makeTeam(stack.member('web-0').url, ['Ana', 'Bo', 'Bea']);
  const cardId = await makeCard(team, CARD);
  const bo = team.people[1] as Client;
  const ana = await openCard(page, team, team.owner, cardId);
  const otherPage = await (await browser.newContext()).newPage();
  const bos = await openCard(otherPage, team, bo, cardId);
  const readers = (dialog: Locator, text: string) =>
    dialog
      .getByRole('listitem')
      .filter({ hasText: text })
      .getByRole('img', { name: new RegExp(`^${commentWords.seenBy}`) });
  const write = (dialog: Locator) => dialog.getByRole('textbox', { name: words.writeComment });

  await test.step('mention: arrows and Enter choose, Escape closes the list and not the card', async () => {
    await write(ana).pressSequentially('Look @b');
    const people = ana.getByRole('listbox', { name: commentWords.mention });
    await expect(people.getByRole('option')).toHaveText([/Bea/, /Bo/]);
    await write(ana).press('Escape');
    await expect(people).toBeHidden();
    await expect(ana).toBeVisible();
    await write(ana).pressSequentially('o');
    await expect(people.getByRole('option', { name: 'Bo' })).toHaveAttribute('aria-selected', 'true');
    await write(ana).press('Enter');
    await expect(write(ana)).toHaveValue('Look @Bo ');
    await write(ana).pressSequentially('at this');
    await write(ana).press('Control+Enter');
    await expect(bos.getByText('Look @Bo at this')).toBeVisible();
    await expect(readers(ana, 'Look @Bo at this')).toHaveAccessibleName(`${commentWords.seenBy}: Bo`);
    const inbox = () => bo.snapshot<{ notifications: { kind: string }[] }>('/api/inbox');
    await expect.poll(async () => (await inbox()).data.notifications.map(({ kind }) => kind)).toEqual(['mentioned']);
  });

  await test.step('reactions: counted, with names, taken back', async () => {
    await bos.getByRole('button', { name: commentWords.react }).click();
    await otherPage.getByRole('button', { name: commentWords.reactions.heart.name, exact: true }).click();
    const heart = ana.getByRole('button', { name: 'Heart: Bo' });
    await expect(heart).toHaveText('❤️1');
    await heart.click();
    await expect(bos.getByRole('button', { name: /^Heart: / })).toHaveText('❤️2');
    await expect(ana.getByRole('button', { name: /^Heart: / })).toHaveAttribute('aria-pressed', 'true');
    await ana.getByRole('button', { name: /^Heart: / }).click();
    await expect(bos.getByRole('button', { name: 'Heart: Bo' })).toHaveText('❤️1');
  });

  await test.step('edit: everybody may see what it said before', async () => {
    await ana.getByRole('button', { name: words.editComment, exact: true }).click();
    await ana.getByRole('textbox', { name: words.editComment }).fill('Look @Bo at that');
    await ana.getByRole('button', { name: common.actions.save }).click();
    await bos.getByRole('button', { name: words.edited }).click();
    const history = otherPage.getByRole('dialog', { name: commentWords.history });
    await expect(history.getByRole('listitem')).toHaveText([/Look @Bo at that/, /Look @Bo at this/]);
    await otherPage.keyboard.press('Escape');
  });

  await test.step('new comments: told of where one has scrolled away, the scroll stays', async () => {
    for (let index = 0; index < 12; index += 1) {
      await team.owner.write('POST', `/api/cards/${cardId}/comments`, {
        body: `Line ${index}\n\n- one\n- two\n- three`,
      });
    }
    await expect(bos.getByText('Line 11')).toHaveCount(1);
    const unseen = bos.getByRole('button', { name: /\d+ new comments?$/ });
    await bos.getByText('Line 11').scrollIntoViewIfNeeded();
    await expect(async () => {
      // It may go by itself between the look and the click.
      if (await unseen.isVisible()) await unseen.click({ timeout: 1_000 });
      await expect(unseen).toBeHidden({ timeout: 1_000 });
    }).toPass();
    await bos.getByRole('region', { name: words.description }).scrollIntoViewIfNeeded();
    await expect(bos.getByText('Line 11')).not.toBeInViewport();
    const before = await bos.getByRole('region', { name: words.description }).boundingBox();
    await team.owner.write('POST', `/api/cards/${cardId}/comments`, { body: 'The newest' });
    const button = bos.getByRole('button', { name: commentWords.fresh(1) });
    await expect(button).toBeVisible();
    expect(await bos.getByRole('region', { name: words.description }).boundingBox()).toEqual(before);
    await expect(ana.getByText('The newest')).toHaveCount(1);
    await expect(readers(ana, 'The newest'), 'read by nobody yet').toHaveCount(0);
    await button.click();
    await expect(bos.getByText('The newest')).toBeInViewport();
    await expect(readers(ana, 'The newest')).toHaveAccessibleName(`${commentWords.seenBy}: Bo`);
    await expect(readers(ana, 'Look @Bo at that'), 'shown below the last one alone').toHaveCount(0);
    await expect(button).toBeHidden();
  });

  await test.step('address of one comment: in view and marked, on a phone too', async () => {
    const { data } = await bo.snapshot<{ comments: { id: string; body: string }[] }>(`/api/cards/${cardId}`);
    const sixth = data.comments.find(({ body }) => body.startsWith('Line 6'));
    const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
    const bea = await openCard(phone, team, team.people[2] as Client, cardId, `#comment-${sixth?.id}`);
    await expect(bea.getByText('Line 6')).toBeInViewport();
    await expect(bea.locator('[aria-current=true]')).toContainText('Line 6');
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([]);
});
