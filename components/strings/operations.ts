/** Words of copying, sorting and moving whole things of a board. */
export const operations = {
  card: {
    group: 'Card',
    copy: 'Copy card',
    copyThis: (title: string) => `Copy “${title}”`,
    copied: (title: string) => `${title} is copied. The copy is right below it.`,
    copyKey: 'Copy the focused card',
    show: 'Open the copy',
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
} as const;
