import { MAX_TEXT_BYTES } from '@/lib/protocol/figures';
import type { TextBounds } from './bounded-text';

/** The protocol's bounds, as an import keeps them by cutting where a person's input would be refused. A test holds the two together. */
export const MAX_TITLE_BYTES = 512;
export const MAX_LABEL_NAME_LENGTH = 80;
export const MAX_LINK_LENGTH = 2_048;
export const MAX_CARD_NUMBER = 1_000_000_000;

/** Descriptions and comments. */
export const LONG_TEXT: TextBounds = { bytes: MAX_TEXT_BYTES, jsonBytes: 30 * 1024 };

/** One part of a text that is longer, with room for the line that says which part it is. */
export const TEXT_PART: TextBounds = { bytes: LONG_TEXT.bytes - 128, jsonBytes: LONG_TEXT.jsonBytes - 128 };
