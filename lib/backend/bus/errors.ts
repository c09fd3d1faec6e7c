/**
 * The bus could not take it: no line, no answer in time, or a Redis that refuses for now. Nothing is lost by it, since the
 * outbox row stays until somebody succeeds. `cause` holds what the client library said.
 */
export class BusUnavailableError extends Error {
  readonly code = 'bus_unavailable';
  override readonly name = 'BusUnavailableError';

  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
  }
}

/** Replies by which a Redis says "not now" rather than "not like this". */
const REFUSALS_FOR_NOW = [
  'LOADING',
  'READONLY',
  'MASTERDOWN',
  'CLUSTERDOWN',
  'TRYAGAIN',
  'MOVED',
  'ASK',
  'NOREPLICAS',
  'MISCONF',
  'OOM',
  'BUSY',
];

/** Turns what the client library threw into the bus's own error; a reply that names a fault in the call stays as it is. */
export function toBusError(error: unknown): unknown {
  if (error instanceof BusUnavailableError) return error;
  if (error instanceof Error && error.name === 'ReplyError') {
    const [word = ''] = error.message.split(' ', 1);
    if (!REFUSALS_FOR_NOW.includes(word)) return error;
  }
  return new BusUnavailableError('the bus is unavailable', error);
}
