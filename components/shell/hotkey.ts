/** What a key press looks like to the matcher; a `KeyboardEvent` fits. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey'>;

/**
 * Whether a press is the hotkey `keys`: `c`, `?`, `mod+k`, `shift+x`. `mod` is Command on a Mac and Control elsewhere,
 * either is taken. Shift counts only beside letters: `?` needs it on some keyboards and not on others.
 */
export function matchesHotkey(keys: string, press: KeyPress): boolean {
  const parts = keys.toLowerCase().split('+');
  const key = parts.pop();
  if (key === undefined || press.key.toLowerCase() !== key) return false;
  if ((press.metaKey || press.ctrlKey) !== parts.includes('mod')) return false;
  if (press.altKey !== parts.includes('alt')) return false;
  return /^[a-z]$/.test(key) ? press.shiftKey === parts.includes('shift') : true;
}

/** Whether the person is writing, so that a plain letter belongs to the text. */
export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role=textbox]'))
  );
}
