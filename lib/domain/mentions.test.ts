import { describe, expect, it } from 'vitest';
import { findMentions } from './mentions';

const members = [
  { userId: 'u1', name: 'Ana' },
  { userId: 'u2', name: 'Ana Lima' },
  { userId: 'u3', name: 'Bo' },
  { userId: 'u4', name: 'bo' },
  { userId: 'u5', name: 'Чи' },
];

describe('findMentions', () => {
  it.each([
    ['@Ana look', ['u1']],
    ['@ana lima, look', ['u2']],
    ['(@Ana) and @Чи!', ['u1', 'u5']],
    ['hello @bo', ['u3', 'u4']],
    ['@Anabel and @Ана', []],
    ['mail ana@bo.example', []],
    ['@Ana @Ana Lima @Ana', ['u1', 'u2']],
    ['@', []],
    ['', []],
  ])('%j names %j', (text, ids) => {
    expect(findMentions(text, members)).toEqual(ids);
  });
});
