/** Words of the start page. Nothing here is promised that the tests do not hold. */
export const landing = {
  title: 'Every change, on every screen, as it happens',
  lead: 'Baton is a task board for teams that work at the same time. Cards move under your eyes, a lost line loses no work, and the board never shows what is not true.',
  start: 'Create an account',
  signIn: 'Sign in',
  demo: 'Look at the demo',
  source: 'MIT licence. Run it on your own machine with one command.',
  picture: {
    label:
      'A board with four lists. Bo has just moved a card to Review: it is tinted with his colour. Chi is typing a comment on another.',
    title: 'Autumn release',
    live: 'Live',
    moved: 'Bo moved this',
    typing: 'Chi is typing…',
    lists: { next: 'Next', doing: 'Doing', review: 'Review', done: 'Done' },
    labels: { api: 'API', design: 'Design', bug: 'Bug', docs: 'Docs' },
    cards: {
      import: 'Import boards from Trello',
      shortcuts: 'Keyboard shortcuts for moving cards',
      invite: 'Invitation by link',
      presence: 'Show who reads which card',
      due: 'Due dates in plain words',
      reconnect: 'Resume after a lost line without a reload',
      dark: 'Dark theme with real contrast',
      roles: 'Roles: owner, admin, member, viewer',
      limits: 'Describe the limits in the handbook',
    },
    due: { tomorrow: 'tomorrow', friday: 'Friday', late: '2 days late' },
  },
  points: {
    heading: 'What it holds itself to',
    list: [
      {
        title: 'Live, not refreshed',
        text: 'Moves, comments, due dates and who is here arrive within a blink, in the same order for everyone.',
      },
      {
        title: 'Honest about what is saved',
        text: 'Each change is pending, saved or refused, and says so. What was refused keeps your text and names the reason.',
      },
      {
        title: 'Nothing lost in a tunnel',
        text: 'Changes made offline are kept on the device and sent once. You get exactly what you missed, without a reload.',
      },
      {
        title: 'Yours never jumps',
        text: 'Others’ changes glide in with their colour. Your focus, your scroll and the text you type stay where they are.',
      },
      {
        title: 'Closed means closed',
        text: 'Whoever is removed stops seeing the board within a second, on every open screen.',
      },
      {
        title: 'By keyboard, by touch, in the dark',
        text: 'Everything works without a mouse, on a phone, in both themes and with a screen reader.',
      },
    ],
  },
  way: {
    heading: 'One direction, one way round',
    text: 'HTTP decides, Postgres remembers, Redis carries, the sidecar delivers, the browser folds. The code is short enough to read in an afternoon.',
    steps: ['Browser', 'HTTP', 'Postgres', 'Redis', 'Sidecar', 'Browser'],
  },
} as const;
