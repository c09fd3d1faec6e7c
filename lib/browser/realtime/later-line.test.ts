import { expect, it } from 'vitest';
import { FakeClock } from '@/lib/testing/fake-clock';
import { LaterLine } from './later-line';
import type { LineListener, LineStatus, RunningLine } from './line';

/** A line that notes what is said to it. */
class NotedLine implements RunningLine {
  readonly words: string[] = [];
  readonly share = 'leader';
  status: LineStatus = { kind: 'connecting', isFirst: true };
  listener: LineListener | null = null;

  start = (online: boolean) => this.words.push(`start ${online}`);
  stop = () => this.words.push('stop');
  signal = (signal: string) => this.words.push(signal);
  test = (fault: string) => this.words.push(fault);
  retryNow = () => this.words.push('retryNow');
  signedIn = () => this.words.push('signedIn');
  send = ({ kind }: { kind: string }) => this.words.push(kind);
  listen = (listener: LineListener) => {
    this.listener = listener;
    return () => {};
  };
}

function makeLaterLine() {
  const clock = new FakeClock();
  const line = new NotedLine();
  const loads: { resolve: (line: RunningLine) => void; reject: (reason: unknown) => void }[] = [];
  const load = () => new Promise<RunningLine>((resolve, reject) => void loads.push({ resolve, reject }));
  const later = new LaterLine({ load, clock, random: () => 0 });
  const statuses: string[] = [];
  const noted = (what: string) => () => void statuses.push(what);
  const stopListening = later.listen({
    ...{ onFrame: noted('frame'), onUp: noted('up'), onDown: noted('down'), onRenamed: noted('renamed') },
    onStatus: ({ kind }) => void statuses.push(kind),
  });
  return { clock, line, loads, later, statuses, stopListening };
}

it('is not fetched before it starts, and then says in order what it was told meanwhile', async () => {
  const { clock, line, loads, later } = makeLaterLine();
  expect(loads).toHaveLength(0);
  later.start(false);
  later.signal('online');
  later.send({ kind: 'unsubscribe', ref: 1, stream: 'user:0' } as never);
  expect(loads).toHaveLength(1);
  expect(later.status).toEqual({ kind: 'idle' });
  loads[0]?.resolve(line);
  await clock.advance(0);
  expect(line.words).toEqual(['start false', 'online']);
  later.retryNow();
  expect(line.words.at(-1)).toBe('retryNow');
  expect([later.status.kind, later.share]).toEqual(['connecting', 'leader']);
});

it('passes on what the line tells, to those who still listen', async () => {
  const { clock, line, loads, later, statuses, stopListening } = makeLaterLine();
  later.start(true);
  loads[0]?.resolve(line);
  await clock.advance(0);
  line.listener?.onStatus({ kind: 'live', transport: 'webSocket' });
  line.listener?.onUp();
  stopListening();
  line.listener?.onDown();
  expect(statuses).toEqual(['live', 'up']);
});

it('is asked for again after a while, and at once when the network is back', async () => {
  const { clock, line, loads, later } = makeLaterLine();
  later.start(true);
  loads[0]?.reject(new TypeError('Failed to fetch'));
  await clock.advance(0);
  expect(loads).toHaveLength(1);
  await clock.advance(500);
  expect(loads).toHaveLength(2);
  loads[1]?.reject(new TypeError('Failed to fetch'));
  await clock.advance(0);
  later.signal('online');
  expect(loads).toHaveLength(3);
  loads[2]?.resolve(line);
  await clock.advance(60_000);
  expect(loads).toHaveLength(3);
  expect(line.words).toEqual(['start true', 'online']);
});

it('does not begin when it was stopped before it came', async () => {
  const { clock, line, loads, later } = makeLaterLine();
  later.start(true);
  later.stop();
  loads[0]?.resolve(line);
  await clock.advance(0);
  expect(line.words).toEqual([]);
});
