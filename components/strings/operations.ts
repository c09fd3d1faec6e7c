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
} as const;
