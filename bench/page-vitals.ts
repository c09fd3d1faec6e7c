import type { Page } from '@playwright/test';

const MS_PER_SECOND = 1_000;
/** What the browser itself calls long; shorter ones it does not report. */
const LONG_TASK_MS = 50;
/** Seldom, by a plain look: waiting for a locator asks the page about its roles at every frame, which is measured along. */
export const QUIET_WAIT = { polling: 250, timeout: 60_000 };

interface Vitals {
  firstTileAt: number | null;
  liveAt: number | null;
  longTasks: { start: number; duration: number }[];
}

declare global {
  interface Window {
    batonVitals: Vitals;
  }
}

/** What the page's main thread did, as the page itself saw it. */
export interface MainThread {
  /** Milliseconds from the navigation's start. Waits until the line is up. */
  opening(): Promise<{ interactiveMs: number; liveMs: number }>;
  /** The longest task in milliseconds while something is done; 50 when none was longer. */
  longestTask(work: () => Promise<void>): Promise<number>;
  /** Milliseconds of processor time that the page's main thread has used since it is watched. */
  cpuMs(): Promise<number>;
  /** Lets frames pass. */
  frames(count: number): Promise<void>;
}

/** Installs the observers in every document that the page opens from now on. */
export async function watchMainThread(page: Page): Promise<MainThread> {
  await page.addInitScript(() => {
    const vitals: Vitals = { firstTileAt: null, liveAt: null, longTasks: [] };
    window.batonVitals = vitals;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) vitals.longTasks.push({ start: startTime, duration });
    }).observe({ type: 'longtask', buffered: true });
    const look = new MutationObserver(() => {
      if (document.querySelector('[data-card-id]')) vitals.firstTileAt ??= performance.now();
      if (document.querySelector('button[aria-label^="Live. "]')) vitals.liveAt ??= performance.now();
    });
    look.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-label'] });
  });
  // One session for all readings: the browser counts from the moment in which a session asks it to.
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = () => page.evaluate(() => window.batonVitals);
  const frames = (count: number) =>
    page.evaluate(async (left) => {
      for (let frame = 0; frame < left; frame += 1) await new Promise(requestAnimationFrame);
    }, count);
  return {
    frames,
    async cpuMs() {
      const { metrics } = await session.send('Performance.getMetrics');
      const spent = metrics.find(({ name }) => name === 'TaskDuration')?.value;
      if (spent === undefined) throw new Error('The browser does not tell how long its tasks took.');
      return spent * MS_PER_SECOND;
    },
    async opening() {
      await page.waitForFunction(() => window.batonVitals.liveAt !== null, null, QUIET_WAIT);
      await frames(30);
      const { firstTileAt, liveAt, longTasks } = await read();
      if (firstTileAt === null || liveAt === null) throw new Error('The board was not drawn, or its line is not up.');
      const busyUntil = longTasks
        .filter(({ start }) => start <= firstTileAt)
        .map(({ start, duration }) => start + duration);
      return { interactiveMs: Math.max(firstTileAt, ...busyUntil), liveMs: liveAt };
    },
    async longestTask(work) {
      const before = (await read()).longTasks.length;
      await work();
      await frames(10);
      const during = (await read()).longTasks.slice(before).map(({ duration }) => duration);
      return Math.max(LONG_TASK_MS, ...during);
    },
  };
}
