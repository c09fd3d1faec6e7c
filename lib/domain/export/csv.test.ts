import { expect, it } from 'vitest';
import { csvRow } from './csv';

it('quotes what would break a row, and nothing else', () => {
  expect(csvRow(['plain', 'a, b', 'say "hi"', 'two\nlines', null, 3])).toBe(
    'plain,"a, b","say ""hi""","two\nlines",,3\r\n',
  );
});

it('keeps a spreadsheet from running what somebody wrote into a title', () => {
  for (const cell of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")']) {
    expect(csvRow([cell])).toMatch(/^"?'/);
  }
  expect(csvRow(['a=1'])).toBe('a=1\r\n');
});
