import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths';
import { completeLock, readLock } from '../prepare/complete-lock';
import { runCommand } from '../run-command';

await runCommand(async () => {
  const file = join(ROOT, 'package-lock.json');
  const lock = readLock(readFileSync(file, 'utf8'));
  const added = completeLock(lock);
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(added.length === 0 ? 'The lock is complete.' : `Added to the lock: ${added.join(', ')}.`);
});
