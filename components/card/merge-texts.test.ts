import { expect, it } from 'vitest';
import { mergeTexts } from './merge-texts';

const BASE = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\n';

it('joins changes of different lines', () => {
  const mine = BASE.replace('one', 'ONE');
  const theirs = BASE.replace('nine', 'NINE');
  expect(mergeTexts(BASE, mine, theirs)).toBe(BASE.replace('one', 'ONE').replace('nine', 'NINE'));
});

it('keeps both texts where they changed the same line', () => {
  expect(mergeTexts('Plan', 'Plan A', 'Plan B')).toBe('Plan B\n\n---\n\nPlan A');
});
