import { COLORS, type Color } from '@/lib/protocol/colors';
import type { Id } from '@/lib/protocol/primitives';

/** The colour that a new person gets: spread evenly by the random end of their id, and the same at each try. */
export function chooseColor(userId: Id): Color {
  const colors = COLORS.filter((color) => color !== 'slate');
  return colors[Number.parseInt(userId.slice(-6), 16) % colors.length] ?? 'blue';
}
