import type { DemoName } from './demo-board';

/** What somebody did just before the first start, done by the real commands: so that it is in the log, and in Ana's inbox. */
export type DemoDeed =
  | { readonly kind: 'comment'; readonly by: DemoName; readonly card: string; readonly text: string }
  | { readonly kind: 'assign'; readonly by: DemoName; readonly card: string; readonly person: DemoName };

export const DEMO_DEEDS: readonly DemoDeed[] = [
  { kind: 'assign', by: 'dev', card: 'Elevation profile under the finger', person: 'ana' },
  {
    kind: 'comment',
    by: 'chi',
    card: 'Elevation profile under the finger',
    text: 'It rests! @Ana, one last look from you, and it may go.',
  },
  {
    kind: 'comment',
    by: 'bo',
    card: 'Sign in with a link, without a password',
    text: 'The mail says “link” now, everywhere. Good to go from my side.',
  },
];
