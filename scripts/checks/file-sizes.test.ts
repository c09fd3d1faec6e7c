import { expect, test } from 'vitest';
import { findLongFiles, MAX_LINES } from './file-sizes';

const lines = (count: number) => 'x\n'.repeat(count);

test('a file may have exactly as many lines as allowed, and a test more', () => {
  expect(findLongFiles(new Map([['lib/a.ts', lines(MAX_LINES)]]))).toEqual([]);
  expect(findLongFiles(new Map([['lib/a.test.ts', lines(MAX_LINES * 2)]]))).toEqual([]);
  expect(findLongFiles(new Map([['lib/a.ts', lines(MAX_LINES + 1)]]))).toEqual([
    `lib/a.ts has ${MAX_LINES + 1} lines; at most ${MAX_LINES} may stand in a file.`,
  ]);
});
