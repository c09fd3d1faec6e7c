import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { attachments as words } from '@/components/strings/attachments';
import { board as boardWords } from '@/components/strings/board';
import { fillSignIn, tile } from './support/board-screen';
import type { Client } from './support/client';
import { Client as Person } from './support/client';
import { expect, test } from './support/fixtures';
import { join, makeCard, makeTeam, type Team } from './support/team';

/** The smallest PNG: one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const MB = 1024 * 1024;

async function openCard(page: Page, team: Team, person: Client, title: string, cardId: string) {
  await page.goto(`/sign-in?next=/w/${team.workspaceId}/b/${team.boardId}/c/${cardId}`);
  await fillSignIn(page, person.email, person.password);
  const dialog = page.getByRole('dialog', { name: title });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Gives the page a file as a drop or a paste would. */
async function give(page: Page, how: 'drop' | 'paste', name: string, text: string) {
  await page.getByRole('dialog').evaluate(
    (dialog, { how, name, text }) => {
      const data = new DataTransfer();
      data.items.add(new File([text], name));
      const target = dialog.querySelector('section') ?? dialog;
      const options = { bubbles: true, cancelable: true };
      target.dispatchEvent(
        how === 'drop'
          ? new DragEvent('drop', { ...options, dataTransfer: data })
          : new ClipboardEvent('paste', { ...options, clipboardData: data }),
      );
    },
    { how, name, text },
  );
}

test('files by button, drop and paste, seen live; what fails keeps its file; images are shown, the rest is saved', async ({
  page,
  browser,
  stack,
  errors,
}) => {
  const origin = stack.member('web-0').url;
  const team = await makeTeam(origin, ['Ana', 'Bo']);
  const viewer = await Person.signUp(origin, 'Vic');
  await join(team.owner, viewer, team.workspaceId, 'viewer');
  const cardId = await makeCard(team, 'With files');
  const ana = await openCard(page, team, team.owner, 'With files', cardId);
  const otherPage = await (await browser.newContext()).newPage();
  const bo = await openCard(otherPage, team, team.people[1] as Client, 'With files', cardId);

  const input = ana.locator('input[type=file]');
  await input.setInputFiles({ name: '../logo.png', mimeType: 'image/png', buffer: PNG });
  await give(page, 'drop', 'notes.txt', 'Dropped');
  await give(page, 'paste', 'pasted.html', '<script>parent.document.title = "ran"</script>');
  for (const name of ['logo.png', 'notes.txt', 'pasted.html']) {
    await expect(ana.getByRole('link', { name })).toBeVisible();
    await expect(bo.getByRole('link', { name })).toBeVisible();
  }
  await expect(bo.getByRole('progressbar')).toHaveCount(0);

  await bo.getByRole('button', { name: words.open('logo.png') }).click();
  const picture = otherPage.getByRole('dialog', { name: 'logo.png' }).getByRole('img', { name: 'logo.png' });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await otherPage.keyboard.press('Escape');
  await expect(bo.getByRole('button', { name: words.open('logo.png') })).toBeFocused();
  const [download] = await Promise.all([
    otherPage.waitForEvent('download'),
    bo.getByRole('link', { name: 'pasted.html' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('pasted.html');

  await ana.getByRole('button', { name: boardWords.cover.change }).click();
  await page.getByRole('button', { name: 'logo.png', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(tile(otherPage, 'With files').locator('[data-cover] img')).toBeAttached();

  await input.setInputFiles({ name: 'film.bin', mimeType: 'video/mp4', buffer: Buffer.alloc(25 * MB + 1) });
  await expect(ana.getByRole('alert')).toContainText('larger than 25 MB');
  await ana.getByRole('button', { name: words.dismiss('film.bin') }).click();
  await expect(ana.getByRole('alert')).toBeHidden();

  errors.allow(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK|WebSocket|Failed to load resource/);
  await page.context().setOffline(true);
  await input.setInputFiles({ name: 'later.txt', mimeType: 'text/plain', buffer: Buffer.from('Later') });
  await expect(ana.getByRole('alert')).toContainText(words.offline);
  await expect(ana.getByRole('button', { name: words.retry('later.txt') })).toBeVisible();
  await page.context().setOffline(false);
  await expect(bo.getByRole('link', { name: 'later.txt' })).toBeVisible();
  await expect(ana.getByRole('alert')).toBeHidden();

  const axe = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  expect(axe.violations).toEqual([]);

  await ana.getByRole('button', { name: words.remove('later.txt') }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: words.removeConfirm }).click();
  await expect(bo.getByRole('link', { name: 'later.txt' })).toBeHidden();
  await bo.page().keyboard.press('Escape');
  await expect(tile(otherPage, 'With files')).toContainText('3');

  const vicPage = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  const vic = await openCard(vicPage, team, viewer, 'With files', cardId);
  await expect(vic.getByRole('link', { name: 'notes.txt' })).toBeVisible();
  await expect(vic.getByRole('button', { name: words.attach })).toHaveCount(0);
  await expect(vic.getByRole('button', { name: words.remove('notes.txt') })).toHaveCount(0);
  const wide = await vicPage.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);

  const stranger = await Person.signUp(origin, 'Eve');
  const { data } = await team.owner.snapshot<{ attachments: { url: string; name: string }[] }>(`/api/cards/${cardId}`);
  for (const { url } of data.attachments) {
    expect((await stranger.request('GET', url)).status).toBe(404);
    const { status, headers } = await viewer.request('GET', url);
    expect(status).toBe(200);
    expect(headers.get('x-content-type-options')).toContain('nosniff');
    expect(headers.get('content-security-policy')).toContain('sandbox');
  }
});
