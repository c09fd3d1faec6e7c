import { expect, it, vi } from 'vitest';
import { MAX_CARDS_AT_ONCE } from '@/lib/protocol/commands/bulk-commands';
import { CardSelection } from './card-selection';

const ROW = ['a', 'b', 'c', 'd'];

it('toggles, and extends from the last toggled card in either direction', () => {
  const selection = new CardSelection();
  selection.toggle('c');
  selection.extendTo('a', ROW);
  expect([...selection.cards].sort()).toEqual(['a', 'b', 'c']);
  selection.toggle('b');
  expect([...selection.cards].sort()).toEqual(['a', 'c']);
  selection.extendTo('d', ROW);
  expect([...selection.cards].sort()).toEqual(['a', 'b', 'c', 'd']);
});

it('a range without a beginning is one card', () => {
  const selection = new CardSelection();
  selection.extendTo('b', ROW);
  expect([...selection.cards]).toEqual(['b']);
});

it('holds no more than one command may change', () => {
  const selection = new CardSelection();
  selection.addAll(Array.from({ length: MAX_CARDS_AT_ONCE + 5 }, (_, index) => `card ${index}`));
  expect(selection.cards.size).toBe(MAX_CARDS_AT_ONCE);
});

it('forgets what has gone, and tells only when that changes something', () => {
  const selection = new CardSelection();
  selection.addAll(ROW);
  const heard = vi.fn();
  selection.subscribe(heard);
  selection.keepOnly(() => true);
  expect(heard).not.toHaveBeenCalled();
  selection.keepOnly((cardId) => cardId !== 'b');
  expect([...selection.cards]).toEqual(['a', 'c', 'd']);
  expect(heard).toHaveBeenCalledOnce();
});
