/** Words of writing a card's description. */
export const description = {
  write: 'Write',
  preview: 'Preview',
  nothing: 'Nothing to show yet.',
  restored: 'This is what you were writing. It is not saved yet.',
  difference: 'Their text and yours: struck out what only theirs has, underlined what only yours has',
  legend: 'Struck out: only in theirs. Underlined: only in yours.',
  merge: 'Edit both together',
} as const;
