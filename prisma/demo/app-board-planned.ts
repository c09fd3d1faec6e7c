import type { DemoList } from './demo-board';

export const APP_PLANNED: readonly DemoList[] = [
  {
    title: 'Ideas',
    cards: [
      {
        title: 'Share a walk as a postcard',
        by: 'chi',
        daysOld: 31,
        labels: ['design'],
        description:
          'One picture: the track, the height profile, the date, and a line of text. No account needed to look at it.\n\n> My mother does not want an app. She wants to see where I was.',
        comments: [
          { by: 'ana', hoursAgo: 290, text: 'The quote is the whole brief. Keep it.' },
          {
            by: 'dev',
            hoursAgo: 288,
            text: 'The profile we already draw. The hard part is that it should look good in *every* landscape.',
          },
        ],
      },
      {
        title: 'Huts: opening times and free beds',
        by: 'ana',
        daysOld: 40,
        labels: ['map'],
        description:
          'Alpine clubs publish this, each in its own way. Start with two regions and see whether it stays maintainable.',
        links: [
          {
            name: 'How huts are tagged in OpenStreetMap',
            url: 'https://wiki.openstreetmap.org/wiki/Tag:tourism%3Dalpine_hut',
          },
        ],
      },
      { title: 'Night mode that keeps contour lines readable', by: 'chi', daysOld: 22, labels: ['design', 'a11y'] },
      {
        title: 'Tell walkers about thunderstorms an hour before',
        by: 'bo',
        daysOld: 18,
        labels: ['battery'],
        comments: [
          { by: 'dev', hoursAgo: 200, text: 'Needs a signal, and we are the app for places without one.' },
          {
            by: 'bo',
            hoursAgo: 198,
            text: 'True. The barometer works offline, though. Falling pressure is a decent hint.',
          },
          {
            by: 'ana',
            hoursAgo: 197,
            text: 'A hint that is wrong twice will be ignored the third time. Let us measure before we promise.',
          },
        ],
      },
      { title: 'Import tracks from a watch', by: 'dev', daysOld: 27, labels: ['sync'] },
      { title: 'Printable map of the day, two pages', by: 'ana', daysOld: 12, labels: ['map', 'design'] },
      { title: 'Guess the arrival time from how one actually walks', by: 'bo', daysOld: 9 },
      { title: 'Widget: the next three waypoints', by: 'dev', daysOld: 15, labels: ['design'] },
      {
        title: 'Leave a note for the next walker',
        by: 'ana',
        daysOld: 6,
        labels: ['sync'],
        description: '“The bridge is gone, take the ford.” Notes grow old: fade after a month, gone after a season.',
        comments: [
          {
            by: 'bo',
            hoursAgo: 90,
            text: 'Who reads them before the others do? I do not want to moderate a mountain.',
          },
        ],
      },
    ],
  },
  {
    title: 'Next up',
    cards: [
      {
        title: 'Ask before a region is downloaded over mobile data',
        by: 'dev',
        daysOld: 8,
        labels: ['offline'],
        people: ['dev'],
        dueInHours: 96,
        description: 'Show the size *before* the button, not after. Remember the answer for the day, not for ever.',
      },
      {
        title: 'Two walkers edit the same route',
        by: 'bo',
        daysOld: 14,
        labels: ['sync'],
        people: ['bo', 'dev'],
        dueInHours: 150,
        description:
          'Both are offline, both move waypoint 4. When they meet again:\n\n1. waypoints that only one of them touched: take the change\n2. the same waypoint: keep both, ask once\n3. never lose one in silence',
        checklists: [
          {
            title: 'Cases to try on paper first',
            done: ['Moved by both', 'Moved by one, deleted by the other'],
            open: [
              'Route renamed by both',
              'Route split in two while the other walks it',
              'One phone is set to last year',
            ],
          },
        ],
        comments: [
          {
            by: 'dev',
            hoursAgo: 75,
            text: '@bo can a waypoint have an id from the moment it is drawn? Then “the same” has a meaning.',
          },
          { by: 'bo', hoursAgo: 74, text: 'Yes, made on the phone. The server never hands out ids.' },
        ],
      },
      {
        title: 'Screen reader: name the next turn, not the pixel',
        by: 'chi',
        daysOld: 11,
        labels: ['a11y'],
        people: ['chi', 'dev'],
        dueInHours: 120,
      },
      {
        title: 'Delete what is oldest when the phone is full',
        by: 'dev',
        daysOld: 6,
        labels: ['offline'],
        people: ['dev'],
        description: 'Never the region that someone is standing in.',
        comments: [
          {
            by: 'chi',
            hoursAgo: 50,
            text: 'I would rather *ask* with a list sorted by size. People know what they will not need.',
          },
        ],
      },
      { title: 'Export a track as GPX, with its photos', by: 'bo', daysOld: 10, labels: ['sync'], dueInHours: 200 },
      { title: 'Choose the units: metres, feet, or hours', by: 'chi', daysOld: 16, labels: ['design'] },
      {
        title: 'Write the privacy page in plain words',
        by: 'ana',
        daysOld: 7,
        labels: ['chore'],
        people: ['ana'],
        dueInHours: 168,
      },
      { title: 'Map tiles for the north, where the projection stretches', by: 'bo', daysOld: 19, labels: ['map'] },
    ],
  },
];
