import type { Color } from '@/lib/protocol/colors';
import type { Role } from '@/lib/protocol/roles';
import { plainPages } from './plain-pages';

const number = new Intl.NumberFormat();

/** A count with its noun: `1 card`, `1,204 cards`. */
export function counted(count: number, one: string, many: string): string {
  return `${number.format(count)} ${count === 1 ? one : many}`;
}

/** Names joined as people say them: `Ana, Bo and Chi`. */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en', { style: 'long', type: 'conjunction' }).format(names);
}

const colors: Record<Color, string> = {
  slate: 'Slate',
  red: 'Red',
  orange: 'Orange',
  amber: 'Amber',
  lime: 'Lime',
  green: 'Green',
  teal: 'Teal',
  blue: 'Blue',
  violet: 'Violet',
  pink: 'Pink',
};

const roles: Record<Role, { name: string; can: string }> = {
  owner: { name: 'Owner', can: 'Everything, and hands over ownership' },
  admin: { name: 'Admin', can: 'Manages people, roles and boards' },
  member: { name: 'Member', can: 'Creates and changes boards and cards' },
  viewer: { name: 'Viewer', can: 'Reads everything, changes nothing' },
};

/** Words that every screen shares. */
export const common = {
  product: 'Baton',
  description: 'A task board on which a team sees every change as it happens, and never sees a wrong one.',
  actions: {
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    back: 'Back',
    create: 'Create',
    remove: 'Remove',
    delete: 'Delete',
    rename: 'Rename',
    retry: plainPages.retry,
    reload: 'Reload the page',
    more: 'More actions',
    copy: 'Copy',
    copied: 'Copied',
    undo: 'Undo',
    clear: 'Clear',
    done: 'Done',
    signIn: 'Sign in',
  },
  loading: 'Loading',
  notLoaded: 'This part of Baton could not be loaded. Check your connection and try again.',
  working: 'Working',
  optional: 'optional',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  unknownPerson: 'Someone',
  deletedPerson: 'Deleted person',
  you: 'you',
  morePeople: (count: number) => counted(count, 'more person', 'more people'),
  colors,
  colorLabel: (color: Color) => `${colors[color]} label`,
  roles,
  task: { done: 'Done', open: 'Not done' },
  edit: (label: string) => `Edit ${label}`,
  date: {
    pick: 'Pick a date',
    time: 'Time',
    now: 'just now',
    today: 'Today',
    tomorrow: 'Tomorrow',
    nextWeek: 'Next week',
    remove: 'Remove date',
  },
  palette: {
    title: 'Commands',
    placeholder: 'Type a command or search…',
    empty: 'Nothing by that name.',
  },
  error: {
    tooMany: (seconds: number) =>
      seconds > 90
        ? `Too many tries. Try again in ${counted(Math.ceil(seconds / 60), 'minute', 'minutes')}.`
        : `Too many tries. Try again in ${counted(seconds, 'second', 'seconds')}.`,
    unreachable: 'The server did not answer. Check your connection and try again.',
  },
} as const;
