/** How much and how long the bus keeps; what both ends of the protocol rely on is in lib/protocol/figures.ts. */

/** Twice what is ever replayed over a socket. Bounds a stream of large events, where 1,000 of them would be 32 MB. */
export const BUFFER_MAX_BYTES = 1024 * 1024;
/** A buffer is forgotten a day after its last event. */
export const BUFFER_KEPT_MS = 24 * 60 * 60_000;
/** The head outlives the events, so that on a quiet stream "you have everything" needs no question to the database. */
export const HEAD_KEPT_MS = 7 * 24 * 60 * 60_000;
/** One call of the publishing script takes at most so much, so that republishing many events does not stop Redis. */
export const PUBLISH_CHUNK_EVENTS = 128;
export const PUBLISH_CHUNK_BYTES = 512 * 1024;

/** How long calls made right after opening wait for the first connection; later ones never wait for a line. */
export const FIRST_CONNECT_WAIT_MS = 2_000;
export const COMMAND_TIMEOUT_MS = 3_000;
export const CONNECT_TIMEOUT_MS = 2_000;
/** Asked on every line so often; an answer that does not come in time ends the line, so that a dead one is noticed. */
export const HEARTBEAT_MS = 5_000;
export const SILENT_SOCKET_MS = 5_000;
/**
 * Everything must have arrived a second after Redis is back. Web app and sidecar find it one after the other, so each may lose no
 * more than a fifth of that between two tries.
 */
export const RECONNECT_FIRST_MS = 50;
export const RECONNECT_AT_MOST_MS = 200;
export const RESUBSCRIBE_RETRY_MS = 100;

/** No request waits longer for a count: then the process's own holds, and Redis is not asked again for a while. */
export const RATE_LIMIT_ANSWER_MS = 500;
export const RATE_LIMIT_TRUST_AGAIN_MS = 1_000;
