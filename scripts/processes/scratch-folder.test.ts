import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprintOf } from './fingerprint';
import { ScratchFolder } from './scratch-folder';

test('what a killed run left is ended and removed by the next; a living one’s is left alone', async () => {
  const mine = await ScratchFolder.make();
  const abandoned = await ScratchFolder.make();
  const orphan = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
  abandoned.note(orphan.pid ?? 0);
  writeFileSync(join(abandoned.path, 'owner'), `${spawnSync(process.execPath, ['-e', '']).pid} 1\n`);

  const next = await ScratchFolder.make();
  expect(existsSync(abandoned.path)).toBe(false);
  expect(fingerprintOf(orphan.pid ?? 0)).toBeUndefined();
  expect(existsSync(mine.path)).toBe(true);
  for (const folder of [mine, next]) folder.remove();
  expect(existsSync(mine.path)).toBe(false);
});
