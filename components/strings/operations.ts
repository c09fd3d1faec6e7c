import { counted, listed } from './common';

/** Words of copying, sorting and moving whole things of a board. */
export const operations = {
  card: {
    group: 'Card',
    copy: 'Copy card',
    copyThis: (title: string) => `Copy “${title}”`,
    copied: (title: string) => `${title} is copied. The copy is right below it.`,
    copyKey: 'Copy the focused card',
  },
  list: {
    group: 'List',
    copy: 'Copy list',
    copyThis: (title: string) => `Copy list “${title}”`,
    titleOfCopy: (title: string) => `${title} (copy)`,
    copied: (title: string) => `${title} is copied. The copy is right of it.`,
    sort: 'Sort cards…',
    sortThis: (title: string) => `Sort the cards of “${title}”…`,
    sortTitle: (title: string) => `Sort ${title}`,
    sortDetail: 'Once, for everybody. Cards can be moved again afterwards.',
    sortBy: 'Sort by',
    sortConfirm: 'Sort',
    orders: {
      due: { label: 'Due date', hint: 'The next one first, without a date last' },
      name: { label: 'Name', hint: 'From A to Z' },
      newest: { label: 'Newest first', hint: 'By when they were made' },
      oldest: { label: 'Oldest first', hint: 'By when they were made' },
    },
    sorted: (title: string) => `${title} is sorted.`,
    archiveCards: 'Archive all its cards',
    archiveCardsOf: (title: string) => `Archive all cards of “${title}”`,
  },
  transfer: {
    other: 'Another board…',
    moveThis: (title: string) => `Move “${title}” to another board…`,
    moveSelected: 'Move to another board…',
    title: (count: number) => (count === 1 ? 'Move to another board' : `Move ${count} cards to another board`),
    description: 'With comments, files and history. Labels go along where the other board has the same ones.',
    board: 'Board',
    list: 'List',
    place: 'Place',
    places: { top: 'At the top', bottom: 'At the bottom' },
    loading: 'Loading the lists',
    noBoards: 'There is no other board to which you could move it.',
    noLists: 'This board has no list yet.',
    readOnly: 'You can read this board and not change it. Choose another one.',
    notReached: 'This board could not be loaded.',
    confirm: (count: number) => (count === 1 ? 'Move card' : `Move ${count} cards`),
    cards: (count: number) => counted(count, 'card', 'cards'),
    moved: (what: string, board: string) => `Moved to ${board}: ${what}`,
    lost: (labels: readonly string[], people: number, skipped: number) =>
      [
        labels.length > 0
          ? `Without ${listed(labels.map((name) => name || 'a label without a name'))}: that board has no such label.`
          : '',
        people > 0 ? `${counted(people, 'person', 'people')} may not see it there, and left.` : '',
        skipped > 0 ? `${counted(skipped, 'card was', 'cards were')} left as they were.` : '',
      ]
        .filter((line) => line !== '')
        .join(' '),
    open: 'Open',
    openThere: 'Open it there',
    goneTo: (board: string | undefined) =>
      board ? `This card is now on ${board}` : 'This card is now on another board',
    goneDetail: 'Somebody moved it, with everything in it.',
  },
} as const;
