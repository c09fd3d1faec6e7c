import type { DemoBoard } from './demo-board';

/** The small board: something that everybody has planned once. */
export const RETREAT_BOARD: DemoBoard = {
  title: 'Retreat in Bohinj',
  description: 'Three days by the lake, one of them without screens.',
  color: 'amber',
  labels: [
    { key: 'travel', name: 'Travel', color: 'blue' },
    { key: 'food', name: 'Food', color: 'orange' },
    { key: 'walk', name: 'Walks', color: 'green' },
  ],
  lists: [
    {
      title: 'To arrange',
      cards: [
        {
          title: 'Night train or two cars?',
          by: 'bo',
          daysOld: 9,
          labels: ['travel'],
          people: ['bo'],
          dueInHours: 49,
          comments: [
            { by: 'chi', hoursAgo: 60, text: 'Train! I want to wake up among mountains.' },
            { by: 'dev', hoursAgo: 58, text: 'Train, if the bicycles may come along.' },
            { by: 'bo', hoursAgo: 31, text: 'Four bicycles are possible until Friday. @ana shall I book?' },
          ],
        },
        {
          title: 'Who eats what',
          by: 'chi',
          daysOld: 7,
          labels: ['food'],
          people: ['chi'],
          checklists: [
            {
              title: 'Asked',
              done: ['Ana: everything', 'Bo: no nuts'],
              open: ['Chi: vegetarian, except for the trout?', 'Dev'],
            },
          ],
        },
        { title: 'Something for a rainy afternoon', by: 'dev', daysOld: 4, people: ['dev'] },
      ],
    },
    {
      title: 'Settled',
      cards: [
        {
          title: 'House by the lake',
          by: 'ana',
          daysOld: 24,
          people: ['ana'],
          dueInHours: -140,
          done: true,
          description:
            'Six beds, a stove, a boat that may or may not float. Keys are with the neighbour, the one with the *loud* dog.',
          links: [{ name: 'Where it is', url: 'https://www.openstreetmap.org/#map=14/46.2790/13.8860' }],
        },
        {
          title: 'Walk to the Savica falls',
          by: 'bo',
          daysOld: 16,
          labels: ['walk'],
          people: ['bo', 'chi'],
          dueInHours: 240,
          description: 'Two hours, 550 steps, one waterfall. With our own map, of course.',
        },
      ],
    },
    {
      title: 'Bring along',
      cards: [
        { title: 'The good coffee', by: 'dev', daysOld: 3, labels: ['food'], people: ['dev'] },
        {
          title: 'A paper map, just in case',
          by: 'ana',
          daysOld: 3,
          labels: ['walk'],
          comments: [{ by: 'dev', hoursAgo: 12, text: 'I feel judged.' }],
        },
      ],
    },
  ],
};
