import type { Page } from '@playwright/test';

/** The titles of the tiles in each list, as one frame showed them. */
export type Frame = Readonly<Record<string, readonly string[]>>;

declare global {
  interface Window {
    batonFrames: string[];
  }
}

/** Takes note of every frame that differs from the one before, from now on. */
export async function watchFrames(page: Page): Promise<() => Promise<Frame[]>> {
  await page.evaluate(() => {
    window.batonFrames = [];
    const look = () => {
      const lists = [...document.querySelectorAll('[data-list-column]')].map((list) => [
        list.querySelector('h2')?.textContent ?? '',
        [...list.querySelectorAll('[data-card-id] [dir=auto]')].map((title) => title.textContent ?? ''),
      ]);
      const frame = JSON.stringify(Object.fromEntries(lists));
      if (window.batonFrames.at(-1) !== frame) window.batonFrames.push(frame);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return async () => (await page.evaluate(() => window.batonFrames)).map((frame) => JSON.parse(frame) as Frame);
}
