import * as z from 'zod/mini';
import './messages';
import { MAX_TEXT_BYTES } from './figures';

/** Id of any durable thing: a UUID in lower case, version 7 where Baton makes it. */
export const idSchema = z.uuid().check(z.toLowerCase());
export type Id = z.infer<typeof idSchema>;

/** A moment as ISO 8601 in UTC with milliseconds, as JSON carries it. */
export const timestampSchema = z.iso.datetime();

/** A moment as a person or client may send it: ISO 8601 with any offset, in the years 1 to 9999. */
export const timestampInputSchema = z
  .pipe(
    z.iso.datetime({ offset: true }),
    z.transform((text) => new Date(text).toISOString()),
  )
  .check(z.refine((text) => /^(?!0000)\d{4}-/.test(text), 'must be in the years 1 to 9999'));

/** The longest ordering key: some 6,000 insertions at one and the same spot. */
export const MAX_POSITION_LENGTH = 1_000;

/** A fractional ordering key, compared by code point; ties are broken by id. */
export const positionSchema = z.string().check(z.minLength(1), z.maxLength(MAX_POSITION_LENGTH));

/** Place of an event in its stream: 1, 2, 3 … without a hole. 0 is the place before the first. */
export const seqSchema = z.int().check(z.nonnegative());

/** Names one life of the log; frames of another epoch cannot be compared and mean "load a snapshot". */
export const epochSchema = z.string().check(z.minLength(1), z.maxLength(64));

/** Counts the text edits of what `If-Match` guards, from 1. */
export const versionSchema = z.int().check(z.positive());

const NUL = '\u0000';

/** Text that a person writes, bounded in UTF-8 bytes. Postgres can keep neither NUL nor half a character: both are refused by name. */
export function textSchema(maxBytes: number) {
  return z.string().check(
    z.refine((text) => !text.includes(NUL), 'must not contain the NUL character'),
    z.refine((text) => !/\p{Surrogate}/u.test(text), 'must not contain half a character'),
    z.refine((text) => utf8Bytes(text) <= maxBytes, `must be at most ${maxBytes} bytes of UTF-8`),
  );
}

/** A one-line name or title: trimmed, not empty, at most 512 bytes, line breaks become spaces. */
export const titleSchema = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text) => text.replace(/\s+/g, ' ').trim()),
  ),
  textSchema(512).check(z.minLength(1, 'must not be empty')),
);

/** Longer text: Markdown of descriptions and comments, at most 24 KB, and 30 KB as JSON, so that its event keeps its own bound. */
export const longTextSchema = textSchema(MAX_TEXT_BYTES).check(
  z.refine(
    (text) => utf8Bytes(JSON.stringify(text)) <= MAX_TEXT_JSON_BYTES,
    'has too many quotes, line breaks or control characters for its length',
  ),
);

const MAX_TEXT_JSON_BYTES = 30 * 1024;

function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
