import type { BoardTemplate } from '@/lib/protocol/board-templates';

const of: Readonly<Record<BoardTemplate | 'none', { name: string; hint: string }>> = {
  none: { name: 'Empty board', hint: 'Without lists. Add your own.' },
  kanban: { name: 'Kanban', hint: 'Work that flows, with limits' },
  sprint: { name: 'Sprint', hint: 'Two weeks of a team' },
  contentCalendar: { name: 'Content calendar', hint: 'What is published, and when' },
  onboarding: { name: 'Onboarding', hint: 'The first weeks of somebody new' },
};

/** Words of templates and of copies of boards. */
export const templates = {
  label: 'Begin with',
  of,
  copyBoard: {
    open: 'Copy board…',
    title: 'Copy this board',
    description:
      'Lists and labels are copied, and cards if you like. Comments, files, people and what is archived are not.',
    name: 'Title',
    titleOfCopy: (title: string) => `${title} (copy)`,
    cards: 'Copy the cards too',
    cardsHint: 'Without them it is a template of its lists and labels.',
    submit: 'Copy board',
  },
} as const;
