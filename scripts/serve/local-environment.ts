import { join } from 'node:path';
import { type Config, parseConfig } from '@/lib/backend/config/parse-config';
import { STATE_DIR } from '../paths';
import { keptSecret } from './local-secrets';

/** Whether this run serves people (`start`) or somebody who is changing the code (`dev`). */
export type ServeMode = 'production' | 'development';

/** Stands in for the address of a database that is not running yet, so that everything else can be checked first. */
const PENDING_DATABASE_URL = 'postgresql://pending@127.0.0.1/baton';

/** What a run is going to use, decided before anything starts. */
export interface Plan {
  mode: ServeMode;
  embeddedDatabase: boolean;
  config: Config;
  /** The environment for the children; addresses of what is not running yet are missing. */
  env: NodeJS.ProcessEnv;
}

/**
 * Decides what a run uses, from the environment. With the embedded database, demo mode is on unless DEMO says
 * otherwise and a secret of its own is kept in `.baton`; with a database of one's own, both must be set on purpose.
 */
export function planRun(mode: ServeMode, source: Readonly<Record<string, string | undefined>>): Plan {
  const env: NodeJS.ProcessEnv = { ...source, NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1' };
  const embeddedDatabase = isUnset(env.DATABASE_URL);
  if (embeddedDatabase && isUnset(env.DEMO)) env.DEMO = '1';
  if (isUnset(env.NEXTAUTH_SECRET) && (embeddedDatabase || mode === 'development')) {
    env.NEXTAUTH_SECRET = keptSecret(join(STATE_DIR, 'secret'));
  }
  if (isUnset(env.UPLOADS_DIR)) env.UPLOADS_DIR = join(STATE_DIR, 'uploads');
  if (isUnset(env.LOG_LEVEL)) env.LOG_LEVEL = mode === 'production' && embeddedDatabase ? 'warn' : 'info';
  const checked = embeddedDatabase ? { ...env, DATABASE_URL: PENDING_DATABASE_URL } : env;
  const config = parseConfig(checked, 'local');
  env.APP_URL = config.appUrl;
  env.NEXTAUTH_URL = config.appUrl;
  env.PORT = String(config.port);
  env.HOST = config.host;
  env.REALTIME_PORT = String(config.realtimePort);
  env.REALTIME_HOST = config.realtimeHost;
  return { mode, embeddedDatabase, config, env };
}

function isUnset(value: string | undefined): boolean {
  return value === undefined || value.trim() === '';
}
