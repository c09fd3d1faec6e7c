import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ROOT } from '@/scripts/paths';
import { expect } from './fixtures';

const FOLDER = join(ROOT, 'test-results', 'screens');
const THEMES = ['light', 'dark'] as const;

/** The two widths at which every screen is looked at: a desk and a phone. */
export const SIZES = {
  desk: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

/**
 * Looks at a page that is ready, in both themes: a picture into test-results/screens, axe, and no sideways scrolling.
 * What is found is reported and the test goes on to the next screen, so that one run shows all.
 */
export async function lookAt(page: Page, name: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const shown = `${name}-${width}-${colorScheme}`;
    await page.screenshot({ path: join(FOLDER, `${shown}.png`), animations: 'disabled' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => ({
      id,
      where: nodes.slice(0, 5).map(({ target, failureSummary }) => ({ target, failureSummary })),
    }));
    expect.soft(found, `axe on ${shown}`).toEqual([]);
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overflow, `${name} at ${width} px is wider than the window by`).toBeLessThanOrEqual(0);
}
