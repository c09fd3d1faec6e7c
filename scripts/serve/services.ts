import { join } from 'node:path';
import type { Config } from '@/lib/backend/config/parse-config';
import { toolPath } from '../checks/run-tool';
import { ROOT, SIDECAR_BUNDLE } from '../paths';
import type { ServeMode } from './local-environment';

const SECOND_MS = 1_000;
const READY_DEADLINE_MS = { production: 60 * SECOND_MS, development: 180 * SECOND_MS };
const WEB_STOP_DEADLINE_MS = 10 * SECOND_MS;
/** Longer than the sidecar takes to tell all its clients to go elsewhere. */
const SIDECAR_STOP_DEADLINE_MS = 15 * SECOND_MS;

/** Thousands of quiet connections: a small young generation holds a third less memory for each at the same throughput. */
export const SIDECAR_NODE_FLAGS = ['--optimize-for-size', '--max-semi-space-size=2'];

/** How one of Baton's own processes is run. */
export interface ServiceCommand {
  name: string;
  args: string[];
  readyUrls: readonly string[];
  readyDeadlineMs: number;
  stopDeadlineMs: number;
}

/** The web app: a production build, or Next's development server. */
export function webCommand(mode: ServeMode, config: Pick<Config, 'host' | 'port'>): ServiceCommand {
  const verb = mode === 'production' ? ['start'] : ['dev', '--turbopack'];
  return {
    name: 'web',
    args: [toolPath('next', 'next'), ...verb, '--hostname', config.host, '--port', String(config.port)],
    readyUrls: [`http://${reachable(config.host)}:${config.port}/api/ready`],
    readyDeadlineMs: READY_DEADLINE_MS[mode],
    stopDeadlineMs: WEB_STOP_DEADLINE_MS,
  };
}

/** The sidecar: its bundle, or its sources, loaded again at each change. */
export function sidecarCommand(mode: ServeMode, config: Pick<Config, 'realtimeHost' | 'realtimePort'>): ServiceCommand {
  const watched = [toolPath('tsx', 'tsx'), 'watch', '--clear-screen=false', join(ROOT, 'server', 'main.ts')];
  return {
    name: 'sidecar',
    args: mode === 'production' ? ['--enable-source-maps', ...SIDECAR_NODE_FLAGS, SIDECAR_BUNDLE] : watched,
    readyUrls: [`http://${reachable(config.realtimeHost)}:${config.realtimePort}/readyz`],
    readyDeadlineMs: READY_DEADLINE_MS[mode],
    stopDeadlineMs: SIDECAR_STOP_DEADLINE_MS,
  };
}

/** An address to listen on is not always one to connect to. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
