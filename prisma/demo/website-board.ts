import type { DemoBoard } from './demo-board';

/** The nearly empty board: a place to try things in. */
export const WEBSITE_BOARD: DemoBoard = {
  title: 'New website',
  description: '',
  color: 'violet',
  labels: [{ key: 'words', name: 'Words', color: 'lime' }],
  lists: [
    {
      title: 'To do',
      cards: [
        {
          title: 'One sentence that says what Wayfold is',
          by: 'ana',
          daysOld: 1,
          labels: ['words'],
          people: ['ana'],
          comments: [{ by: 'chi', hoursAgo: 3, text: '“Maps for where the signal ends.” Too dark?' }],
        },
        { title: 'Photograph real walkers, wet ones', by: 'chi', daysOld: 1 },
      ],
    },
    { title: 'Doing', cards: [] },
    { title: 'Done', cards: [] },
  ],
};
