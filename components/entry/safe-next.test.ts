import { expect, it } from 'vitest';
import { safeNext } from './safe-next';

it.each([
  ['/w/1/b/2?label=x#c', '/w/1/b/2?label=x#c'],
  ['/invite/abc', '/invite/abc'],
  [null, '/w'],
  ['', '/w'],
  ['https://evil.example', '/w'],
  ['//evil.example', '/w'],
  ['/\\evil.example', '/w'],
  ['/\t/evil.example', '/w'],
  ['javascript:alert(1)', '/w'],
])('%j leads to %s', (next, path) => {
  expect(safeNext(next)).toBe(path);
});
