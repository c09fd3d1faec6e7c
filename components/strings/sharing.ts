import { counted } from './common';

/** Words of who is on a board, and of how they come and go. */
export const sharing = {
  open: 'Share',
  openLong: 'Share this board',
  title: (board: string) => `Share “${board}”`,
  visibility: 'Who sees it',
  seenBy: {
    workspace: (workspace: string, guests: number) =>
      guests === 0
        ? `Everybody in ${workspace} sees this board.`
        : `Everybody in ${workspace} sees this board, and ${counted(guests, 'guest', 'guests')}.`,
    private: (people: number) => `Only ${counted(people, 'person sees', 'people see')} this board.`,
    guest: 'You are a guest of this board.',
  },
  people: 'People',
  guest: 'Guest',
  guestHint: 'sees this board and nothing else',
  addPerson: 'Add somebody',
  addNobody: 'Everybody of the workspace is here',
  actions: (name: string) => `Actions for ${name}`,
  roleOf: (name: string) => `Role of ${name} on this board`,
  remove: 'Remove from this board',
  removeTitle: (name: string) => `Remove ${name} from this board?`,
  removeDetail: (name: string) =>
    `${name} stops seeing it within a second, on all devices. What they wrote stays, their cards lose them.`,
  removeConfirm: (name: string) => `Remove ${name}`,
  leave: 'Leave this board',
  leaveTitle: 'Leave this board?',
  leaveDetail: 'You stop seeing it at once. Coming back takes somebody who manages it.',
  lastManager: 'A private board needs somebody who manages it. Make somebody else admin of the board first.',
  link: 'Copy link to this board',
  linkCopied: 'Link copied. It opens the board for those who are on it.',
  linkShown: 'Copy this link',
  guests: 'Guests',
  inviteGuest: 'Invite a guest',
  guestsHint: 'A guest sees this board and nothing else of the workspace.',
  expiry: 'Works for',
  expiries: { 1: '1 day', 7: '7 days', 30: '30 days' },
  sharedWithYou: 'Shared with you',
  sharedHint: 'Boards on which you are a guest',
} as const;
