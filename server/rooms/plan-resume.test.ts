import { describe, expect, test } from 'vitest';
import type { WireEvent } from '@/lib/backend/bus/ports';
import { range } from '@/lib/testing/make-event';
import { planResume, type ResumeFacts } from './plan-resume';
import { Tail } from './tail';

const wire = (seq: number, json = `${seq}`): WireEvent => ({ stream: 'board:x', epoch: 'e', seq, json });
const wires = (from: number, to: number) => range(from, to).map((seq) => wire(seq));

function plan(facts: Partial<ResumeFacts> & { tail?: WireEvent[] }) {
  const tail = new Tail();
  for (const event of facts.tail ?? []) tail.push(event);
  const plan = planResume({
    since: 0,
    last: 0,
    vouched: false,
    tailAfter: (seq) => tail.after(seq),
    buffered: null,
    maxBytes: 1_000,
    ...facts,
  });
  return plan.kind === 'ready' ? { ...plan, missed: plan.missed.map(({ seq }) => seq) } : plan;
}

const CATCH_UP = { kind: 'catch_up_by_http' };

describe('[F2] [F3] how a client gets onto a stream', () => {
  test('who stands where the room stands has missed nothing', () => {
    expect(plan({ since: 7, last: 7 })).toEqual({ kind: 'ready', head: 7, missed: [] });
  });

  test('who is ahead of the room hears only what is above its own position', () => {
    expect(plan({ since: 9, last: 7 })).toEqual({ kind: 'ready', head: 9, missed: [] });
  });

  test("the room's own memory is enough after a short cut", () => {
    expect(plan({ since: 5, last: 7, tail: wires(4, 7) })).toEqual({ kind: 'ready', head: 7, missed: [6, 7] });
  });

  test('beyond it, the buffer is asked', () => {
    expect(plan({ since: 2, last: 7, tail: wires(6, 7) })).toEqual({ kind: 'read_buffer' });
  });

  test('buffer and memory are spliced without hole or repeat', () => {
    const facts = { since: 2, last: 7, tail: wires(5, 7), buffered: wires(3, 5) };
    expect(plan(facts)).toEqual({ kind: 'ready', head: 7, missed: [3, 4, 5, 6, 7] });
  });

  test('what the buffer has above the room comes by the room', () => {
    expect(plan({ since: 2, last: 4, buffered: wires(3, 9) })).toEqual({ kind: 'ready', head: 4, missed: [3, 4] });
  });

  test.each([
    ['empty', []],
    ['holed', [wire(3), wire(5), wire(6), wire(7)]],
    ['too young', wires(5, 7)],
    ['short of the room', wires(3, 5)],
  ])('a buffer that is %s sends the client to the log', (_, buffered) => {
    expect(plan({ since: 2, last: 7, buffered })).toEqual(CATCH_UP);
  });

  test('more than 500 events, or more bytes than may be queued, send it there too', () => {
    expect(plan({ since: 0, last: 500, buffered: wires(1, 500), maxBytes: 1e6 })).toMatchObject({ kind: 'ready' });
    expect(plan({ since: 0, last: 501, buffered: wires(1, 501), maxBytes: 1e6 })).toEqual(CATCH_UP);
    expect(plan({ since: 0, last: 1, buffered: [wire(1, 'é'.repeat(501))] })).toEqual(CATCH_UP);
  });

  test('a stream that the bus has forgotten needs somebody to vouch for the client', () => {
    expect(plan({ since: 7, last: null })).toEqual(CATCH_UP);
    expect(plan({ since: 7, last: null, vouched: true })).toEqual({ kind: 'ready', head: 7, missed: [] });
  });
});

describe('the tail', () => {
  test('keeps the newest, within its bounds, and forgets at a jump', () => {
    const tail = new Tail();
    for (const event of wires(1, 1_000)) tail.push(event);
    expect(tail.after(999)?.map(({ seq }) => seq)).toEqual([1_000]);
    expect(tail.after(1_000)).toEqual([]);
    expect(tail.after(900)).toHaveLength(100);
    expect(tail.after(1)).toBeNull();
    tail.push(wire(1_002));
    expect(tail.after(1_000)).toBeNull();
    expect(tail.after(1_001)).toHaveLength(1);
  });

  test('large events fill it sooner', () => {
    const tail = new Tail();
    for (const seq of range(1, 50)) tail.push(wire(seq, 'x'.repeat(32 * 1024)));
    expect(tail.after(49)).toHaveLength(1);
    expect(tail.after(44)).toBeNull();
  });
});
