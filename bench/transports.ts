import { setTimeout as delay } from 'node:timers/promises';
import { findFreePort } from '@/scripts/processes/free-port';
import { cpuSecondsOf, median, percentile } from './measure-process';
import { format, writeText } from './report';
import { ServerProcess } from './server-process';
import { nowMs } from './subscribers';
import { connectClients, POLL_EVERY_MS, TRANSPORTS, type TransportName } from './transport-clients';

const CLIENTS = 500;
const ROUNDS = 3;
const RATES = [
  { words: '1 event in 10 s', everyMs: 10_000, events: 2 },
  { words: '10 events/s', everyMs: 100, events: 80 },
] as const;
const EVENT_FILL = 'x'.repeat(220);

interface Figures {
  readonly cpuMsPerSecond: number;
  readonly cpuUsPerDelivery: number;
  readonly bytesPerClientSecond: number;
  readonly memoryPerClient: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of the events that were sent, those that a client saw: a poll sees only the newest. */
  readonly seen: number;
}

/** Polling, server-sent events and WebSocket side by side, each at its floor. */
export async function benchTransports(): Promise<void> {
  const rows: string[] = [];
  for (const rate of RATES) {
    const rounds: Record<TransportName, Figures[]> = { poll: [], sse: [], websocket: [] };
    for (let round = 1; round <= ROUNDS; round += 1)
      for (const transport of TRANSPORTS) {
        console.log(`${rate.words}, round ${round} of ${ROUNDS}: ${transport} …`);
        rounds[transport].push(await measure(transport, rate));
      }
    for (const transport of TRANSPORTS) {
      const of = (key: keyof Figures) => format(median(rounds[transport].map((figures) => figures[key])));
      const figures = (['cpuMsPerSecond', 'cpuUsPerDelivery', 'bytesPerClientSecond', 'memoryPerClient'] as const).map(
        of,
      );
      rows.push(`| ${rate.words} | ${transport} | ${[...figures, of('p50Ms'), of('p99Ms'), of('seen')].join(' | ')} |`);
    }
  }
  writeText('transports', 'Transports: polling, server-sent events and WebSocket', [
    `Medians of ${ROUNDS} interleaved rounds, ${CLIENTS} clients, events of 280 bytes. Each transport is served by the least code that is right, so this is what it costs before anything is done with it. A poll asks every ${POLL_EVERY_MS / 1000} s with an ETag and is answered 304 where nothing is new; each client has its own connection.`,
    '| load | transport | server CPU, ms/s | CPU an event seen, µs | bytes a client and second | memory a client, bytes | p50, ms | p99, ms | events seen |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ]);
}

async function measure(transport: TransportName, { everyMs, events }: (typeof RATES)[number]): Promise<Figures> {
  const port = await findFreePort();
  const server = ServerProcess.start('transports-server.ts', { PORT: String(port) });
  const url = `http://127.0.0.1:${port}`;
  try {
    await server.untilReady(url);
    const before = await server.memory();
    const clients = await connectClients(transport, port, CLIENTS);
    const memory = (await server.memory()).used - before.used;
    const [cpu, bytes, begin] = [cpuSecondsOf(server.pid), clients.wireBytes(), nowMs()];
    for (let event = 0; event < events; event += 1) {
      await delay(everyMs / 2);
      const news = JSON.stringify({ sentAt: nowMs(), fill: EVENT_FILL });
      await fetch(`${url}/publish`, { method: 'POST', body: news });
      await delay(everyMs / 2);
    }
    const seconds = (nowMs() - begin) / 1000;
    const cpuSeconds = cpuSecondsOf(server.pid) - cpu;
    const figures = {
      cpuMsPerSecond: (cpuSeconds * 1000) / seconds,
      cpuUsPerDelivery: (cpuSeconds * 1e6) / clients.received(),
      bytesPerClientSecond: (clients.wireBytes() - bytes) / CLIENTS / seconds,
      memoryPerClient: memory / CLIENTS,
      p50Ms: percentile(clients.delays, 0.5),
      p99Ms: percentile(clients.delays, 0.99),
      seen: clients.received() / (events * CLIENTS),
    };
    clients.close();
    return figures;
  } finally {
    server.stop();
  }
}
