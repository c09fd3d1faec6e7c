import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { ConfigError } from './config-error';
import { type Config, parseConfig } from './parse-config';

const SUFFIX_BYTES = 3;
/** On globalThis, because every route's bundle has its own copy of this module and they must agree on the instance's name. */
const CONFIG = Symbol.for('baton.config');
const holder = globalThis as { [CONFIG]?: Config };

/**
 * The configuration of this process, parsed from the environment at the first call. Throws `ConfigError` when the
 * environment cannot be used. Never call it while a module loads: `next build` loads them without an environment.
 */
export function getConfig(): Config {
  holder[CONFIG] ??= readConfig();
  return holder[CONFIG];
}

/** The address of Postgres. Only the web app's process needs it; the sidecar has none. */
export function getDatabaseUrl(): string {
  const { databaseUrl } = getConfig();
  if (databaseUrl === undefined) throw new ConfigError(['DATABASE_URL is not set; npm start provides a database.']);
  return databaseUrl;
}

function readConfig(): Config {
  const config = parseConfig(process.env, `${hostname()}-${randomBytes(SUFFIX_BYTES).toString('hex')}`);
  // next-auth reads this one by itself, and would otherwise believe the Host header.
  process.env.NEXTAUTH_URL ??= config.appUrl;
  return config;
}
