import type { Config } from '@/lib/backend/config/parse-config';
import { codeOf, PlainError } from '../plain-error';
import { isPortFree } from '../processes/free-port';

const HUNDRED = 100;

/** Rejects with one sentence when a port that the run needs cannot be had. */
export async function checkPorts(config: Config, command: string): Promise<void> {
  await checkPort('PORT', config.port, config.host, 'the web app', command);
  await checkPort('REALTIME_PORT', config.realtimePort, config.realtimeHost, 'live updates', command);
}

async function checkPort(name: string, port: number, host: string, purpose: string, command: string): Promise<void> {
  const example = `${name}=${port + HUNDRED} ${command}`;
  try {
    if (await isPortFree(port, host)) return;
  } catch (error) {
    const reasons: Record<string, string> = {
      EACCES: `Port ${port} may not be used by this user`,
      EADDRNOTAVAIL: `This machine has no address ${host}`,
      ENOTFOUND: `The address ${host} is not known`,
    };
    const reason = reasons[codeOf(error) ?? ''];
    if (reason === undefined) throw error;
    throw new PlainError(
      `${reason}, which ${purpose} need${purpose.endsWith('s') ? '' : 's'}; choose another one, for example: ${example}`,
    );
  }
  throw new PlainError(
    `Port ${port} is in use by another program, and ${purpose} need${purpose.endsWith('s') ? '' : 's'} it; choose another one, for example: ${example}`,
  );
}
