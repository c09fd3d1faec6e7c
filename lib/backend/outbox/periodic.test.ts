import { pino } from 'pino';
import { afterEach, expect, it } from 'vitest';
import { createPeriodic, type Periodic } from './periodic';

const HOUR_MS = 3_600_000;
const log = pino({ level: 'silent' });
let periodic: Periodic;
afterEach(() => periodic.stop());

it('begins the next round at once when it is nudged', async () => {
  let rounds = 0;
  const count = async () => {
    rounds += 1;
  };
  periodic = createPeriodic('test', HOUR_MS, count, log);
  await expect.poll(() => rounds).toBe(1);
  periodic.nudge();
  await expect.poll(() => rounds).toBe(2);
});

it('begins another round after the one during which it was nudged, and never two at once', async () => {
  const ends: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => ends.push(resolve));
    running -= 1;
  };
  periodic = createPeriodic('test', HOUR_MS, work, log);
  await expect.poll(() => ends.length).toBe(1);
  periodic.nudge();
  periodic.nudge();
  ends[0]?.();
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.();
  expect(most).toBe(1);
});
