import * as z from 'zod/mini';
import type { Id } from '@/lib/protocol/primitives';

export const DUE_FILTERS = ['overdue', 'today', 'week', 'none'] as const;
export type DueFilter = (typeof DUE_FILTERS)[number];

/** Stands among `people` for cards that nobody is assigned to. */
export const NOBODY = 'nobody';
/** Stands among `people` for whoever looks, so that a shared address shows everybody their own. */
export const ME = 'me';

/** Which cards a board shows: a card must pass each part, and within a part any of its choices. */
export interface BoardFilter {
  readonly text: string;
  readonly labels: readonly Id[];
  readonly people: readonly (Id | typeof ME | typeof NOBODY)[];
  readonly due: DueFilter | null;
}

export const NO_FILTER: BoardFilter = { text: '', labels: [], people: [], due: null };

export function isFiltering({ text, labels, people, due }: BoardFilter): boolean {
  return text.trim() !== '' || labels.length > 0 || people.length > 0 || due !== null;
}

/** How many choices are made beside the text. */
export function countChoices({ labels, people, due }: BoardFilter): number {
  return labels.length + people.length + (due ? 1 : 0);
}

const PARAMS = { text: 'q', labels: 'labels', people: 'people', due: 'due' } as const;
const dueSchema = z.catch(z.nullable(z.enum(DUE_FILTERS)), null);

/** The filter that an address names; what it does not know is left out. */
export function readFilter(search: string): BoardFilter {
  const params = new URLSearchParams(search);
  const several = (name: string) => (params.get(name) ?? '').split(',').filter(Boolean);
  return {
    text: params.get(PARAMS.text) ?? '',
    labels: several(PARAMS.labels),
    people: several(PARAMS.people),
    due: dueSchema.parse(params.get(PARAMS.due)),
  };
}

/** The same search with the filter in it, other parameters kept. */
export function writeFilter(search: string, { text, labels, people, due }: BoardFilter): string {
  const params = new URLSearchParams(search);
  const values = { q: text, labels: labels.join(','), people: people.join(','), due: due ?? '' };
  for (const [name, value] of Object.entries(values)) {
    if (value === '') params.delete(name);
    else params.set(name, value);
  }
  const written = params.toString();
  return written === '' ? '' : `?${written}`;
}
