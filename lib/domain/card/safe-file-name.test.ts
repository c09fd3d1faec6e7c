import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeFileName } from './safe-file-name';

it.each([
  ['plan.pdf', 'plan.pdf'],
  ['C:\\Users\\ana\\plan.pdf', 'plan.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['.env', 'env'],
  ['..', 'file'],
  ['', 'file'],
  ['a\r\nSet-Cookie: x.png', 'aSet-Cookie_ x.png'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
  ['  two   spaces .txt', 'two spaces .txt'],
  ['Übersicht 日本.png', 'Übersicht 日本.png'],
])('%j becomes %j', (given, expected) => {
  expect(safeFileName(given)).toBe(expected);
});

it('a long name keeps its ending', () => {
  const name = safeFileName(`${'ä'.repeat(500)}.tar.gz`);
  expect(name.endsWith('.gz')).toBe(true);
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
});

it('whatever the name, it is safe, and safe already when it is made safe again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (given) => {
      const name = safeFileName(given);
      expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}]|^\.|^$/u);
      expect(safeFileName(name)).toBe(name);
    }),
  );
});
