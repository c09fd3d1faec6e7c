/** The figures of the protocol that both ends rely on; docs/protocol.md gives each its reason. */

export const PING_EVERY_MS = 20_000;
export const PONG_WITHIN_MS = 10_000;
export const SILENCE_LIMIT_MS = 30_000;
export const PROBE_PONG_WITHIN_MS = 3_000;

export const RECONNECT_BASE_MS = 500;
export const RECONNECT_MAX_MS = 20_000;
export const RECONNECT_HEALTHY_AFTER_MS = 30_000;

export const SSE_AFTER_FAILED_TRIES = 2;
export const SSE_AFTER_MS = 5_000;
export const LONG_POLL_AFTER_QUICK_ENDS = 3;

export const MAX_FRAME_BYTES = 64 * 1024;
export const MAX_EVENT_BYTES = 32 * 1024;
export const MAX_TEXT_BYTES = 24 * 1024;
export const MAX_PRESENCE_BYTES = 1024;
export const MAX_FRAMES_PER_BATCH = 16;

export const MAX_SUBSCRIPTIONS_PER_CONNECTION = 128;
export const MAX_CONNECTIONS_PER_USER = 10;

export const FRAMES_PER_SECOND = 50;
export const FRAMES_BURST = 100;

export const PRESENCE_DIFFS_PER_SECOND = 10;
export const PRESENCE_NAMES_UP_TO = 200;
export const PRESENCE_REFRESH_MS = 10_000;
export const PRESENCE_EXPIRES_MS = 30_000;
/** "typing" ends by itself unless the client says it again within this time. */
export const TYPING_EXPIRES_MS = 10_000;

export const SLOW_READER_DROP_PRESENCE_BYTES = 256 * 1024;
export const SLOW_READER_CLOSE_BYTES = 1024 * 1024;
export const SLOW_READER_CLOSE_MS = 10_000;

export const REPLAY_MAX_EVENTS = 500;
export const REPLAY_MAX_BYTES = 512 * 1024;
export const BUFFER_MAX_EVENTS = 1_000;

export const GRANT_LIFETIME_MS = 5 * 60_000;
export const GRANT_RENEW_BEFORE_MS = 60_000;
export const MARKS_REREAD_MS = 60_000;
export const TICKET_LIFETIME_MS = 30_000;

export const DRAIN_SPREAD_MS = 10_000;
export const GAP_HOLD_MS = 1_000;
export const IDEMPOTENT_REPLIES_KEPT_MS = 24 * 60 * 60_000;
export const EVENTS_PAGE_MAX = 500;
