import { expect, it } from 'vitest';
import { FakeClock } from '@/lib/testing/fake-clock';
import { LaterWriter } from './later-writer';
import type { Writer } from './writer';

/** A writer that notes what is said to it. */
function notedWriter() {
  const words: string[] = [];
  const writer: Writer = {
    start: async () => void words.push('start'),
    stop: () => words.push('stop'),
    give: async (commandId) => {
      words.push(`give ${commandId}`);
      return { commandId };
    },
    whenMade: async (id) => void words.push(`whenMade ${id}`),
    dismiss: async (id) => void words.push(`dismiss ${id}`),
    wake: () => words.push('wake'),
    signedIn: () => words.push('signedIn'),
  };
  return { writer, words };
}

function makeLaterWriter(hasLeftovers = false) {
  const clock = new FakeClock();
  const { writer, words } = notedWriter();
  const loads: { resolve: (writer: Writer) => void; reject: (reason: unknown) => void }[] = [];
  const load = () => new Promise<Writer>((resolve, reject) => void loads.push({ resolve, reject }));
  const later = new LaterWriter({ load, clock, random: () => 0, hasLeftovers: async () => hasLeftovers });
  return { clock, writer, words, loads, later };
}

it('gives what was given before it came, in order, and settles it', async () => {
  const { clock, writer, words, loads, later } = makeLaterWriter();
  void later.start();
  const settled = later.give('first', { kind: 'readInbox' }, {});
  void later.give('second', { kind: 'readInbox' }, {});
  expect(words).toEqual([]);
  loads[0]?.resolve(writer);
  expect(await settled).toEqual({ commandId: 'first' });
  await clock.advance(0);
  expect(words).toEqual(['start', 'give first', 'give second']);
});

it('gives in the same turn once it is there', async () => {
  const { clock, writer, words, loads, later } = makeLaterWriter();
  void later.start();
  loads[0]?.resolve(writer);
  await clock.advance(0);
  void later.give('third', { kind: 'readInbox' }, {});
  expect(words).toEqual(['start', 'give third']);
});

it('keeps nothing waiting where nothing was left unsent, and waits for what was', async () => {
  await makeLaterWriter().later.whenMade('a board');

  const { clock, writer, words, loads, later } = makeLaterWriter(true);
  void later.start();
  const made = later.whenMade('a board');
  await clock.advance(0);
  expect(words).toEqual([]);
  loads[0]?.resolve(writer);
  await made;
  expect(words).toEqual(['start', 'whenMade a board']);
});

it('is asked for again when its code could not be fetched, and nothing that was given is lost', async () => {
  const { clock, writer, words, loads, later } = makeLaterWriter();
  void later.start();
  const settled = later.give('first', { kind: 'readInbox' }, {});
  loads[0]?.reject(new TypeError('Failed to fetch'));
  await clock.advance(0);
  await clock.advance(500);
  expect(loads).toHaveLength(2);
  loads[1]?.resolve(writer);
  await settled;
  expect(words).toEqual(['start', 'give first']);
});
