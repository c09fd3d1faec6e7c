import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { findFreePort } from '@/lib/testing/ports';
import { migrateDatabase } from '@/scripts/database/migrate-database';
import { buildSidecar } from '@/scripts/prepare/build-sidecar';
import { buildWeb } from '@/scripts/prepare/build-web';
import { generateClient } from '@/scripts/prepare/generate-client';
import { ScratchFolder } from '@/scripts/processes/scratch-folder';
import { ensureDatabase } from '@/scripts/serve/check-database';
import { seedDatabase } from '@/scripts/serve/seed-database';
import { sidecarCommand, webCommand } from '@/scripts/serve/services';
import { nodeMember } from './node-member';
import { postgresMember, redisMember } from './server-members';
import type { StackMember } from './stack-member';

const HOST = '127.0.0.1';
const SECRET_BYTES = 32;
/** Tests sign in and write far faster than people. */
const RATE_LIMIT_FACTOR = '1000';

/** What a test wants to run. */
export interface Topology {
  /** Instances of the web app; 1 unless given. */
  web?: number;
  /** Instances of the sidecar; 1 unless given. Without Redis the one sidecar lives inside the one web process. */
  sidecars?: number;
  /** Postgres waits for its disk at each commit, as in production; false unless given. */
  durable?: boolean;
  /** False for the in-memory bus. */
  redis?: boolean;
  /** Further variables for web and sidecars. */
  env?: Record<string, string>;
}

/** A whole Baton in production mode, made of processes that can be stopped, killed and started one by one. */
export interface Stack {
  readonly web: readonly StackMember[];
  readonly sidecars: readonly StackMember[];
  readonly postgres: StackMember;
  readonly redis: StackMember | undefined;
  /** The environment that web and sidecars share, for tests that run a program beside them. */
  readonly env: NodeJS.ProcessEnv;
  /** Finds a member by its id, such as `web-1`. */
  member(id: string): StackMember;
  /** Stops everything in order and removes every trace. */
  dispose(): Promise<void>;
}

/** Starts a stack: its own database, migrated and with the demo people, its own Redis, web and sidecars on free ports. */
export async function startStack(topology: Topology = {}): Promise<Stack> {
  await generateClient();
  await buildSidecar();
  await buildWeb();
  const folder = await ScratchFolder.make();
  const started: StackMember[] = [];
  const dispose = async () => {
    for (const member of started.reverse()) await member.stop();
    folder.remove();
  };
  try {
    const postgres = await postgresMember(folder, topology.durable);
    started.push(postgres);
    await ensureDatabase(postgres.adminUrl, 'baton');
    await migrateDatabase(postgres.url);
    const redis = topology.redis === false ? undefined : await redisMember(folder);
    if (redis !== undefined) started.push(redis);

    const webPorts = await ports(topology.web ?? 1);
    const sidecarPorts = await ports(topology.sidecars ?? 1);
    const env = {
      ...sharedEnvironment(topology, postgres.url, redis?.url, webPorts),
      UPLOADS_DIR: join(folder.path, 'uploads'),
    };
    await seedDatabase({ ...env, PORT: String(webPorts[0]) });
    const sidecars =
      redis === undefined ? [] : sidecarPorts.map((port, index) => sidecarMember(index, port, env, folder));
    const web = webPorts.map((port, index) => {
      const sidecarPort = sidecarPorts[index % sidecarPorts.length] ?? 0;
      return webMember(index, port, sidecarPort, env, folder);
    });
    // Together: a sidecar is ready only when a web app has made the bus whole.
    const members = [...sidecars, ...web];
    started.push(...members);
    await Promise.all(members.map((member) => member.start()));
    const member = (id: string) => {
      const found = started.find((candidate) => candidate.id === id);
      if (found === undefined) throw new Error(`This stack has no ${id}.`);
      return found;
    };
    return { web, sidecars, postgres, redis, env, member, dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

function sharedEnvironment(topology: Topology, databaseUrl: string, redisUrl: string | undefined, webPorts: number[]) {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: databaseUrl,
    ...(redisUrl === undefined ? { BUS: 'memory' } : { REDIS_URL: redisUrl }),
    NEXTAUTH_SECRET: randomBytes(SECRET_BYTES).toString('base64url'),
    DEMO: '1',
    LOG_LEVEL: 'info',
    RATE_LIMIT_FACTOR,
    ALLOWED_ORIGINS: webPorts.flatMap((port) => [`http://localhost:${port}`, `http://${HOST}:${port}`]).join(','),
    ...topology.env,
  } satisfies NodeJS.ProcessEnv;
}

function webMember(index: number, port: number, sidecarPort: number, env: NodeJS.ProcessEnv, folder: ScratchFolder) {
  const url = `http://localhost:${port}`;
  const own = {
    ...env,
    PORT: String(port),
    APP_URL: url,
    NEXTAUTH_URL: url,
    REALTIME_PORT: String(sidecarPort),
    REALTIME_URL: `ws://localhost:${sidecarPort}/realtime`,
    INSTANCE_ID: `web-${index}`,
  };
  return nodeMember(`web-${index}`, url, webCommand('production', { host: HOST, port }), own, folder);
}

function sidecarMember(index: number, port: number, env: NodeJS.ProcessEnv, folder: ScratchFolder) {
  const own = { ...env, DATABASE_URL: undefined, REALTIME_PORT: String(port), INSTANCE_ID: `sidecar-${index}` };
  const command = sidecarCommand('production', { realtimeHost: HOST, realtimePort: port });
  return nodeMember(`sidecar-${index}`, `ws://localhost:${port}/realtime`, command, own, folder);
}

async function ports(count: number): Promise<number[]> {
  const found: number[] = [];
  while (found.length < count) found.push(await findFreePort());
  return found;
}
