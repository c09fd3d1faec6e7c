import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromShortId, toShortId } from './short-id';

it('an id comes back from its short name, which is at most 22 letters and digits', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(toShortId(id)).toMatch(/^[0-9A-Za-z]{1,22}$/);
      expect(fromShortId(toShortId(id))).toBe(id);
    }),
  );
});

it('what is no short name stands for nothing', () => {
  expect(['', 'no-name', 'z'.repeat(22), '1'.repeat(23)].map(fromShortId)).toEqual([null, null, null, null]);
});
