import { counted, listed } from './common';

/** How a change of a card is called: once for one card, once for several. */
const verbs: Record<string, (cards: string) => string> = {
  'card.moved': (cards) => `moved ${cards}`,
  'card.created': (cards) => `added ${cards}`,
  'cards.arrived': (cards) => `brought ${cards} from another board`,
  'list.copied': (cards) => `copied ${cards} with a list`,
  'card.archived': (cards) => `archived ${cards}`,
  'card.restored': (cards) => `restored ${cards}`,
  'card.deleted': (cards) => `deleted ${cards}`,
};

/** Words that make the board easier: what is spoken of others, and the names of keys. */
export const ease = {
  cards: (count: number) => counted(count, 'card', 'cards'),
  did: (name: string, cards: string) => (verbs[name] ?? ((what: string) => `changed ${what}`))(cards),
  sentence: (person: string, deeds: readonly string[]) => `${person} ${listed(deeds)}`,
  several: (people: number, cards: string) => `${counted(people, 'person', 'people')} changed ${cards}`,
  speakSetting: 'Tell a screen reader what others change',
  speakHint: 'One sentence every few seconds, never one for each change.',
  keysGroup: 'Focused card',
  keys: {
    walk: 'Walk the board',
    carry: 'Carry the card',
    open: 'Open the card',
    create: 'Add a card below',
    edit: 'Rename',
    labels: 'Labels',
    assignees: 'People',
    due: 'Dates',
    move: 'Move to another list',
    copyLink: 'Copy its link',
  },
} as const;
