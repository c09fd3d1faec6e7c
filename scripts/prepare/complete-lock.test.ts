import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../paths';
import { completeLock, type Lock, readLock } from './complete-lock';

test('what is missing is added for its platform, and what is there stays', () => {
  const lock: Lock = {
    lockfileVersion: 3,
    packages: {
      '': { name: 'x' },
      'node_modules/tool': {
        version: '2.0.0',
        dev: true,
        optionalDependencies: { 'tool-linux-x64-musl': '2.0.0', 'tool-win32-arm64-msvc': '^2.0.0', nested: '1.0.0' },
      },
      'node_modules/tool/node_modules/nested': { version: '1.0.0', optional: true },
    },
  };
  expect(completeLock(lock)).toEqual(['tool-linux-x64-musl', 'tool-win32-arm64-msvc']);
  expect(lock.packages['node_modules/tool-linux-x64-musl']).toEqual({
    version: '2.0.0',
    cpu: ['x64'],
    dev: true,
    libc: ['musl'],
    optional: true,
    os: ['linux'],
  });
  expect(lock.packages['node_modules/tool-win32-arm64-msvc']).toMatchObject({
    version: '2.0.0',
    os: ['win32'],
    cpu: ['arm64'],
  });
  expect(completeLock(lock)).toEqual([]);
});

test('the lock of the repository is complete: npm run lock', () => {
  const lock = readLock(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  expect(completeLock(lock)).toEqual([]);
});
