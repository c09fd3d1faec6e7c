import { expect, it } from 'vitest';
import { NudgedClock } from './nudged-clock';

it('runs what is due when it is nudged, in order and once, though the browser lets its timers rest', () => {
  let now = 0;
  const ran: string[] = [];
  const asleep: (() => void)[] = [];
  const clock = new NudgedClock({
    now: () => now,
    setTimer: (run) => {
      asleep.push(run);
      return () => asleep.splice(asleep.indexOf(run), 1);
    },
  });
  clock.setTimer(() => ran.push('late'), 20);
  clock.setTimer(() => ran.push('early'), 10);
  clock.setTimer(() => ran.push('never'), 10)();
  clock.nudge();
  expect(ran).toEqual([]);
  now = 30;
  clock.nudge();
  expect(ran).toEqual(['early', 'late']);
  expect(asleep).toEqual([]);
});
