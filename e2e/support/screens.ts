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
    // No frames, so nothing that would need a second page; and between the themes nothing differs but colours.
    // What passes is not described, which is most of the work.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    if (colorScheme === 'dark') axe.withRules(['color-contrast']);
    const { violations } = await axe.analyze();
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

/** What a window of 1440 by 900 px is to a page at 200 % zoom, and the narrowest phone (WCAG 1.4.10). */
const TIGHT = [
  { width: 720, height: 450 },
  { width: 320, height: 640 },
];

/** Looks whether a page that is ready still fits where there is little room: all that it says and offers can be scrolled to. */
export async function expectToFit(page: Page, name: string): Promise<void> {
  const size = page.viewportSize();
  for (const tight of TIGHT) {
    await page.setViewportSize(tight);
    const lost = await page.evaluate(outOfReach);
    expect.soft(lost, `out of reach on ${name} at ${tight.width} px`).toEqual([]);
  }
  if (size) await page.setViewportSize(size);
}

/** In the page: what is beyond the window's edges, with nothing around it that scrolls that way. */
function outOfReach(): string[] {
  const scrolls = (element: Element, axis: 'overflowX' | 'overflowY'): boolean => {
    for (let each = element.parentElement; each && each !== document.body; each = each.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(each)[axis])) return true;
    }
    return false;
  };
  const root = document.documentElement;
  const isLost = (element: Element) => {
    const { left, right, bottom, width, height } = element.getBoundingClientRect();
    // What only a screen reader meets is one pixel large.
    if (width <= 1 || height <= 1) return false;
    const aside = left < -1 || right > innerWidth + 1;
    const below = bottom > innerHeight + 1 && root.scrollHeight <= root.clientHeight;
    return (aside && !scrolls(element, 'overflowX')) || (below && !scrolls(element, 'overflowY'));
  };
  const lost = [...document.querySelectorAll('a, button, input, textarea, h1, h2, h3, p, label, li, img')].filter(
    isLost,
  );
  const found = lost.map(({ tagName, textContent }) => `${tagName.toLowerCase()} ${textContent?.trim().slice(0, 40)}`);
  return root.scrollWidth > root.clientWidth ? [`${root.scrollWidth} px of page`, ...found] : found;
}
