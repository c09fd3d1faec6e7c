import { expect, it } from 'vitest';
import { summarizeChanges } from './summarize-changes';

const NAMES: Record<string, string> = { bo: 'Bo', chi: 'Chi', dev: 'Dev' };
const nameOf = (id: string) => NAMES[id];
const change = (actorId: string, name: string, cardId: string) => ({ actorId, name, cardId });

it('says once what one person did to several cards', () => {
  const changes = ['1', '2', '3'].map((cardId) => change('bo', 'card.moved', cardId));
  expect(summarizeChanges(changes, nameOf)).toBe('Bo moved 3 cards');
});

it('counts a card once, however often it changed', () => {
  const changes = [change('bo', 'card.moved', '1'), change('bo', 'card.moved', '1'), change('bo', 'card.created', '2')];
  expect(summarizeChanges(changes, nameOf)).toBe('Bo moved 1 card and added 1 card');
});

it('calls kinds of change alike that have no word of their own', () => {
  const changes = [change('bo', 'card.updated', '1'), change('bo', 'cards.changed', '2')];
  expect(summarizeChanges(changes, nameOf)).toBe('Bo changed 2 cards');
});

it('names two people and counts more', () => {
  const two = [change('bo', 'card.moved', '1'), change('chi', 'card.created', '2')];
  expect(summarizeChanges(two, nameOf)).toBe('Bo moved 1 card. Chi added 1 card');
  expect(summarizeChanges([...two, change('dev', 'card.moved', '2')], nameOf)).toBe('3 people changed 2 cards');
});

it('is silent about people whom the board does not show', () => {
  expect(summarizeChanges([change('nobody', 'card.moved', '1')], nameOf)).toBeNull();
  expect(summarizeChanges([], nameOf)).toBeNull();
});
