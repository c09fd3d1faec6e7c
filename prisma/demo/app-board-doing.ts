import type { DemoList } from './demo-board';

export const APP_DOING: readonly DemoList[] = [
  {
    title: 'In progress',
    cards: [
      {
        title: 'Download a region and walk without a signal',
        by: 'ana',
        daysOld: 34,
        labels: ['offline', 'map'],
        people: ['dev', 'bo'],
        startsInHours: -200,
        dueInHours: 30,
        description:
          'The heart of 2.0. A person draws a rectangle, sees its size, and has it an hour later on the train.\n\n## Done when\n\n- it resumes after the tunnel, from where it was\n- 300 MB take less than 4 % of the battery\n- the map looks the same with and without a signal\n\n| region | size | time on 4G |\n| --- | --- | --- |\n| Julian Alps | 212 MB | 6 min |\n| Lake District | 148 MB | 4 min |\n| Corsica, north | 305 MB | 9 min |',
        checklists: [
          {
            title: 'Downloads',
            done: [
              'Draw and measure a region',
              'Fetch in parts that can be resumed',
              'Check every part against its hash',
            ],
            open: ['Continue in the background', 'Say plainly what is missing at the edge'],
          },
          { title: 'On real phones', done: ['Pixel 6a', 'iPhone SE'], open: ['The slow one in Bo’s drawer'] },
        ],
        links: [{ name: 'Slippy map tile names', url: 'https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames' }],
        comments: [
          {
            by: 'bo',
            hoursAgo: 52,
            text: 'Parts are 512 KB now. Smaller ones cost more in headers than they save after a tunnel.',
          },
          {
            by: 'dev',
            hoursAgo: 49,
            text: 'Resumed **eleven times** between two towns and the map was whole. I may keep this phone.',
          },
          {
            by: 'ana',
            hoursAgo: 28,
            text: 'Wonderful. @chi could the progress show the *walkable* part, not the percentage?',
          },
          {
            by: 'chi',
            hoursAgo: 26,
            text: 'I like that. A path that fills with colour as it becomes safe to walk. Sketch tomorrow.',
          },
          { by: 'chi', hoursAgo: 5, text: 'Sketch is in the review card. Works in grey as well.' },
          {
            by: 'dev',
            hoursAgo: 2,
            text: 'Background on iOS stops after thirty seconds unless we hand it to the system. On it.',
          },
        ],
      },
      {
        title: 'Tracks jump to the valley when GPS drifts',
        by: 'dev',
        daysOld: 5,
        labels: ['bug', 'map'],
        people: ['dev'],
        dueInHours: -20,
        description:
          'Reported four times, always below a rock face. A point that is 900 m away after three seconds is not a hiker.\n\n```\n46.4125 13.8441  0.0 s\n46.4126 13.8443  3.1 s\n46.3961 13.8552  6.0 s   <- a very fast hiker\n```',
        comments: [
          {
            by: 'bo',
            hoursAgo: 40,
            text: 'A speed limit alone would cut off people on cable cars. Look at the reported accuracy too.',
          },
          {
            by: 'dev',
            hoursAgo: 21,
            text: 'Accuracy says 8 m, proudly, while being a kilometre off. I will compare with the steps.',
          },
        ],
      },
      {
        title: 'Draw the new download screen',
        by: 'chi',
        daysOld: 4,
        labels: ['design', 'offline'],
        people: ['chi'],
        dueInHours: 7,
        checklists: [
          {
            title: 'States',
            done: ['Empty', 'Choosing', 'Running', 'Interrupted'],
            open: ['Phone full', 'Done, with the size that it took'],
          },
        ],
        comments: [{ by: 'ana', hoursAgo: 20, text: '“Interrupted” reads calm now. Before it sounded like my fault.' }],
      },
      {
        title: 'Halve the battery that recording takes',
        by: 'bo',
        daysOld: 13,
        labels: ['battery'],
        people: ['bo'],
        startsInHours: -72,
        dueInHours: 52,
        description:
          'Measured on a loop of 14 km: **31 %** today. The aim is 15 %.\n\n- [x] sleep between points when the speed is steady\n- [ ] let the motion chip count\n- [ ] write to disk every minute, not every second',
        comments: [
          {
            by: 'bo',
            hoursAgo: 8,
            text: 'Down to **22 %** with the first one. My legs say that I measured enough for this week.',
          },
          { by: 'chi', hoursAgo: 7, text: 'Free hiking as a perk. Nobody told me about the blisters.' },
        ],
      },
      {
        title: 'Tests on the train',
        by: 'dev',
        daysOld: 3,
        labels: ['offline', 'chore'],
        people: ['dev'],
        dueInHours: 20,
        description: 'A script that cuts the line the way tunnels do: short, long, and in the middle of a word.',
        checklists: [
          { title: 'Tunnels', done: ['Two seconds', 'Two minutes'], open: ['The Karawanks, eight minutes'] },
        ],
      },
      {
        title: 'Release notes, without the word “exciting”',
        by: 'ana',
        daysOld: 2,
        labels: ['chore'],
        people: ['ana'],
        startsInHours: -10,
        dueInHours: 74,
        comments: [{ by: 'dev', hoursAgo: 6, text: '“Thrilling” is taken as well, I hope.' }],
      },
      {
        title: 'Translate the app: Slovene and Hebrew',
        by: 'ana',
        daysOld: 15,
        labels: ['a11y'],
        people: ['ana', 'chi'],
        dueInHours: 140,
        description: 'Hebrew turns the whole screen around, but never the map.',
        comments: [{ by: 'chi', hoursAgo: 33, text: 'The compass must not be mirrored either. I checked: ours was.' }],
      },
    ],
  },
];
