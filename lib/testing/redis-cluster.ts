import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { stopProcess } from '@/scripts/processes/stop-process';
import { findRedisServer } from '@/scripts/redis/private-redis';
import { findFreePort } from './ports';

const MASTERS = 3;
const SLOTS = 16_384;
const READY_DEADLINE_MS = 20_000;
const POLL_MS = 25;

/** A real Redis Cluster of three masters, without replicas, that belongs to one test file. */
export interface TestRedisCluster {
  /** Its nodes, comma-separated, as REDIS_URL would hold them with REDIS_CLUSTER. */
  readonly url: string;
  /** The URL of each node. */
  readonly nodes: readonly string[];
  /** Ends one node as a crash would, with kill -9. */
  kill(node: number): Promise<void>;
  /** Starts it again on the same port, empty, with its old place in the cluster; resolves when the cluster is whole. */
  restart(node: number): Promise<void>;
  /** For `afterAll`. */
  dispose(): Promise<void>;
}

/** Starts a cluster on free ports; the slots are spread evenly. */
export async function startTestRedisCluster(): Promise<TestRedisCluster> {
  const program = findRedisServer();
  if (program === undefined) throw new Error('This test needs redis-server (or valkey-server) on PATH.');
  const directory = mkdtempSync(join(tmpdir(), 'baton-redis-cluster-'));
  const places: { port: number; busPort: number; directory: string }[] = [];
  for (let node = 0; node < MASTERS; node += 1) {
    const place = { port: await findFreePort(), busPort: await findFreePort(), directory: join(directory, `${node}`) };
    mkdirSync(place.directory);
    places.push(place);
  }
  const processes: (ChildProcess | undefined)[] = places.map((place) => startNode(program, place));
  const nodes = places.map((place) => `redis://127.0.0.1:${place.port}`);
  const kill = async (node: number) => {
    const pid = processes[node]?.pid;
    processes[node] = undefined;
    if (pid !== undefined) await stopProcess(pid, { signal: 'SIGKILL' });
  };
  const dispose = async () => {
    await Promise.all(processes.map((_, node) => kill(node)));
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    await Promise.all(
      nodes.map((url, node) => withNode(url, (redis) => redis.cluster('ADDSLOTSRANGE', ...slotsOf(node)))),
    );
    const [first = ''] = nodes;
    for (const { port, busPort } of places.slice(1)) {
      await withNode(first, (redis) => redis.call('CLUSTER', 'MEET', '127.0.0.1', port, busPort));
    }
    await untilWhole(nodes);
  } catch (error) {
    await dispose();
    throw error;
  }
  return {
    url: nodes.join(','),
    nodes,
    kill,
    restart: async (node) => {
      const place = places[node];
      if (place === undefined) throw new Error(`the cluster has no node ${node}`);
      processes[node] = startNode(program, place);
      await untilWhole(nodes);
    },
    dispose,
  };
}

function startNode(program: string, place: { port: number; busPort: number; directory: string }): ChildProcess {
  const settings = {
    bind: '127.0.0.1',
    port: place.port,
    'cluster-enabled': 'yes',
    'cluster-port': place.busPort,
    'cluster-node-timeout': 2_000,
    save: '',
    dir: place.directory,
    logfile: join(place.directory, 'redis.log'),
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  return spawn(program, args, { stdio: 'ignore' });
}

function slotsOf(node: number): [number, number] {
  const from = Math.floor((SLOTS * node) / MASTERS);
  return [from, Math.floor((SLOTS * (node + 1)) / MASTERS) - 1];
}

/** Asks one node, waiting for it to listen. */
async function withNode<T>(url: string, ask: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url, { retryStrategy: () => POLL_MS, maxRetriesPerRequest: READY_DEADLINE_MS / POLL_MS });
  redis.on('error', () => undefined); // refused until it listens; the command itself rejects when that takes too long
  try {
    return await ask(redis);
  } finally {
    redis.disconnect();
  }
}

async function untilWhole(nodes: readonly string[]): Promise<void> {
  const end = Date.now() + READY_DEADLINE_MS;
  for (;;) {
    const infos = await Promise.all(nodes.map((url) => withNode(url, (redis) => redis.cluster('INFO'))));
    const whole = infos.every(
      (info) => info.includes('cluster_state:ok') && info.includes(`cluster_known_nodes:${nodes.length}\r`),
    );
    if (whole) return;
    if (Date.now() > end) throw new Error(`the Redis cluster did not form: ${infos.join('\n')}`);
    await delay(POLL_MS);
  }
}
