import type { RunningLine } from '../line';
import { OwnLine } from '../own-line';
import { SharedLine, type SharedLineOptions } from './shared-line';

interface OpenLineOptions extends Omit<SharedLineOptions, 'locks' | 'openChannel'> {
  readonly locks: SharedLineOptions['locks'] | null;
  readonly openChannel: SharedLineOptions['openChannel'] | null;
}

/** One line for all tabs where they can know of each other; else, as on plain HTTP, each tab has its own. */
export function openLine({ locks, openChannel, connection, ...rest }: OpenLineOptions): RunningLine {
  return locks && openChannel ? new SharedLine({ ...rest, locks, openChannel, connection }) : new OwnLine(connection);
}
