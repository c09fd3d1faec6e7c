import type { Page } from '@playwright/test';
import { exportOf } from './support/big-board';
import { column, expectLive, fillSignIn, tilesIn } from './support/board-screen';
import { expect, test } from './support/fixtures';
import { idIn, makeTeam } from './support/team';

const LISTS = 20;
const CARDS_PER_LIST = 40;

/** Tiles that the document holds of a list. */
async function drawn(page: Page, list: string): Promise<number> {
  return await tilesIn(page, list).count();
}

test('a big board draws what is near the window; keys reach the rest, and paper has it all', async ({
  page,
  stack,
}) => {
  const { owner, workspaceId } = await makeTeam(stack.member('web-0').url, ['Kim']);
  const data = exportOf('Big', LISTS, LISTS * CARDS_PER_LIST);
  const imported = await owner.write('POST', `/api/workspaces/${workspaceId}/imports`, data);
  await page.goto(`/sign-in?next=/w/${workspaceId}/b/${idIn(imported.result, 'board')}`);
  await fillSignIn(page, owner.email, owner.password);
  await expectLive(page);

  await expect.poll(() => drawn(page, 'List 1')).toBeGreaterThan(5);
  expect(await drawn(page, 'List 1'), 'what is below the window').toBeLessThan(CARDS_PER_LIST);
  expect(await drawn(page, `List ${LISTS}`), 'what is far to the right').toBe(0);

  const numbered = (number: number) =>
    page.locator('[data-card-id]').filter({ hasText: new RegExp(`Card ${number}:`) });
  await numbered(1).focus();
  for (let down = 1; down < CARDS_PER_LIST; down += 1) await page.keyboard.press('ArrowDown');
  const last = LISTS * (CARDS_PER_LIST - 1) + 1;
  await expect(numbered(last)).toBeFocused();
  // Its neighbour to the right is far below what the next list has drawn.
  await page.keyboard.press('ArrowRight');
  await expect(numbered(last + 1)).toBeFocused();
  await expect(numbered(last + 1)).toBeInViewport();
  for (let right = 2; right < LISTS; right += 1) await page.keyboard.press('ArrowRight');
  await expect(numbered(last + LISTS - 1)).toBeFocused();
  await expect.poll(() => drawn(page, 'List 1'), 'what is far to the left').toBe(0);

  // The wheel takes the focused card out of the window and the focus stays where it is.
  await column(page, `List ${LISTS}`).hover();
  await page.mouse.wheel(0, -10_000);
  await expect(numbered(LISTS)).toBeInViewport();
  await expect(numbered(last + LISTS - 1)).toBeFocused();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(numbered(last + LISTS - 1)).toBeFocused();
  await expect(tilesIn(page, `List ${LISTS - 1}`).first()).toContainText(`Card ${last + LISTS - 1}:`);

  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-card-id]')).toHaveCount(LISTS * CARDS_PER_LIST);
  await page.emulateMedia({ media: 'screen' });
  await expect.poll(() => drawn(page, 'List 1')).toBe(0);
});
