import { describe, expect, it } from 'vitest';
import { completeMention, findMentionQuery, matchPeople } from './mention-query';

describe('findMentionQuery', () => {
  it.each([
    ['@', { from: 0, query: '' }],
    ['Hi @an', { from: 3, query: 'an' }],
    ['Hi @Ana Li', { from: 3, query: 'Ana Li' }],
    ['(@Zoë', { from: 1, query: 'Zoë' }],
    ['mail ana@example', null],
    ['@Ana Lima is', null],
    ['no one', null],
  ])('%j', (text, expected) => {
    expect(findMentionQuery(text, text.length)).toEqual(expected);
  });

  it('looks at what stands before the caret alone', () => {
    expect(findMentionQuery('@an and more', 3)).toEqual({ from: 0, query: 'an' });
  });
});

describe('matchPeople', () => {
  const people = ['Lima Ana', 'Ana Lima', 'Bo', 'Anton'].map((name) => ({ name }));
  it('finds by the beginning of any part, whole names first', () => {
    expect(matchPeople(people, 'an').map(({ name }) => name)).toEqual(['Ana Lima', 'Anton', 'Lima Ana']);
    expect(matchPeople(people, '').length).toBe(4);
    expect(matchPeople(people, 'x')).toEqual([]);
  });
});

it('completes in the middle of a text, with one space after it', () => {
  const query = { from: 3, query: 'an' };
  expect(completeMention('Hi @an, look', 6, query, 'Ana Lima')).toEqual({ text: 'Hi @Ana Lima , look', caret: 13 });
  expect(completeMention('Hi @an look', 6, query, 'Ana')).toEqual({ text: 'Hi @Ana look', caret: 8 });
});
