import type { ConnectionOptions } from '../connection';
import type { RunningLine } from '../line';
import { OwnLine } from '../own-line';
import { SharedLine, type SharedLineOptions } from './shared-line';

/** What a tab gives its line, whatever that goes over. */
export interface LineOptions extends Omit<SharedLineOptions, 'locks' | 'openChannel' | 'connection'> {
  readonly locks: SharedLineOptions['locks'] | null;
  readonly openChannel: SharedLineOptions['openChannel'] | null;
  readonly connection: Omit<ConnectionOptions, 'listener' | 'transports'>;
}

export type OpenLine = (options: LineOptions) => RunningLine;

/** One line for all tabs where they can know of each other; else, as on plain HTTP, each tab has its own. */
export function lineOver(transports: ConnectionOptions['transports']): OpenLine {
  return ({ locks, openChannel, connection: given, ...rest }) => {
    const connection = { ...given, transports };
    return locks && openChannel ? new SharedLine({ ...rest, locks, openChannel, connection }) : new OwnLine(connection);
  };
}
