import type { Color } from '@/lib/protocol/colors';

/** Trello's colours as ours. A label may have none; black and none are our quiet slate. */
const COLOR_OF: ReadonlyMap<string, Color> = new Map([
  ['green', 'green'],
  ['yellow', 'amber'],
  ['orange', 'orange'],
  ['red', 'red'],
  ['purple', 'violet'],
  ['blue', 'blue'],
  ['sky', 'teal'],
  ['lime', 'lime'],
  ['pink', 'pink'],
  ['black', 'slate'],
  ['grey', 'slate'],
  ['gray', 'slate'],
]);

const SHADE = /_(light|dark)$/;

export interface TranslatedColor {
  readonly color: Color;
  /** `shade`: a light or dark variant that we do not tell apart. `unknown`: a name that we do not know. */
  readonly loss: 'none' | 'shade' | 'unknown';
}

/** Our colour for a colour name of Trello's; none at all is slate. */
export function translateColor(name: string | null | undefined): TranslatedColor {
  if (!name) return { color: 'slate', loss: 'none' };
  const color = COLOR_OF.get(name.replace(SHADE, ''));
  if (!color) return { color: 'slate', loss: 'unknown' };
  return { color, loss: SHADE.test(name) ? 'shade' : 'none' };
}

/** True for what an old export may use in place of a label's id. */
export function isColorName(name: string): boolean {
  return translateColor(name).loss !== 'unknown' && name !== '';
}
