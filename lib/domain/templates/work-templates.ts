import type { TemplateContent } from './template-content';

/** Work that flows, with a limit on what is begun. */
export const kanban: TemplateContent = {
  labels: [
    { name: 'Urgent', color: 'red' },
    { name: 'Improvement', color: 'green' },
    { name: 'Blocked', color: 'amber' },
  ],
  lists: [
    {
      title: 'Ideas',
      cards: [
        { title: 'Write down whatever comes to mind', description: 'Nothing here is promised. Tidy up once a week.' },
      ],
    },
    {
      title: 'Ready',
      cards: [
        {
          title: 'Agree on what “ready” means',
          labels: ['Improvement'],
          steps: [
            'Somebody can begin without asking',
            'It is small enough for a few days',
            'We know how to tell that it is done',
          ],
        },
      ],
    },
    {
      title: 'In progress',
      wipLimit: 3,
      cards: [
        {
          title: 'Finish before you begin',
          description:
            'This list has a limit of three. When it is full, help with what is here instead of taking something new.',
        },
      ],
    },
    { title: 'Review', wipLimit: 3, cards: [] },
    { title: 'Done', cards: [] },
  ],
};

/** Two weeks of a team, from planning to looking back. */
export const sprint: TemplateContent = {
  labels: [
    { name: 'Feature', color: 'blue' },
    { name: 'Bug', color: 'red' },
    { name: 'Chore', color: 'slate' },
    { name: 'Meeting', color: 'violet' },
  ],
  lists: [
    {
      title: 'Backlog',
      cards: [
        {
          title: 'As somebody I want something, so that …',
          labels: ['Feature'],
          description: 'The most important one on top.',
        },
      ],
    },
    {
      title: 'This sprint',
      cards: [
        {
          title: 'Planning',
          labels: ['Meeting'],
          dueInDays: 1,
          steps: ['Agree on the goal of the sprint', 'Choose what serves it', 'Split what is too large'],
        },
        { title: 'Review with whoever uses it', labels: ['Meeting'], dueInDays: 13 },
        {
          title: 'Retrospective',
          labels: ['Meeting'],
          dueInDays: 13,
          steps: ['What went well?', 'What got in the way?', 'One thing to change'],
        },
      ],
    },
    { title: 'In progress', wipLimit: 5, cards: [] },
    { title: 'To be checked', wipLimit: 4, cards: [] },
    { title: 'Done', cards: [] },
  ],
};
