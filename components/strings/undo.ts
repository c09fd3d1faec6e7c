import { counted } from './common';

const quoted = (title: string) => `“${title}”`;

/** Words of taking back and bringing back. */
export const undo = {
  undo: 'Undo',
  redo: 'Redo',
  undoIt: (what: string) => `Undo: ${what}`,
  redoIt: (what: string) => `Redo: ${what}`,
  undone: (what: string) => `Undone: ${what}`,
  redone: (what: string) => `Done again: ${what}`,
  nothing: 'There is nothing of yours to undo on this board.',
  nothingToRedo: 'There is nothing to redo on this board.',
  refused: (why: string) => `Not undone: ${why}`,
  done: (what: string) => `Done: ${what}`,
  card: quoted,
  cards: (count: number) => counted(count, 'card', 'cards'),
  list: (title: string) => `list ${quoted(title)}`,
  something: 'something that has gone',
  what: {
    move: (of: string) => `move of ${of}`,
    title: (of: string) => `new title of ${of}`,
    description: (of: string) => `description of ${of}`,
    labels: (of: string) => `labels of ${of}`,
    people: (of: string) => `people of ${of}`,
    dates: (of: string) => `dates of ${of}`,
    change: (of: string) => `change of ${of}`,
    archive: (of: string) => `archiving of ${of}`,
    restore: (of: string) => `restoring of ${of}`,
    create: (of: string) => `adding of ${of}`,
  },
} as const;
