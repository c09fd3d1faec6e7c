import { describe, expect, it } from 'vitest';
import { makeComment } from '@/lib/testing/things';
import { readersByComment } from './readers-by-comment';

const at = (minute: number) => `2026-11-25T10:0${minute}:00.000Z`;
const first = makeComment({ id: 'c1', authorId: 'ana', createdAt: at(1) });
const second = makeComment({ id: 'c2', authorId: 'bo', createdAt: at(2) });
const third = makeComment({ id: 'c3', authorId: 'ana', createdAt: at(3) });
const sorted = [first, second, third];

describe('readersByComment', () => {
  it('shows a person below the last comment that they have read', () => {
    const readers = readersByComment(sorted, { chi: at(2), dev: at(3), eve: at(2) }, undefined);
    expect(Object.fromEntries(readers)).toEqual({ c2: ['chi', 'eve'], c3: ['dev'] });
  });

  it('leaves out oneself, who wrote later, and who has read nothing that is here', () => {
    expect(readersByComment(sorted, { chi: at(3) }, 'chi').size).toBe(0);
    expect(readersByComment(sorted, { ana: at(2), bo: at(2), chi: at(0) }, undefined).size).toBe(0);
    expect(Object.fromEntries(readersByComment(sorted, { bo: at(3) }, undefined))).toEqual({ c3: ['bo'] });
  });
});
