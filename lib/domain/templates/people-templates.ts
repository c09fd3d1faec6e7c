import type { TemplateContent } from './template-content';

/** What is to be published, and when. */
export const contentCalendar: TemplateContent = {
  labels: [
    { name: 'Article', color: 'blue' },
    { name: 'Newsletter', color: 'teal' },
    { name: 'Social', color: 'pink' },
    { name: 'Video', color: 'orange' },
  ],
  lists: [
    { title: 'Ideas', cards: [{ title: 'A question that customers keep asking', labels: ['Article'] }] },
    {
      title: 'Writing',
      cards: [
        {
          title: 'What is new this month',
          labels: ['Newsletter'],
          dueInDays: 7,
          steps: ['Collect what happened', 'First draft', 'Subject line', 'Links checked'],
        },
      ],
    },
    { title: 'Editing', cards: [{ title: 'Behind the scenes', labels: ['Video'], dueInDays: 4 }] },
    {
      title: 'Scheduled',
      cards: [
        {
          title: 'Announce the article',
          labels: ['Social'],
          dueInDays: 2,
          description: 'Give a card its due date as the day on which it goes out.',
        },
      ],
    },
    { title: 'Published', cards: [] },
  ],
};

/** The first weeks of somebody new. */
export const onboarding: TemplateContent = {
  labels: [
    { name: 'Access', color: 'amber' },
    { name: 'People', color: 'green' },
    { name: 'Reading', color: 'blue' },
  ],
  lists: [
    {
      title: 'Before the first day',
      cards: [
        {
          title: 'Computer and accounts',
          labels: ['Access'],
          steps: ['Computer is ordered', 'Mail address', 'Invited to this workspace'],
        },
        { title: 'Choose who accompanies the first weeks', labels: ['People'] },
      ],
    },
    {
      title: 'First day',
      cards: [
        { title: 'Welcome and a walk around', labels: ['People'], dueInDays: 0 },
        { title: 'Sign in everywhere', labels: ['Access'], dueInDays: 1, steps: ['Mail', 'Calendar', 'Boards'] },
      ],
    },
    {
      title: 'First week',
      cards: [
        { title: 'Meet everybody you will work with', labels: ['People'], dueInDays: 5 },
        {
          title: 'Read how we work',
          labels: ['Reading'],
          dueInDays: 5,
          description: 'Link the pages that matter here.',
        },
        { title: 'A first small task, all the way to the end', dueInDays: 7 },
      ],
    },
    {
      title: 'First month',
      cards: [
        {
          title: 'Talk about how it goes',
          labels: ['People'],
          dueInDays: 30,
          steps: ['What is good?', 'What is missing?', 'What would you change?'],
        },
      ],
    },
    { title: 'Done', cards: [] },
  ],
};
