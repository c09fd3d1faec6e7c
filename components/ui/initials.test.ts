import { expect, it } from 'vitest';
import { initials } from './initials';

it.each([
  ['Ana Alves', 'AA'],
  ['bo', 'B'],
  ['  Chi   de la Cruz ', 'CC'],
  ['李小龍', '李'],
  ['🏳️‍🌈 Flag', '🏳️‍🌈F'],
  ['e\u0301mile Zola', `${'É'.normalize('NFD')}Z`],
  ['   ', '?'],
])('%j becomes %j', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
