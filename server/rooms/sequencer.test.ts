import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WireEvent } from '@/lib/backend/bus/ports';
import { Sequencer } from './sequencer';

const wire = (seq: number): WireEvent => ({ stream: 'board:x', epoch: 'e', seq, json: `${seq}` });
const seqsOf = (events: readonly WireEvent[]) => events.map(({ seq }) => seq);

describe('[F1] the sequencer', () => {
  test('lets the next event out at once and drops what it had', () => {
    const sequencer = new Sequencer(3);
    expect(seqsOf(sequencer.offer(wire(4)))).toEqual([4]);
    expect(sequencer.offer(wire(4))).toEqual([]);
    expect(sequencer.offer(wire(2))).toEqual([]);
    expect(sequencer.last).toBe(4);
  });

  test('keeps what is early until the hole is filled', () => {
    const sequencer = new Sequencer(3);
    expect(sequencer.offer(wire(6))).toEqual([]);
    expect(sequencer.offer(wire(5))).toEqual([]);
    expect(sequencer.hole).toEqual({ from: 4, to: 4 });
    expect(seqsOf(sequencer.offer(wire(4)))).toEqual([4, 5, 6]);
    expect(sequencer.hole).toBeNull();
  });

  test('a hole that is given up lets out what is behind it', () => {
    const sequencer = new Sequencer(0);
    sequencer.offer(wire(3));
    sequencer.offer(wire(6));
    expect(sequencer.hole).toEqual({ from: 1, to: 2 });
    expect(seqsOf(sequencer.skipHole())).toEqual([3]);
    expect(sequencer.hole).toEqual({ from: 4, to: 5 });
    expect(seqsOf(sequencer.skipHole())).toEqual([6]);
    expect(sequencer.offer(wire(2))).toEqual([]);
  });

  test('a position that somebody vouches for is a hole until it comes', () => {
    const sequencer = new Sequencer(3);
    sequencer.expect(5);
    expect(sequencer.hole).toEqual({ from: 4, to: 5 });
    expect(seqsOf(sequencer.offer(wire(4)))).toEqual([4]);
    expect(sequencer.hole).toEqual({ from: 5, to: 5 });
    sequencer.offer(wire(5));
    expect(sequencer.hole).toBeNull();
  });

  test('without a place to stand it lets nothing out, and sees no hole', () => {
    const sequencer = new Sequencer(null);
    expect(sequencer.offer(wire(9))).toEqual([]);
    expect(sequencer.hole).toBeNull();
    expect(seqsOf(sequencer.begin(8))).toEqual([9]);
  });

  test('whatever the order, the repeats and the losses: each event once, ascending, and every other position is in a hole', () => {
    const arrivals = fc.integer({ min: 0, max: 20 }).chain((start) =>
      fc.record({
        start: fc.constant(start),
        seqs: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 120 }),
        skipEvery: fc.integer({ min: 1, max: 20 }),
      }),
    );
    fc.assert(
      fc.property(arrivals, ({ start, seqs, skipEvery }) => {
        const sequencer = new Sequencer(start);
        const out: number[] = [];
        const skipped = new Set<number>();
        const skip = () => {
          const { hole } = sequencer;
          for (let seq = hole?.from ?? 1; seq <= (hole?.to ?? 0); seq += 1) skipped.add(seq);
          out.push(...seqsOf(sequencer.skipHole()));
        };
        seqs.forEach((seq, index) => {
          out.push(...seqsOf(sequencer.offer(wire(seq))));
          if (index % skipEvery === 0) skip();
        });
        while (sequencer.hole !== null) skip();

        const last = Math.max(start, ...seqs);
        const accounted = [...out, ...skipped].sort((a, b) => a - b);
        expect(accounted).toEqual(Array.from({ length: last - start }, (_, index) => start + 1 + index));
        expect(out).toEqual([...out].sort((a, b) => a - b));
        expect(sequencer.earlyCount).toBe(0);
      }),
    );
  });
});
