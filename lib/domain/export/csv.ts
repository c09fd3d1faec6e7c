/** Spreadsheets take a cell for a formula that begins with one of these; behind a tab or a line break as well. */
const FORMULA = /^[=+\-@\t\r\n]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** UTF-8 for Excel, which otherwise takes the file for the local code page. */
export const CSV_BEGIN = '\uFEFF';

/** One row by RFC 4180. What a spreadsheet would run as a formula is shown as text: it gets an apostrophe before it. */
export function csvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
