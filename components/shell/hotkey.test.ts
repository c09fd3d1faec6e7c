import { expect, it } from 'vitest';
import { type KeyPress, matchesHotkey } from './hotkey';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  metaKey: false,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

it.each([
  ['c', press('c'), true],
  ['c', press('C', { shiftKey: true }), false],
  ['c', press('c', { ctrlKey: true }), false],
  ['c', press('c', { altKey: true }), false],
  ['shift+c', press('C', { shiftKey: true }), true],
  ['mod+k', press('k', { metaKey: true }), true],
  ['mod+k', press('k', { ctrlKey: true }), true],
  ['mod+k', press('k'), false],
  ['mod+shift+z', press('Z', { ctrlKey: true, shiftKey: true }), true],
  ['mod+z', press('Z', { ctrlKey: true, shiftKey: true }), false],
  ['?', press('?', { shiftKey: true }), true],
  ['?', press('?'), true],
  ['/', press('/'), true],
])('%s against %j is %s', (keys, pressed, expected) => {
  expect(matchesHotkey(keys, pressed)).toBe(expected);
});
