import type { Id } from '@/lib/protocol/primitives';
import { cutToBytes, fitsBytes, isUnkeepable, toKeepable, toOneLine } from './bounded-text';
import { MAX_TITLE_BYTES } from './limits';
import type { People } from './plan-people';
import type { Tally } from './tally';

/** What every part of the plan needs beside its piece of the export. */
export interface Planning {
  readonly newId: () => Id;
  /** The time of the import, for what has none of its own. */
  readonly now: string;
  readonly tally: Tally;
  readonly people: People;
}

export const UNTITLED = 'Untitled';

/** The text without what no database keeps; every text of the export comes through here. */
export function keepText(text: string | undefined, tally: Tally): string {
  if (text === undefined) return '';
  if (!isUnkeepable(text)) return text;
  tally.add('texts_cleaned');
  return toKeepable(text);
}

export interface PlannedTitle {
  readonly title: string;
  /** The whole text where the title is only its beginning. */
  readonly full: string | null;
}

/** A title within its bounds out of any text. Empty ones become “Untitled”. */
export function planTitle(text: string | undefined, tally: Tally): PlannedTitle {
  const kept = keepText(text, tally);
  const line = toOneLine(kept);
  if (line === '') {
    tally.add('untitled');
    return { title: UNTITLED, full: null };
  }
  return fitsBytes(line, MAX_TITLE_BYTES)
    ? { title: line, full: null }
    : { title: cutToBytes(line, MAX_TITLE_BYTES), full: kept.trim() };
}
