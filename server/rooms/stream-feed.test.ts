import fc from 'fast-check';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import type { EventPort, WireEvent } from '@/lib/backend/bus/ports';
import { GAP_HOLD_MS } from '@/lib/protocol/figures';
import { endOfTurn, FakeClock } from '@/lib/testing/fake-clock';
import { range } from '@/lib/testing/make-event';
import type { SeqRange } from './sequencer';
import { StreamFeed } from './stream-feed';

const STREAM = 'board:x';
const wire = (seq: number, epoch = 'e'): WireEvent => ({ stream: STREAM, epoch, seq, json: `${seq}` });

/** A bus whose buffer and whose messages are apart, so that either may lose what the other has. */
function createFeed(floor: number | null = null) {
  const buffer = new Map<number, WireEvent>();
  let listener: ((event: WireEvent) => void) | undefined;
  let isDown = false;
  let isDoubtful = false;
  let reads = 0;
  const events: EventPort = {
    publish: async () => {},
    subscribe: async (_, listen) => {
      listener = listen;
      return async () => {
        listener = undefined;
      };
    },
    read: async (_, epoch, after, limit) => {
      reads += 1;
      if (isDown) throw new Error('down');
      const all = [...buffer.values()].filter((event) => event.epoch === epoch).sort((a, b) => a.seq - b.seq);
      return {
        head: all.at(-1)?.seq ?? 0,
        events: all.filter(({ seq }) => seq > after).slice(0, limit),
        doubtful: isDoubtful,
      };
    },
  };
  const clock = new FakeClock(0);
  const out: number[] = [];
  const gaps: SeqRange[] = [];
  const strangers: string[] = [];
  const feed = new StreamFeed({
    stream: STREAM,
    epoch: 'e',
    events,
    clock,
    log: pino({ level: 'silent' }),
    onEvents: (run) => out.push(...run.map(({ seq }) => seq)),
    onGap: (gap) => gaps.push(gap),
    onHoleFilled: () => {},
    onOtherEpoch: (epoch) => strangers.push(epoch),
    lowestFloor: () => floor,
  });
  return {
    feed,
    clock,
    out,
    gaps,
    strangers,
    doubt: () => {
      isDoubtful = true;
    },
    reads: () => reads,
    setDown: (down: boolean) => {
      isDown = down;
    },
    store: (...seqs: number[]) => {
      for (const seq of seqs) buffer.set(seq, wire(seq));
    },
    tell: (...seqs: number[]) => {
      for (const seq of seqs) listener?.(wire(seq));
    },
    tellEvent: (event: WireEvent) => listener?.(event),
    isSubscribed: () => listener !== undefined,
  };
}

describe('[F1] a feed', () => {
  test('begins where the buffer ends', async () => {
    const { feed, out, store, tell } = createFeed();
    store(1, 2, 3);
    await feed.open(3);
    tell(3, 4);
    expect(out).toEqual([4]);
    expect(feed.last).toBe(4);
  });

  test('a hole that closes by itself costs no question', async () => {
    const { feed, clock, out, store, tell, reads } = createFeed();
    store(1);
    await feed.open(1);
    tell(3);
    await clock.advance(40);
    tell(2);
    await clock.advance(2_000);
    expect(out).toEqual([2, 3]);
    expect(reads()).toBe(1);
  });

  test('a message that was lost is taken from the buffer', async () => {
    const { feed, clock, out, gaps, store, tell } = createFeed();
    store(1);
    await feed.open(1);
    store(2, 3);
    tell(3);
    await clock.advance(50);
    expect(out).toEqual([2, 3]);
    expect(gaps).toEqual([]);
  });

  test('what the buffer gets late is taken before the hole is given up', async () => {
    const { feed, clock, out, gaps, store, tell } = createFeed();
    store(1);
    await feed.open(1);
    tell(3);
    await clock.advance(GAP_HOLD_MS - 1);
    store(2);
    expect(out).toEqual([]);
    await clock.advance(1);
    expect(out).toEqual([2, 3]);
    expect(gaps).toEqual([]);
  });

  test('what cannot be filled within a second is told, with all holes of the same age', async () => {
    const { feed, clock, out, gaps, store, tell } = createFeed();
    store(1);
    await feed.open(1);
    tell(4, 6, 9);
    await clock.advance(GAP_HOLD_MS);
    expect(gaps).toEqual([
      { from: 2, to: 3 },
      { from: 5, to: 5 },
      { from: 7, to: 8 },
    ]);
    expect(out).toEqual([4, 6, 9]);
    tell(2, 5);
    expect(out).toEqual([4, 6, 9]);
    expect(clock.timerCount).toBe(0);
  });

  test('a bus that does not answer does not hold the stream up for longer', async () => {
    const { feed, clock, out, gaps, store, tell, setDown } = createFeed();
    store(1);
    await feed.open(1);
    setDown(true);
    tell(3);
    await clock.advance(GAP_HOLD_MS);
    expect([out, gaps]).toEqual([[3], [{ from: 2, to: 2 }]]);
  });

  test('a head that a grant vouches for is a hole until it is heard', async () => {
    const { feed, clock, out, gaps, store, tell } = createFeed();
    store(1);
    await feed.open(1);
    feed.learnHead(3, true);
    tell(2);
    await clock.advance(GAP_HOLD_MS - 1);
    expect([out, gaps]).toEqual([[2], []]);
    await clock.advance(1);
    expect([out, gaps]).toEqual([[2], [{ from: 3, to: 3 }]]);
  });

  test('a grant says where a forgotten stream stands, but not where the bus has something that it does not show', async () => {
    const quiet = createFeed();
    await quiet.feed.open(4);
    quiet.feed.learnHead(4, true);
    expect(quiet.feed.last).toBe(4);
    const doubtful = createFeed();
    doubtful.doubt();
    await doubtful.feed.open(4);
    doubtful.feed.learnHead(4, true);
    expect(doubtful.feed.last).toBeNull();
  });

  test('of a forgotten stream it follows what comes, from the lowest follower on', async () => {
    const { feed, clock, out, gaps, tell } = createFeed(7);
    await feed.open(7);
    expect(feed.last).toBeNull();
    tell(9);
    await clock.advance(GAP_HOLD_MS);
    expect([out, gaps]).toEqual([[9], [{ from: 8, to: 8 }]]);
  });

  test('after an interruption it reads before it goes on', async () => {
    const { feed, out, gaps, store, tell } = createFeed();
    store(1);
    await feed.open(1);
    const { listening } = feed;
    feed.interrupt();
    store(2, 3, 4);
    tell(5);
    expect(out).toEqual([]);
    store(5);
    await feed.refill();
    expect([out, gaps]).toEqual([[2, 3, 4, 5], []]);
    expect(feed.listening).not.toBe(listening);
  });

  test('an interruption during the reading makes it read again', async () => {
    const { feed, out, store } = createFeed();
    store(1);
    await feed.open(1);
    feed.interrupt();
    store(2);
    const first = feed.refill();
    feed.interrupt();
    await first;
    await feed.refill();
    expect(out).toEqual([2]);
    expect(feed.isFlowing).toBe(true);
  });

  test('an event of another epoch is not relayed but reported; the new one starts afresh', async () => {
    const { feed, out, strangers, store, tellEvent } = createFeed();
    store(1, 2);
    await feed.open(2);
    tellEvent(wire(3, 'new'));
    expect([out, strangers]).toEqual([[], ['new']]);
    await feed.changeEpoch('new');
    tellEvent(wire(3, 'e'));
    tellEvent(wire(1, 'new'));
    expect([out, strangers]).toEqual([[1], ['new', 'e']]);
  });

  test('closing while it opens leaves no subscription behind', async () => {
    const { feed, isSubscribed } = createFeed();
    const opening = feed.open(0);
    feed.close();
    await expect(opening).rejects.toThrow('closed');
    await endOfTurn();
    expect(isSubscribed()).toBe(false);
  });

  test('under any reordering, repetition and loss: ascending, once, and every position is an event or in a gap', async () => {
    const action = fc.oneof(
      fc.record({ kind: fc.constant('tell' as const), seq: fc.integer({ min: 1, max: 30 }) }),
      fc.record({ kind: fc.constant('store' as const), seq: fc.integer({ min: 1, max: 30 }) }),
      fc.record({ kind: fc.constant('wait' as const), seq: fc.integer({ min: 1, max: 600 }) }),
      fc.record({ kind: fc.constant('cut' as const), seq: fc.constant(0) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 60 }), fc.integer({ min: 0, max: 5 }), async (actions, start) => {
        const { feed, clock, out, gaps, store, tell } = createFeed(start);
        store(...range(1, start));
        await feed.open(start);
        let highest = start;
        for (const { kind, seq } of actions) {
          if (kind === 'wait') await clock.advance(seq);
          else if (kind === 'cut') {
            feed.interrupt();
            await feed.refill();
          } else if (kind === 'store') store(seq);
          else {
            tell(seq);
            highest = Math.max(highest, seq);
          }
        }
        await clock.advance(40 * GAP_HOLD_MS);
        const given = gaps.flatMap(({ from, to }) => range(from, to));
        const covered = [...out, ...given].sort((a, b) => a - b);
        expect(covered).toEqual(range(start + 1, Math.max(highest, feed.last ?? 0)));
        expect(out).toEqual([...out].sort((a, b) => a - b));
        feed.close();
        expect(clock.timerCount).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});
