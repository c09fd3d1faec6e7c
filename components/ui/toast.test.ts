import { expect, test } from 'vitest';
import { openToasts, toast } from './toast';

test('what is said before the toaster is there is shown in its order when it comes, and what follows at once', () => {
  const shown: string[] = [];
  const note = (kind: string) => (title: string) => shown.push(`${kind}: ${title}`);
  toast.error('first');
  toast.message('second', { id: 'a' });
  toast.dismiss('a');
  expect(shown).toEqual([]);

  openToasts({
    error: note('error'),
    message: note('message'),
    success: note('success'),
    info: note('info'),
    dismiss: note('dismiss'),
  });
  expect(shown).toEqual(['error: first', 'message: second', 'dismiss: a']);
  toast.success('third');
  expect(shown.at(-1)).toBe('success: third');
});
