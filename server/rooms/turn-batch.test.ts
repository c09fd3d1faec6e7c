import { expect, test } from 'vitest';
import { range } from '@/lib/testing/make-event';
import type { Clock } from '../clock';
import { joinFrames, TurnBatch } from './turn-batch';

/** Turns that end when the test says so. */
function batchInHand() {
  const ends: (() => void)[] = [];
  const written: number[][] = [];
  const clock: Clock = {
    now: () => 0,
    after: () => () => {},
    every: () => () => {},
    endOfTurn: (run) => ends.push(run),
  };
  const batch = new TurnBatch(clock, (frames) => written.push(frames.map(({ seq }) => seq)));
  const endTurn = () => {
    for (const run of ends.splice(0)) run();
  };
  return {
    batch,
    written,
    endTurn,
    add: (...seqs: number[]) => {
      for (const seq of seqs) batch.add({ seq, json: `${seq}` });
    },
  };
}

test('what is heard together is one write, as soon as the hearing is done', async () => {
  const { written, add } = batchInHand();
  add(1, 2, 3);
  expect(written).toEqual([]);
  await Promise.resolve();
  expect(written).toEqual([[1, 2, 3]]);
});

test('what follows in the same turn is gathered until its end', async () => {
  const { written, add, endTurn } = batchInHand();
  add(1);
  await Promise.resolve();
  add(2);
  await Promise.resolve();
  add(3);
  await Promise.resolve();
  expect(written).toEqual([[1]]);
  endTurn();
  expect(written).toEqual([[1], [2, 3]]);
  add(4);
  await Promise.resolve();
  expect(written).toEqual([[1], [2, 3], [4]]);
});

test('a write has sixteen frames at most', () => {
  const { written, add, batch } = batchInHand();
  add(...range(1, 40));
  batch.flush();
  expect(written.map(({ length }) => length)).toEqual([16, 16, 8]);
  expect(written.flat()).toEqual(range(1, 40));
});

test('one frame goes as an object, several as an array', () => {
  expect(joinFrames([{ json: '{"a":1}' }])).toBe('{"a":1}');
  expect(joinFrames([{ json: '{"a":1}' }, { json: '{"a":2}' }])).toBe('[{"a":1},{"a":2}]');
});
