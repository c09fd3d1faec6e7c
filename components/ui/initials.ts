/** The first letters of the first and the last word, whole characters even outside the Latin script. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0];
  if (!first) return '?';
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return (letter(first) + (last ? letter(last) : '')).toUpperCase();
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function letter(word: string): string {
  return segmenter.segment(word)[Symbol.iterator]().next().value?.segment ?? '';
}
