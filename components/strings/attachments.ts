import { counted } from './common';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const STEP = 1024;

/** Words of a card's files and links. */
export const attachments = {
  title: 'Attachments',
  attach: 'Attach files',
  dropHint: 'Or drop files onto the card, or paste them.',
  dropHere: 'Drop to attach',
  open: (name: string) => `Show ${name}`,
  download: 'Download',
  remove: (name: string) => `Remove ${name}`,
  removeTitle: 'Remove this file?',
  removeDetail: 'It leaves the card for everybody.',
  removeConfirm: 'Remove',
  waiting: (name: string) => `${name} waits`,
  sending: (name: string) => `Uploading ${name}`,
  failed: (name: string) => `${name} was not uploaded`,
  retry: (name: string) => `Try ${name} again`,
  tryAgain: 'Try again',
  dismiss: (name: string) => `Do not upload ${name}`,
  offline: 'You are offline. It goes up as soon as you are back.',
  uploaded: (count: number) => `${counted(count, 'file', 'files')} attached`,
  size: (bytes: number) => {
    const power = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(STEP)));
    const format = {
      style: 'unit',
      unit: UNITS[power] ?? 'byte',
      unitDisplay: power === 0 ? 'long' : 'short',
    } as const;
    return new Intl.NumberFormat(undefined, { ...format, maximumFractionDigits: power > 1 ? 1 : 0 }).format(
      bytes / STEP ** power,
    );
  },
} as const;
