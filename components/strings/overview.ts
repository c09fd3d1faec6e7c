import type { DueGroup } from '@/lib/domain/overview/group-by-due';
import { counted } from './common';

const groups: Record<DueGroup, string> = {
  overdue: 'Late',
  today: 'Today',
  week: 'The next seven days',
  later: 'Later',
  undated: 'Without a date',
};

/** Words of "My work" and of the overview of a workspace. */
export const overview = {
  title: 'Overview',
  myWork: {
    title: 'My work',
    groups,
    done: (title: string) => `Done: ${title}`,
    failed: 'This could not be marked.',
    emptyTitle: 'Nothing to do',
    empty: 'Cards that are assigned to you show here, whatever board they are on.',
    cut: (count: number) => `The first ${count} cards by due date.`,
    count: (count: number) => counted(count, 'card', 'cards'),
  },
  figures: { open: 'Open', overdue: 'Late', dueSoon: 'Due in 7 days', done: 'Done' },
  boards: 'Boards',
  overdue: 'Late',
  noneOverdue: 'Nothing is late.',
  dueSoon: 'Due in the next seven days',
  noneDueSoon: 'Nothing is due soon.',
  recentlyDone: 'Done lately',
  noneDone: 'Nothing was marked as done in the last two weeks.',
  doneBy: (name: string) => `by ${name}`,
  lists: (title: string) => `Lists of ${title}`,
  open: (count: number) => `${count} open`,
  late: (count: number) => `${count} late`,
  doneShare: (done: number, all: number) => `${done} of ${all} done`,
  noLists: 'No lists yet',
  emptyTitle: 'No boards yet',
  empty: 'When there are boards with cards, this page shows how they stand.',
} as const;
