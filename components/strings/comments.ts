import type { Reaction } from '@/lib/protocol/things';
import { counted, listed } from './common';

/** Each reaction as it is drawn and as it is said. */
const REACTIONS = {
  thumbsUp: { sign: '👍', name: 'Thumbs up' },
  heart: { sign: '❤️', name: 'Heart' },
  laugh: { sign: '😄', name: 'Laugh' },
  hooray: { sign: '🎉', name: 'Hooray' },
  eyes: { sign: '👀', name: 'Looking' },
  done: { sign: '✅', name: 'Done' },
} as const satisfies Record<Reaction, { sign: string; name: string }>;

/** Words of comments beyond writing them. */
export const comments = {
  mention: 'People to mention',
  reactions: REACTIONS,
  react: 'Add a reaction',
  reacted: (reaction: Reaction, names: readonly string[], unknown: number) => {
    const people = unknown > 0 ? [...names, counted(unknown, 'other person', 'other people')] : names;
    return `${REACTIONS[reaction].name}: ${listed(people)}`;
  },
  seenBy: 'Read by',
  history: 'Earlier versions',
  showHistory: 'Edited. Show earlier versions',
  noHistory: 'Earlier versions are no longer kept.',
  historyFailed: 'Earlier versions could not be loaded.',
  current: 'Now',
  linkTo: 'Link to this comment',
  fresh: (count: number) => counted(count, 'new comment', 'new comments'),
} as const;
