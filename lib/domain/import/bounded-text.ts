const encoder = new TextEncoder();
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const ELLIPSIS = '…';
/** How far before a cut we look for the beginning of its character; longer joined emoji exist only to break software. */
const GRAPHEME_WINDOW = 64;
/** A chunk ends at a line's end when that costs less than a quarter of it. */
const LINE_BREAK_FROM = 0.75;

/** What Postgres cannot keep: NUL in text, and halves of surrogate pairs in JSON. */
const UNKEEPABLE = /\0|\p{Surrogate}/u;
const ALL_UNKEEPABLE = /\0|\p{Surrogate}/gu;

/** True for text that holds NUL characters or lone surrogates. */
export function isUnkeepable(text: string): boolean {
  return UNKEEPABLE.test(text);
}

/** The same text without NUL characters, lone surrogates shown as the replacement character. */
export function toKeepable(text: string): string {
  return text.replace(ALL_UNKEEPABLE, (character) => (character === '\0' ? '' : '\uFFFD'));
}

/** The text on one line: runs of white space become one space, none at the ends. */
export function toOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function fitsBytes(text: string, maxBytes: number): boolean {
  if (text.length > maxBytes) return false;
  return text.length * 3 <= maxBytes || encoder.encode(text).length <= maxBytes;
}

/** The text as it is when it fits, else as much of it as fits with an ellipsis. Bytes are of UTF-8. */
export function cutToBytes(text: string, maxBytes: number): string {
  if (fitsBytes(text, maxBytes)) return text;
  return prefixWithin(text, maxBytes - encoder.encode(ELLIPSIS).length).trimEnd() + ELLIPSIS;
}

/** The same with a bound in UTF-16 units. */
export function cutToLength(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  return text.slice(0, characterStart(text, maxLength - ELLIPSIS.length)).trimEnd() + ELLIPSIS;
}

/** How much a text may take up, as UTF-8 and as a JSON string, which writes quotes and line breaks longer. */
export interface TextBounds {
  readonly bytes: number;
  readonly jsonBytes: number;
}

export function fitsBounds(text: string, bounds: TextBounds): boolean {
  return fitsBytes(text, bounds.bytes) && encoder.encode(JSON.stringify(text)).length <= bounds.jsonBytes;
}

/** Cuts a text into pieces within the bounds, between characters and if possible between lines; joined they are the text. */
export function splitText(text: string, bounds: TextBounds): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (!fitsBounds(rest, bounds)) {
    let piece = prefixWithin(rest, bounds.bytes);
    while (!fitsBounds(piece, bounds)) piece = piece.slice(0, characterStart(piece, Math.floor(piece.length / 2)));
    piece = untilLineEnd(piece);
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  pieces.push(rest);
  return pieces;
}

/** The longest beginning that fits and ends between two characters as people see them. */
function prefixWithin(text: string, maxBytes: number): string {
  const { read } = encoder.encodeInto(text.slice(0, maxBytes), new Uint8Array(maxBytes));
  return text.slice(0, characterStart(text, read));
}

function untilLineEnd(piece: string): string {
  const end = piece.lastIndexOf('\n') + 1;
  return end >= piece.length * LINE_BREAK_FROM ? piece.slice(0, end) : piece;
}

/** The beginning of the character that the index falls into; never 0, so that cutting always advances. */
function characterStart(text: string, index: number): number {
  const from = Math.max(0, index - GRAPHEME_WINDOW);
  const window = text.slice(from, index + GRAPHEME_WINDOW);
  const start = graphemes.segment(window).containing(index - from)?.index ?? index - from;
  if (start > 0) return from + start;
  return isLowSurrogate(text, index) ? index - 1 : index;
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
