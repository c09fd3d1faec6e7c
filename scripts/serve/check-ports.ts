import type { Config } from '@/lib/backend/config/parse-config';
import { codeOf, PlainError } from '../plain-error';
import { isPortFree } from '../processes/free-port';

const HUNDRED = 100;

/** Rejects with one sentence when a port that the run needs cannot be had. `command` is what the person typed. */
export async function checkPorts(config: Config, command: string): Promise<void> {
  await checkPort('PORT', config.port, config.host, 'the web app', command);
  await checkPort('REALTIME_PORT', config.realtimePort, config.realtimeHost, 'live updates', command);
}

async function checkPort(name: string, port: number, host: string, purpose: string, command: string): Promise<void> {
  const verb = purpose.endsWith('s') ? 'need' : 'needs';
  const advice = `${purpose} ${verb} it; choose another one, for example: ${name}=${port + HUNDRED} ${command}`;
  try {
    if (await isPortFree(port, host)) return;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EACCES') throw new PlainError(`Port ${port} may not be used by this user, and ${advice}`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new PlainError(`This machine has no address "${host}" for ${purpose}; correct HOST and REALTIME_HOST.`);
    }
    throw error;
  }
  throw new PlainError(`Port ${port} is in use by another program, and ${advice}`);
}
