import { expect, it } from 'vitest';
import { toggleTask } from './toggle-task';

const TEXT = ['# Plan', '- [ ] pack', '  1. [X] boots', '> * [x] rope', 'no [ ] task', '- plain'].join('\r\n');

it.each([
  [2, true, '- [x] pack\r'],
  [3, false, '  1. [ ] boots\r'],
  [4, false, '> * [ ] rope\r'],
])('line %i becomes %s', (line, done, expected) => {
  const lines = toggleTask(TEXT, line, done).split('\n');
  expect(lines[line - 1]).toBe(expected);
  expect(lines.filter((_, index) => index !== line - 1)).toEqual(TEXT.split('\n').filter((_, i) => i !== line - 1));
});

it.each([0, 1, 5, 6, 7])('line %i holds no task, so nothing changes', (line) => {
  expect(toggleTask(TEXT, line, true)).toBe(TEXT);
});
