import { counted, listed } from './common';

/** Words of an open card. */
export const card = {
  loading: 'Loading the card',
  title: 'Title',
  number: (number: number) => `#${number}`,
  inList: (list: string) => `in ${list}`,
  labels: 'Labels',
  newLabel: 'New label',
  labelColor: 'Colour',
  addLabel: 'Add label',
  changeLabels: 'Change labels',
  assign: 'Assign people',
  assignees: 'People',
  due: 'Due date',
  start: 'Start date',
  setDue: 'Set a due date',
  setStart: 'Set a start date',
  dueDone: 'Done',
  reminder: 'Reminder',
  reminderOf: (minutes: number | null) => {
    if (minutes === null) return 'No reminder';
    if (minutes === 0) return 'When it is due';
    const days = minutes / (24 * 60);
    if (Number.isInteger(days)) return `${counted(days, 'day', 'days')} before`;
    const hours = minutes / 60;
    return Number.isInteger(hours)
      ? `${counted(hours, 'hour', 'hours')} before`
      : `${counted(minutes, 'minute', 'minutes')} before`;
  },
  description: 'Description',
  addDescription: 'Add a description…',
  descriptionHint: 'Markdown works: **bold**, lists, [links](https://…), tasks.',
  conflict: {
    title: 'Somebody changed this text while you were writing',
    detail: 'Nothing is lost: their text and yours are both here. Take what you want into yours, then save.',
    keepMine: 'Save mine',
    takeTheirs: 'Take theirs',
  },
  checklists: 'Checklists',
  addChecklist: 'Add a checklist',
  checklistTitle: 'Checklist',
  checklistActions: (title: string) => `Actions of ${title}`,
  deleteChecklist: 'Delete checklist',
  addItem: 'Add a step',
  itemPlaceholder: 'A step',
  itemText: 'step',
  removeItem: (text: string) => `Remove ${text}`,
  progress: (done: number, total: number) => `${done} of ${total}`,
  addLink: 'Add a link',
  linkUrl: 'Address',
  linkName: 'Name',
  comments: 'Comments',
  commentCount: (count: number) => counted(count, 'comment', 'comments'),
  noComments: 'No comments yet. Say what others should know.',
  writeComment: 'Write a comment…',
  sendComment: 'Comment',
  sendHint: 'Ctrl or ⌘ with Enter sends',
  editComment: 'Edit',
  deleteComment: 'Delete',
  deletedComment: 'This comment was deleted.',
  deleteCommentTitle: 'Delete this comment?',
  deleteCommentDetail: 'Its place stays, its text goes for everybody.',
  edited: 'edited',
  typing: (names: readonly string[]) =>
    names.length > 3 ? 'Several people are typing…' : `${listed(names)} ${names.length === 1 ? 'is' : 'are'} typing…`,
  watching: 'Notifications',
  actions: 'Card actions',
  move: 'Move',
  archived: 'This card is archived.',
  notFound: 'This card has gone',
  notFoundDetail: 'It was deleted, or you may no longer see it.',
  readOnly: 'You can read this card and not change it.',
  created: 'Created',
} as const;
