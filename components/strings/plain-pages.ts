/** Words of the pages that stand alone. They come with every first load, so nothing else is among them. */
export const plainPages = {
  home: 'Go to the start page',
  retry: 'Try again',
  brokenTitle: 'Something went wrong',
  broken: 'The page could not be shown. Your saved work is safe.',
  reference: (id: string) => `Reference ${id}`,
  offlineTitle: 'You are offline',
  offline: 'You seem to be offline. What you change is kept here and sent when you are back.',
  notFoundTitle: 'This is not here',
  notFound: 'The address may be wrong, or what stood here was deleted.',
} as const;
