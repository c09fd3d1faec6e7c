import { expect, it } from 'vitest';
import { makeTile } from '@/lib/testing/things';
import { type CardOrder, sortCards } from './sort-cards';

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`;
const cards = [
  makeTile({ title: 'card 10', position: 'a3', dueAt: at(9), createdAt: at(1), number: 1 }),
  makeTile({ title: 'Card 2', position: 'a1', createdAt: at(3), number: 3 }),
  makeTile({ title: 'alpha', position: 'a2', dueAt: at(4), createdAt: at(1), number: 2 }),
  makeTile({ title: 'Zeta', position: 'a0', createdAt: at(4), number: 4 }),
];
const titles = (order: CardOrder) => sortCards(cards, order).map(({ title }) => title);

it('sorts by due date, those without one last and as they stood', () => {
  expect(titles('due')).toEqual(['alpha', 'card 10', 'Zeta', 'Card 2']);
});

it('sorts by name as people do, whatever the case and with numbers as numbers', () => {
  expect(titles('name')).toEqual(['alpha', 'Card 2', 'card 10', 'Zeta']);
});

it('sorts by when they were made, those of one moment by number', () => {
  expect(titles('oldest')).toEqual(['card 10', 'alpha', 'Card 2', 'Zeta']);
  expect(titles('newest')).toEqual(['Zeta', 'Card 2', 'alpha', 'card 10']);
});
