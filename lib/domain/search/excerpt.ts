import type { Excerpt } from '@/lib/protocol/search';

/** How much of a text stands before what was found in it, and in all, in characters. */
const BEFORE = 60;
const LENGTH = 200;
const CUT = '…';

/** A whole text as parts, what was found in it told apart. */
export function markHits(text: string, typed: string): Excerpt {
  const pattern = hitPattern(typed);
  return pattern ? toParts(text, pattern) : [{ text, isHit: false }];
}

/** The part of a long text around the first word that was found. */
export function excerptOf(text: string, typed: string): Excerpt {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  const pattern = hitPattern(typed);
  const first = pattern ? flat.search(pattern) : 0;
  const from = first <= BEFORE ? 0 : wordStart(flat, first - BEFORE);
  const until = flat.length - from <= LENGTH ? flat.length : flat.lastIndexOf(' ', from + LENGTH);
  const end = until > Math.max(from, first) ? until : from + LENGTH;
  const shown = `${from > 0 ? CUT : ''}${flat.slice(from, end)}${end < flat.length ? CUT : ''}`;
  return markHits(shown, typed);
}

/** Words that begin with what was typed, as the search finds them. */
function hitPattern(typed: string): RegExp | null {
  const words = typed.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu);
  if (!words) return null;
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])(?:${longestFirst.join('|')})[\\p{L}\\p{N}\\p{M}]*`, 'giu');
}

function toParts(text: string, pattern: RegExp): Excerpt {
  const parts: Excerpt = [];
  let reached = 0;
  for (const { 0: hit, index } of text.matchAll(pattern)) {
    if (index > reached) parts.push({ text: text.slice(reached, index), isHit: false });
    parts.push({ text: hit, isHit: true });
    reached = index + hit.length;
  }
  if (reached < text.length) parts.push({ text: text.slice(reached), isHit: false });
  return parts;
}

function wordStart(text: string, near: number): number {
  const space = text.indexOf(' ', near);
  return space === -1 ? near : space + 1;
}
