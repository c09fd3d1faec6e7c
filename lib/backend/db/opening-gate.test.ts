import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OpeningGate } from './opening-gate';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp() {
  const pool = { isDry: true };
  const gate = new OpeningGate(() => pool.isDry, 5_000);
  const running: (() => void)[] = [];
  const givenUp: string[] = [];
  const pass = () =>
    gate.pass(
      (done) => running.push(done),
      (error) => givenUp.push(error.message),
    );
  return { pool, gate, running, givenUp, pass };
}

test('two connections are opened at a time, the next when one of them is there', () => {
  const { running, pass } = setUp();
  for (let count = 0; count < 5; count += 1) pass();
  expect(running).toHaveLength(2);
  running[0]?.();
  expect(running).toHaveLength(3);
});

test('whoever can have a connection that was given back does not wait for one that is opened', () => {
  const { pool, gate, running, pass } = setUp();
  for (let count = 0; count < 3; count += 1) pass();
  pool.isDry = false;
  gate.wake();
  expect(running).toHaveLength(3);
});

test('a wait that takes too long ends as the pool would say it', () => {
  const { running, givenUp, pass } = setUp();
  for (let count = 0; count < 3; count += 1) pass();
  vi.advanceTimersByTime(5_000);
  expect(givenUp).toEqual(['timeout exceeded when trying to connect']);
  running[0]?.();
  expect(running).toHaveLength(2);
});
