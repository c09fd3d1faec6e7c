import type { QueryClient } from '@tanstack/react-query';
import type { Id } from '@/lib/protocol/primitives';
import type { Clock } from '../clock';
import type { WriterOptions } from '../commands/command-writer';
import type { Writer } from '../commands/writer';
import type { OfflinePages } from '../offline/kept-pages';
import type { OpenTabChannel } from '../outbox/tab-channels';
import type { TabLocks } from '../outbox/tab-locks';
import type { OpenLine } from '../realtime/tabs/open-line';
import type { Storage } from '../storage/user-database';
import type { BrowserSignals } from './browser-signals';

/** The world as one tab's core is given it. A page brings the browser's; a simulation brings its own. */
export interface CoreOptions {
  readonly userId: Id;
  readonly queryClient: QueryClient;
  readonly fetch: typeof fetch;
  /** Of the app; empty in a page. */
  readonly baseUrl: string;
  readonly clock: Clock;
  readonly random: () => number;
  readonly newId: () => Id;
  readonly openLine: OpenLine;
  readonly openWriter: (options: WriterOptions) => Writer;
  readonly signals: BrowserSignals;
  readonly storage: Storage;
  /** Null where tabs cannot know of each other; then each is on its own. */
  readonly locks: TabLocks | null;
  readonly openChannel: OpenTabChannel;
  /** What of the app opens without a network; null where nothing does. */
  readonly pages: OfflinePages | null;
  /** What went wrong without consequence for what is shown: it could not be kept, for example. */
  readonly onError: (error: unknown) => void;
}
