import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hashSources } from './source-hash';

const root = mkdtempSync(join(tmpdir(), 'baton-hash-'));
afterAll(() => rmSync(root, { recursive: true }));
mkdirSync(join(root, 'lib'));
writeFileSync(join(root, 'lib', 'a.ts'), 'a');
writeFileSync(join(root, 'config.ts'), 'c');
const hash = () => hashSources(root, ['lib', 'config.ts', 'absent.ts']);

test('the hash follows names and contents, not times and tests', () => {
  const first = hash();
  writeFileSync(join(root, 'lib', 'a.ts'), 'a');
  writeFileSync(join(root, 'lib', 'a.test.ts'), 'a test is not built');
  writeFileSync(join(root, 'README.md'), 'nor is this');
  expect(hash()).toBe(first);
  writeFileSync(join(root, 'lib', 'a.ts'), 'changed');
  const changed = hash();
  expect(changed).not.toBe(first);
  writeFileSync(join(root, 'lib', 'b.ts'), '');
  expect(hash()).not.toBe(changed);
});
