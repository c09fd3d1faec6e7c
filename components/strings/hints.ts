/** Words of the hints on a person's first board, for a keyboard and a mouse, and for a thumb. */
export const hints = {
  label: 'First steps',
  dismiss: 'Got it',
  add: 'Add a card under a list',
  move: 'Drag it, or carry it with the keys',
  find: 'Do anything by name',
  keys: 'See all keys',
  addTouch: 'Add a card under a list.',
  moveTouch: 'Hold it to drag it, or use “Move” in the open card.',
  findTouch: 'Search, below, finds and does anything by name.',
} as const;
