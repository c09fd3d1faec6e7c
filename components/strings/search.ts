import type { SearchResult } from '@/lib/protocol/search';
import { counted } from './common';

const places: Record<SearchResult['place'], string> = {
  title: 'Title',
  description: 'Description',
  item: 'Checklist',
  comment: 'Comment',
  file: 'Attachment',
};

/** Words of the search. */
export const search = {
  title: 'Search',
  field: 'Search cards',
  placeholder: 'Words of a title, description, comment, checklist or file',
  places,
  cards: 'Cards',
  allResults: (typed: string) => `All cards with “${typed}”`,
  looking: 'Looking…',
  archived: 'Archived',
  found: (count: number) => counted(count, 'card', 'cards'),
  cut: (count: number) => `The best ${count} cards. Another word narrows them down.`,
  idleTitle: 'Find a card by what is written on it',
  idle: 'Every word counts by its beginning: “fix log” finds “Fix the login”.',
  emptyTitle: (typed: string) => `No card with “${typed}”`,
  empty: 'All words must be in one place of a card. Try fewer of them, or only how they begin.',
} as const;
