import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_TEXT_BYTES } from '@/lib/protocol/figures';
import { longTextSchema, textSchema, titleSchema } from '@/lib/protocol/primitives';
import { cutToBytes, cutToLength, fitsBounds, fitsBytes, isUnkeepable, splitText, toKeepable } from './bounded-text';
import { LONG_TEXT, MAX_TITLE_BYTES } from './limits';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\0', '\ud83d', '\n', '👩‍👩‍👧', 'ש', '図'),
    fc.string({ unit: 'binary', maxLength: 2 }),
  ),
});

describe('keepable text', () => {
  it('loses NUL, and shows half a character as the replacement character', () => {
    expect(toKeepable('a\0b\ud83dc📚')).toBe('ab\uFFFDc📚');
    expect(isUnkeepable('📚 שלום')).toBe(false);
  });

  it('is always text that the protocol accepts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(textSchema(100_000).safeParse(toKeepable(text)).success).toBe(true);
        expect(isUnkeepable(toKeepable(text))).toBe(false);
      }),
    );
  });
});

describe('cutting', () => {
  it('leaves alone what fits, to the byte', () => {
    expect(cutToBytes('ж'.repeat(256), 512)).toBe('ж'.repeat(256));
    expect(cutToBytes(`${'ж'.repeat(256)}a`, 512)).toBe(`${'ж'.repeat(254)}…`);
    expect(cutToLength('a'.repeat(80), 80)).toBe('a'.repeat(80));
    expect(cutToLength('a'.repeat(81), 80)).toBe(`${'a'.repeat(79)}…`);
  });

  it('never cuts through what people see as one character', () => {
    expect(cutToBytes(`${'a'.repeat(490)}👩‍👩‍👧‍👦${'b'.repeat(30)}`, 512)).toBe(`${'a'.repeat(490)}…`);
    expect(cutToLength(`${'a'.repeat(77)}👍🏽${'b'.repeat(9)}`, 80)).toBe(`${'a'.repeat(77)}…`);
  });

  it('cuts through a run of joined characters that would never end, between code points', () => {
    const cut = cutToBytes(`e${'\u0301'.repeat(5_000)}`, 512);
    expect(bytesOf(cut)).toBeLessThanOrEqual(512);
    expect(cut.length).toBeGreaterThan(200);
  });

  it('fits the titles of the protocol', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 100, maxLength: 700 }), (text) => {
        const line = text.replace(/\s+/g, ' ').trim();
        fc.pre(line !== '');
        expect(titleSchema.safeParse(cutToBytes(line, MAX_TITLE_BYTES)).success).toBe(true);
        expect(titleSchema.safeParse(line).success).toBe(fitsBytes(line, MAX_TITLE_BYTES));
      }),
    );
  });
});

describe('splitText', () => {
  it('gives pieces within the bounds that are the text when joined', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 40, max: 400 }), (text, bytes) => {
        const kept = toKeepable(text);
        const bounds = { bytes, jsonBytes: bytes + 10 };
        const pieces = splitText(kept, bounds);
        expect(pieces.join('')).toBe(kept);
        for (const piece of pieces) expect(fitsBounds(piece, bounds)).toBe(true);
        if (pieces.length > 1) expect(pieces.every((piece) => piece !== '' && !isUnkeepable(piece))).toBe(true);
      }),
    );
  });

  it('prefers the end of a line', () => {
    const pieces = splitText(`${'word '.repeat(17)}\n${'next '.repeat(10)}`, { bytes: 100, jsonBytes: 200 });
    expect(pieces[0]).toBe(`${'word '.repeat(17)}\n`);
  });

  it.each([
    ['letters', 'a'],
    ['line breaks, which JSON writes as two characters', '\n'],
    ['control characters, which JSON writes as six', '\u0001'],
    ['three-byte characters', '図'],
  ])('the bounds are those of descriptions and comments, for %s', (_, character) => {
    const text = character.repeat(MAX_TEXT_BYTES + 1);
    expect(fitsBounds(text, LONG_TEXT)).toBe(false);
    const pieces = splitText(text, LONG_TEXT);
    expect(pieces.join('')).toBe(text);
    for (const piece of pieces) expect(longTextSchema.safeParse(piece).success).toBe(true);
  });

  it('agrees with the protocol on what fits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2_000, max: 9_000 }),
        fc.constantFrom('ab\n', '図', '"', '\u0002a'),
        (times, unit) => {
          const text = unit.repeat(times);
          expect(fitsBounds(text, LONG_TEXT)).toBe(longTextSchema.safeParse(text).success);
        },
      ),
    );
  });
});
