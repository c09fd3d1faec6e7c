import { ConfigError } from './config-error';
import { type Environment, parseEnvironment } from './environment';
import { parseUploads, type UploadConfig } from './parse-uploads';

const DEFAULT_PORT = 3000;
const DEFAULT_REALTIME_PORT = 3001;
const LOOPBACK_NAMES = ['localhost', '127.0.0.1'];

/** What carries events between processes, and where it is. */
export type BusConfig = { kind: 'redis'; url: string; cluster: boolean } | { kind: 'memory' };

/** The configuration of one process, complete: no default is decided anywhere else. */
export interface Config {
  readonly production: boolean;
  /** Demo people with public passwords exist; everything listens on loopback only. */
  readonly demo: boolean;
  readonly host: string;
  readonly port: number;
  /** Origin of the web app as browsers see it, without a slash at the end. */
  readonly appUrl: string;
  readonly realtimeHost: string;
  readonly realtimePort: number;
  /** The socket's address as browsers are told it: `ws://localhost:3001/realtime`. */
  readonly realtimeUrl: string;
  /** The address for SSE and long poll: `http://localhost:3001/realtime/stream`. */
  readonly realtimeStreamUrl: string;
  /** Exact origins whose pages may send cookie-authenticated writes and open sockets. */
  readonly allowedOrigins: readonly string[];
  /** The sidecar has none. */
  readonly databaseUrl: string | undefined;
  readonly bus: BusConfig;
  /** The one shared secret, from which every key is derived. */
  readonly secret: string;
  readonly allowSignup: boolean;
  readonly github: { id: string; secret: string } | undefined;
  readonly google: { id: string; secret: string } | undefined;
  readonly smtp: { url: string; from: string } | undefined;
  readonly uploads: UploadConfig;
  readonly logLevel: NonNullable<Environment['LOG_LEVEL']>;
  /** Days for which events are kept; undefined is for ever. */
  readonly logRetentionDays: number | undefined;
  /** Every rate limit is multiplied by this. */
  readonly rateLimitFactor: number;
  readonly instanceId: string;
}

/** Parses raw variables into a configuration. `instanceId` names the process where INSTANCE_ID does not. */
export function parseConfig(raw: Readonly<Record<string, string | undefined>>, instanceId: string): Config {
  const env = parseEnvironment(raw);
  const problems: string[] = [];
  const demo = env.DEMO ?? false;
  const port = env.PORT ?? DEFAULT_PORT;
  const host = env.HOST ?? (demo ? '127.0.0.1' : '0.0.0.0');
  const realtimeHost = env.REALTIME_HOST ?? host;
  const realtimePort = env.REALTIME_PORT ?? DEFAULT_REALTIME_PORT;
  const appUrl = env.APP_URL ?? `http://localhost:${port}`;
  const realtimeUrl = env.REALTIME_URL ?? `ws://localhost:${realtimePort}/realtime`;

  for (const [name, value] of [
    ['HOST', host],
    ['REALTIME_HOST', realtimeHost],
  ] as const) {
    if (demo && !LOOPBACK_NAMES.includes(value)) {
      problems.push(`${name} must be 127.0.0.1 in demo mode, whose passwords are public; unset it or set DEMO=0.`);
    }
  }
  if (port === realtimePort) problems.push(`PORT and REALTIME_PORT are both ${port}; they must differ.`);
  if (env.NEXTAUTH_URL !== undefined && env.NEXTAUTH_URL !== appUrl) {
    problems.push(`NEXTAUTH_URL must equal APP_URL (${appUrl}), not "${env.NEXTAUTH_URL}".`);
  }
  if (env.BUS === 'redis' && env.REDIS_URL === undefined) problems.push('BUS is redis but REDIS_URL is not set.');
  const config: Config = {
    production: env.NODE_ENV === 'production',
    demo,
    host,
    port,
    appUrl,
    realtimeHost,
    realtimePort,
    realtimeUrl,
    realtimeStreamUrl: `${realtimeUrl.replace(/^ws/, 'http').replace(/\/$/, '')}/stream`,
    allowedOrigins: env.ALLOWED_ORIGINS ?? withLoopbackTwin(appUrl),
    databaseUrl: env.DATABASE_URL,
    bus: chooseBus(env),
    secret: env.NEXTAUTH_SECRET,
    allowSignup: env.ALLOW_SIGNUP ?? true,
    github: pair('GITHUB_ID', env.GITHUB_ID, 'GITHUB_SECRET', env.GITHUB_SECRET, problems),
    google: pair('GOOGLE_ID', env.GOOGLE_ID, 'GOOGLE_SECRET', env.GOOGLE_SECRET, problems),
    smtp: mail(env, problems),
    uploads: parseUploads(env, problems),
    logLevel: env.LOG_LEVEL ?? 'info',
    logRetentionDays: retentionDays(env.LOG_RETENTION),
    rateLimitFactor: env.RATE_LIMIT_FACTOR ?? 1,
    instanceId: env.INSTANCE_ID ?? instanceId,
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

function chooseBus(env: Environment): BusConfig {
  if (env.REDIS_URL === undefined || env.BUS === 'memory') return { kind: 'memory' };
  return { kind: 'redis', url: env.REDIS_URL, cluster: env.REDIS_CLUSTER ?? false };
}

/** A browser takes localhost and 127.0.0.1 for two origins, a person takes them for one. */
function withLoopbackTwin(appUrl: string): string[] {
  const { hostname } = new URL(appUrl);
  if (!LOOPBACK_NAMES.includes(hostname)) return [appUrl];
  return LOOPBACK_NAMES.map((name) => appUrl.replace(`//${hostname}`, `//${name}`));
}

function pair(
  idName: string,
  id: string | undefined,
  secretName: string,
  secret: string | undefined,
  problems: string[],
) {
  if (id !== undefined && secret !== undefined) return { id, secret };
  if (id !== undefined || secret !== undefined) problems.push(`${idName} and ${secretName} must be set together.`);
  return undefined;
}

function mail(env: Environment, problems: string[]): Config['smtp'] {
  if (env.SMTP_URL === undefined) return undefined;
  if (env.MAIL_FROM === undefined) problems.push('SMTP_URL is set, so MAIL_FROM must be too.');
  return { url: env.SMTP_URL, from: env.MAIL_FROM ?? '' };
}

function retentionDays(text: string | undefined): number | undefined {
  return text === undefined || text === 'forever' ? undefined : Number.parseInt(text, 10);
}
