import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { toolPath } from '../checks/run-tool';
import { ROOT } from '../paths';
import { PlainError } from '../plain-error';
import { prefixLines } from '../processes/prefix-lines';
import { isEmptyDatabase } from './check-database';

/** Fills an empty database with the demo workspace; does nothing when there are people in it already. */
export async function seedDatabase(env: NodeJS.ProcessEnv): Promise<'seeded' | 'kept'> {
  if (!(await isEmptyDatabase(env.DATABASE_URL ?? ''))) return 'kept';
  console.log('Filling the demo workspace …');
  const child = spawn(process.execPath, [toolPath('tsx', 'tsx'), join(ROOT, 'prisma', 'seed.ts')], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  prefixLines('seed', child);
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve('seeded');
      else reject(new PlainError('The demo workspace could not be made; the seed says why above.'));
    });
  });
}
