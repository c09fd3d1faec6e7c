/** More words than these narrow nothing down any more. */
const MAX_WORDS = 12;

/**
 * What a person typed as a question to Postgres' text search: every word must be there, each by its beginning. A word with signs in it
 * ("ana@example.com", "v2.1") counts as it stands, or by its parts. Null where no letter or digit was typed.
 */
export function toTextQuery(typed: string): string | null {
  const chunks = typed.normalize('NFC').split(/\s+/u).slice(0, MAX_WORDS);
  const words = chunks.flatMap((chunk) => {
    const parts = chunk.match(/[\p{L}\p{N}\p{M}]+/gu);
    if (!parts) return [];
    const split = parts.map(toPrefix).join(' & ');
    const whole = chunk.replaceAll(/['\\\0]/g, ' ');
    return [parts.length === 1 && parts[0] === whole ? split : `(${toPrefix(whole)} | (${split}))`];
  });
  return words.length === 0 ? null : words.join(' & ');
}

function toPrefix(word: string): string {
  return `'${word}':*`;
}
