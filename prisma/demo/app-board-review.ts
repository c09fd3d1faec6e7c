import type { DemoList } from './demo-board';

export const APP_REVIEW: readonly DemoList[] = [
  {
    title: 'In review',
    cards: [
      {
        title: 'Elevation profile under the finger',
        by: 'dev',
        daysOld: 10,
        labels: ['map', 'design'],
        people: ['chi'],
        dueInHours: 24,
        comments: [
          { by: 'chi', hoursAgo: 16, text: 'Lovely. The line trembles by one pixel when I hold still; can it rest?' },
          { by: 'dev', hoursAgo: 14, text: 'It rests now. Try once more? @chi' },
        ],
      },
      {
        title: 'Sign in with a link, without a password',
        by: 'bo',
        daysOld: 12,
        labels: ['sync'],
        people: ['ana', 'bo'],
        dueInHours: 3,
        checklists: [
          {
            title: 'Before it goes out',
            done: ['Links work once', 'Links end after 15 minutes', 'Limit of tries'],
            open: ['Text of the mail read aloud by somebody else'],
          },
        ],
        comments: [
          {
            by: 'ana',
            hoursAgo: 4,
            text: 'Read it aloud to my neighbour. She asked what a “token” is. Changing that line, then it may go.',
          },
        ],
      },
      {
        title: 'Colours of paths that colour-blind people can tell apart',
        by: 'chi',
        daysOld: 20,
        labels: ['a11y', 'design'],
        people: ['dev'],
        dueInHours: 76,
        links: [
          { name: 'WCAG 2.2: use of colour', url: 'https://www.w3.org/WAI/WCAG22/Understanding/use-of-color.html' },
        ],
      },
      {
        title: 'Sort tracks by the valley they began in',
        by: 'bo',
        daysOld: 7,
        labels: ['map'],
        people: ['ana'],
        dueInHours: 45,
      },
      { title: 'Undo for deleted waypoints', by: 'dev', daysOld: 6, labels: ['sync'], people: ['bo'] },
    ],
  },
  {
    title: 'Waiting',
    cards: [
      {
        title: 'Permission for the trail data of Corsica',
        by: 'ana',
        daysOld: 45,
        labels: ['map', 'chore'],
        people: ['ana'],
        dueInHours: -75,
        comments: [
          { by: 'ana', hoursAgo: 100, text: 'Wrote again, in French this time.' },
          { by: 'bo', hoursAgo: 99, text: 'We can ship without it; the region is switched off by a setting.' },
        ],
      },
      {
        title: 'Answer from the mountain rescue about the emergency button',
        by: 'ana',
        daysOld: 23,
        people: ['ana', 'bo'],
        comments: [{ by: 'ana', hoursAgo: 130, text: 'They are interested, and careful. Rightly.' }],
      },
      {
        title: 'New icons from the illustrator',
        by: 'chi',
        daysOld: 17,
        labels: ['design'],
        people: ['chi'],
        dueInHours: 60,
      },
      {
        title: 'Store review of the test build',
        by: 'dev',
        daysOld: 2,
        labels: ['chore'],
        people: ['dev'],
        dueInHours: 28,
      },
    ],
  },
];
