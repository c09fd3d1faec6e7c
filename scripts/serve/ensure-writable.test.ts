import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ensureWritable } from './ensure-writable';

const directory = mkdtempSync(join(tmpdir(), 'baton-writable-'));
afterAll(() => rmSync(directory, { recursive: true }));

test('a missing folder is made, and nothing stays in it', () => {
  const folder = join(directory, 'a', 'b');
  ensureWritable(folder);
  expect(existsSync(folder)).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
});

test('a place that cannot be written gets one sentence', () => {
  writeFileSync(join(directory, 'file'), '');
  const folder = join(directory, 'file', 'below');
  expect(() => ensureWritable(folder)).toThrow(`The folder ${folder} cannot be written; check who owns it`);
});
