import { expect, test } from 'vitest';
import { explainPostgres } from './postgres-complaint';

test.each([
  [
    'FATAL:  could not write lock file "postmaster.pid": No space left on device',
    'X: the disk is full; free some space and start again.',
  ],
  [
    'initdb: error: could not create directory "/a": Permission denied',
    'X: its folder cannot be written; check who owns it.',
  ],
  ['LOG: ok\nFATAL:  configuration file "a" contains errors\nLOG: bye', 'X: configuration file "a" contains errors.'],
  ['', 'X: Postgres gave no reason.'],
])('%j', (output, sentence) => {
  expect(explainPostgres(output, 'X')).toBe(sentence);
});
