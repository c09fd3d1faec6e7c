import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OpeningGate } from './opening-gate';

const WITHIN_MS = 5_000;
const PATIENCE_MS = 100;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp() {
  const pool = { isDry: true, size: 0 };
  const gate = new OpeningGate({ isDry: () => pool.isDry, size: () => pool.size }, WITHIN_MS);
  const taken: (() => void)[] = [];
  const givenUp: string[] = [];
  const pass = () =>
    gate.pass(
      (done) => {
        if (pool.isDry) pool.size += 1;
        taken.push(done);
      },
      (error) => givenUp.push(error.message),
    );
  return { pool, gate, taken, givenUp, pass };
}

test('two connections are opened at a time, the next when one of them is there', () => {
  const { taken, pass } = setUp();
  for (let count = 0; count < 4; count += 1) pass();
  expect(taken).toHaveLength(2);
  taken[0]?.();
  expect(taken).toHaveLength(3);
});

test('beyond the first four one is opened only for who has waited in vain for another', () => {
  const { taken, pass } = setUp();
  for (let count = 0; count < 5; count += 1) pass();
  for (let index = 0; index < 4; index += 1) taken[index]?.();
  expect(taken).toHaveLength(4);
  vi.advanceTimersByTime(PATIENCE_MS);
  expect(taken).toHaveLength(5);
});

test('whoever can have a connection that was given back does not wait for one that is opened', () => {
  const { pool, gate, taken, pass } = setUp();
  for (let count = 0; count < 3; count += 1) pass();
  pool.isDry = false;
  gate.wake();
  expect(taken).toHaveLength(3);
});

test('a wait that takes too long ends as the pool would say it, once', () => {
  const { taken, givenUp, pass } = setUp();
  for (let count = 0; count < 3; count += 1) pass();
  vi.advanceTimersByTime(WITHIN_MS);
  expect(givenUp).toEqual(['timeout exceeded when trying to connect']);
  taken[0]?.();
  expect(taken).toHaveLength(2);
});
