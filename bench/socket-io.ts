import { setTimeout as delay } from 'node:timers/promises';
import { io } from 'socket.io-client';
import type { Envelope } from '@/lib/protocol/events/envelope';
import { findFreePort } from '@/scripts/processes/free-port';
import { openBatonClient } from './baton-client';
import { CutLine } from './cut-line';
import { LoopDelay } from './loop-delay';
import { makeEvent } from './make-event';
import { cpuSecondsOf, percentile } from './measure-process';
import { withTarget } from './realtime-target';
import { format, writeText } from './report';
import { ServerProcess } from './server-process';
import { nowMs } from './subscribers';

const CLIENTS = 200;
const EVENT_EVERY_MS = 100;
const SECONDS = 60;
const CUT_EVERY_MS = 15_000;
const AWAY_MS = 2_000;
/** Longer than the longest pause that either library makes between two tries. */
const SETTLE_MS = 25_000;
const POLL_MS = 50;
const LIVE_WITHIN_MS = 30_000;
const EVENT_FILL = 'x'.repeat(180);

/** One of the clients, behind a line of its own. */
interface Follower {
  isLive(): boolean;
  stop(): void;
}

interface Contender {
  /** Where the server listens. */
  readonly port: number;
  readonly pid: number;
  publish(seq: number): Promise<void>;
  follow(port: number, take: (seq: number, sentAt: number) => void): Promise<Follower>;
}

interface Figures {
  readonly delivered: number;
  readonly twice: number;
  readonly outOfOrder: number;
  readonly p50Ms: number;
  readonly cpuUsPerDelivery: number;
  readonly loopP99Ms: number;
}

/** Who loses what when lines are lost: Socket.IO without and with its recovery, and Baton. */
export async function benchSocketIo(): Promise<void> {
  const rows: string[] = [];
  const contenders: [string, (work: (contender: Contender) => Promise<Figures>) => Promise<Figures>][] = [
    ['Socket.IO', (work) => withSocketIo(false, work)],
    ['Socket.IO with connection state recovery', (work) => withSocketIo(true, work)],
    ['Baton: sidecar and client core', withBaton],
  ];
  for (const [name, withContender] of contenders) {
    console.log(`${name} …`);
    const { delivered, twice, outOfOrder, ...rest } = await withContender(measure);
    const counts = [`${(100 * delivered).toFixed(3)} %`, twice, outOfOrder];
    rows.push(`| ${[name, ...counts, ...Object.values(rest).map(format)].join(' | ')} |`);
  }
  writeText('socket-io', 'Socket.IO and Baton when lines are lost', [
    NOTES,
    '| | events delivered | came twice | came out of order | publish to receive, p50, ms | server CPU for each delivery, µs | event loop of the clients late by, p99, ms |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ]);
}

const NOTES = [
  `${CLIENTS} clients in one room, an event of some 280 bytes every ${EVENT_EVERY_MS} ms for ${SECONDS} s. Each client reaches the server by a line of its own that is cut every ${CUT_EVERY_MS / 1000} s, each at its own time: what is open ends without a word, and nobody gets through for ${AWAY_MS / 1000} s, give or take a quarter. Then as long as it takes to settle.`,
  'Each side reconnects by its own rules and standard settings; neither is told when the line is back. Socket.IO 4.8 in one process, in memory, over WebSocket alone, without authentication; its recovery keeps two minutes, as it does by itself.',
  'Baton checks the session’s cookie at each return and a grant at each subscription, reads marks from a Redis of its own, and begins with the same WebSocket. It is the core of a page without the board: what comes is counted, not drawn.',
  'Delivered: of all events, over all clients. CPU is the server process’s alone, without Redis, and counts the returns too.',
].join(' ');

async function measure({ port, pid, publish, follow }: Contender): Promise<Figures> {
  const tally = new Tally();
  const lines = await Promise.all(Array.from({ length: CLIENTS }, () => CutLine.open(port)));
  const clients = await Promise.all(lines.map((line) => follow(line.port, tally.taker())));
  await untilAllLive(clients);
  const cpu = cpuSecondsOf(pid);
  const loop = new LoopDelay();
  const timers = lines.map((line, index) => cutAgainAndAgain(line, index / CLIENTS));
  const events = (SECONDS * 1000) / EVENT_EVERY_MS;
  const begin = performance.now();
  for (let seq = 1; seq <= events; seq += 1) {
    await publish(seq);
    await delay(Math.max(0, begin + seq * EVENT_EVERY_MS - performance.now()));
  }
  for (const stop of timers) stop();
  const deadline = Date.now() + SETTLE_MS;
  while (Date.now() < deadline && tally.delivered < events * CLIENTS) await delay(POLL_MS);
  const figures = {
    delivered: tally.delivered / (events * CLIENTS),
    twice: tally.twice,
    outOfOrder: tally.outOfOrder,
    p50Ms: percentile(tally.delays, 0.5),
    cpuUsPerDelivery: ((cpuSecondsOf(pid) - cpu) * 1e6) / tally.delivered,
    loopP99Ms: loop.at(99),
  };
  loop.stop();
  for (const client of clients) client.stop();
  for (const line of lines) line.close();
  return figures;
}

/** The first cut at this share of the pause between two; answers how to stop. */
function cutAgainAndAgain(line: CutLine, share: number): () => void {
  const cut = () => line.cut(AWAY_MS * (0.75 + Math.random() / 2));
  let timer = setTimeout(() => {
    cut();
    timer = setInterval(cut, CUT_EVERY_MS);
  }, CUT_EVERY_MS * share);
  return () => clearInterval(timer);
}

async function untilAllLive(clients: readonly Follower[]): Promise<void> {
  const deadline = Date.now() + LIVE_WITHIN_MS;
  while (!clients.every((client) => client.isLive())) {
    if (Date.now() > deadline) throw new Error('Not everybody came to be live.');
    await delay(POLL_MS);
  }
}

/** What came, over all clients. */
class Tally {
  delivered = 0;
  twice = 0;
  outOfOrder = 0;
  readonly delays: number[] = [];

  taker(): (seq: number, sentAt: number) => void {
    const seen = new Set<number>();
    let last = 0;
    return (seq, sentAt) => {
      if (seen.has(seq)) {
        this.twice += 1;
        return;
      }
      seen.add(seq);
      if (seq < last) this.outOfOrder += 1;
      last = Math.max(last, seq);
      this.delivered += 1;
      this.delays.push(nowMs() - sentAt);
    };
  }
}

async function withSocketIo(recovery: boolean, work: (contender: Contender) => Promise<Figures>): Promise<Figures> {
  const port = await findFreePort();
  const server = ServerProcess.start('socket-io-server.ts', { PORT: String(port), RECOVERY: recovery ? '1' : '0' });
  const url = `http://127.0.0.1:${port}`;
  try {
    await server.untilReady(url);
    return await work({
      port,
      pid: server.pid,
      async publish(seq) {
        await fetch(url, { method: 'POST', body: JSON.stringify({ seq, sentAt: nowMs(), fill: EVENT_FILL }) });
      },
      async follow(linePort, take) {
        const socket = io(`http://127.0.0.1:${linePort}`, { transports: ['websocket'], forceNew: true });
        socket.on('news', ({ seq, sentAt }: { seq: number; sentAt: number }) => take(seq, sentAt));
        return { isLive: () => socket.connected, stop: () => socket.disconnect() };
      },
    });
  } finally {
    server.stop();
  }
}

function withBaton(work: (contender: Contender) => Promise<Figures>): Promise<Figures> {
  return withTarget('sidecar', ({ server, port, stream, publish }) => {
    const log: Envelope[] = [];
    return work({
      port,
      pid: server.pid,
      async publish(seq) {
        const event = makeEvent(stream, seq);
        log.push(event);
        await publish([event]);
      },
      follow: (linePort, take) =>
        openBatonClient({
          port: linePort,
          stream,
          log,
          onEvent: ({ seq, data }) => take(seq, (data as { sentAt: number }).sentAt),
        }),
    });
  });
}
