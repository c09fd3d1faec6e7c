/** The version of the protocol that this code speaks. Instances serve this one and the one before. */
export const PROTOCOL_VERSION = 1;

/** The WebSocket subprotocol that names the version. */
export const SUBPROTOCOL = 'baton.v1';

/** Prefix of the second subprotocol that carries a one-use ticket; it is read and never selected. */
export const TICKET_SUBPROTOCOL_PREFIX = 'ticket.';

/**
 * What changed with each version, newest last. The fingerprint test fails when a schema changes and this history does not.
 */
export const PROTOCOL_HISTORY = [
  { version: 1, date: '2026-11-24', change: 'The first version.' },
  {
    version: 1,
    date: '2026-11-25',
    change: 'Added before the first release: `comments.seen`, and `seen` of an open card.',
  },
] as const;
