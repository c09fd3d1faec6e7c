import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths';

/** Reads `.env.local` and `.env` into the environment; what is set already stays. */
export function loadEnvFiles(folder: string = ROOT): void {
  for (const name of ['.env.local', '.env']) {
    const file = join(folder, name);
    if (existsSync(file)) process.loadEnvFile(file);
  }
}
