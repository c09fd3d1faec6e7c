import { expect, it } from 'vitest';
import { toLineSync } from './line-sync';

it('reads the same as long as nothing has happened, or what draws it would never come to rest', () => {
  const reading = () => JSON.stringify(toLineSync({ kind: 'connecting', isFirst: false }, []));
  expect(reading()).toBe(JSON.stringify({ kind: 'reconnecting', until: 0 }));
  expect(reading()).toBe(reading());
});

it('tells the first connection from the next ones', () => {
  expect(toLineSync({ kind: 'connecting', isFirst: true }, [])).toEqual({ kind: 'connecting' });
});
