import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeStream } from '@/lib/testing/make-event';
import { StreamTurns } from './stream-turns';

const WITHIN_MS = 1_000;
const [board, other] = [makeStream(), makeStream()];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp() {
  const turns = new StreamTurns();
  const inside = Array.from({ length: 3 }, () => turns.newTurn());
  for (const turn of inside) expect(turn.isAt(board)).toBe(true);
  return { turns, inside };
}

test('three may be at a stream, and who is there stays there', () => {
  const { turns, inside } = setUp();
  expect(turns.newTurn().isAt(board)).toBe(false);
  expect(inside[0]?.isAt(board)).toBe(true);
  expect(turns.newTurn().isAt(other)).toBe(true);
});

test('the others come in their order', async () => {
  const { turns, inside } = setUp();
  const order: string[] = [];
  const waiting = ['first', 'second'].map((name) =>
    turns
      .newTurn()
      .waitFor(board, WITHIN_MS)
      .then((isIn) => isIn && order.push(name)),
  );
  inside[0]?.leave();
  await waiting[0];
  expect(order).toEqual(['first']);
  expect(turns.newTurn().isAt(board)).toBe(false);
  inside[1]?.leave();
  await waiting[1];
  expect(order).toEqual(['first', 'second']);
});

test('a wait that takes too long is over, and nobody waits behind it', async () => {
  const { turns, inside } = setUp();
  const impatient = turns.newTurn().waitFor(board, WITHIN_MS);
  await vi.advanceTimersByTimeAsync(WITHIN_MS);
  expect(await impatient).toBe(false);
  inside[0]?.leave();
  expect(turns.newTurn().isAt(board)).toBe(true);
});

test('who turns to another stream has left the first', () => {
  const { turns, inside } = setUp();
  expect(inside[0]?.isAt(other)).toBe(true);
  expect(turns.newTurn().isAt(board)).toBe(true);
});
