import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { Planned, PlannedAs } from '@/lib/protocol/events/envelope';
import type { Label } from '@/lib/protocol/things';
import type { Changes } from '../by-id';
import { changedFields } from '../changed-fields';
import { type Plan, planned, refused } from '../plan';

/** Labels that one board may have. */
export const MAX_LABELS = 500;

/** A new label of the board. */
export function planLabelCreate(
  { id, name, color }: Label,
  labelCount: number,
): Plan<PlannedAs<BoardEvent, 'label.created'>> {
  if (labelCount >= MAX_LABELS) return refused('limit_reached', `A board has at most ${MAX_LABELS} labels.`);
  return planned({ name: 'label.created', data: { labelId: id, name, color } });
}

/** Another name or colour, on every card that wears the label; null when nothing is different. */
export function planLabelUpdate(label: Label, changes: Changes<Omit<Label, 'id'>>): Plan<Planned<BoardEvent> | null> {
  const changed = changedFields(label, changes);
  if (Object.keys(changed).length === 0) return planned(null);
  return planned({ name: 'label.updated', data: { labelId: label.id, ...changed } });
}

/** The label leaves the board and every card that wore it. */
export function planLabelDelete(label: Pick<Label, 'id'>): Plan<Planned<BoardEvent>> {
  return planned({ name: 'label.deleted', data: { labelId: label.id } });
}
