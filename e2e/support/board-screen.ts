import type { Locator, Page } from '@playwright/test';
import { board as words } from '@/components/strings/board';
import { entry } from '@/components/strings/entry';
import { expect } from './fixtures';

const DRAG_STEPS = 8;

/** Signs in as one of the demo people with one press; resolves in their workspace. */
export async function signInAs(page: Page, name: 'Ana' | 'Bo' | 'Chi' | 'Dev'): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: entry.demo.as(name) }).click();
  await page.waitForURL(/\/w\/[0-9a-f-]{36}$/);
}

/** Signs in by the form; where it leads is the caller's to await. */
export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel(entry.email).fill(email);
  await page.getByLabel(entry.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: entry.signIn.submit, exact: true }).click();
}

/** A list by its title. */
export function column(page: Page, title: string): Locator {
  const literal = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return page.getByRole('region', { name: new RegExp(`^${literal}, \\d`) });
}

/** A card's tile by its title. */
export function tile(page: Page, title: string): Locator {
  return page.locator('[data-card-id]').filter({ hasText: title });
}

/** The tiles of a list in the order in which they are drawn. */
export function tilesIn(page: Page, list: string): Locator {
  return column(page, list).locator('[data-card-id]');
}

/** Waits until the page's line is up, so that what follows is seen live. */
export async function expectLive(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^Live\. / })).toBeVisible();
}

/** Adds a card with the list's own composer, which stays open for the next one. */
export async function addCard(page: Page, list: string, title: string): Promise<void> {
  const field = column(page, list).getByRole('textbox', { name: words.card.addTo(list) });
  if (!(await field.isVisible())) await column(page, list).getByRole('button', { name: words.card.add }).last().click();
  await field.fill(title);
  await field.press('Enter');
  await expect(tile(page, title)).toBeVisible();
}

export async function addList(page: Page, title: string): Promise<void> {
  const field = page.getByRole('textbox', { name: words.list.addPlaceholder });
  if (!(await field.isVisible())) await page.getByRole('button', { name: words.list.add }).click();
  await field.fill(title);
  await field.press('Enter');
  await expect(column(page, title)).toBeVisible();
}

/** Drags with the mouse as a hand does: press, move in steps, let go below the target's middle. */
export async function drag(page: Page, what: Locator, to: Locator): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const from = await middle(what);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 6, from.y + 6);
  const target = await middle(to);
  await page.mouse.move(target.x, target.y, { steps: DRAG_STEPS });
  await page.mouse.move(target.x, target.y + 2);
  await page.mouse.up();
}

async function middle(element: Locator): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('What should be dragged is not drawn.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Marks the page, so that a reload would be noticed by `expectNotReloaded`. */
export async function markLoad(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-loaded-once', ''));
}

export async function expectNotReloaded(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-loaded-once', '');
}
