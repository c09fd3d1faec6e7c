const DAY_MS = 24 * 60 * 60_000;

/** How long a session lasts since it was last seen, and how long its cookie does. */
export const SESSION_LIFETIME_MS = 30 * DAY_MS;

/** A mark on a session lives as long as its cookie could. */
export const SESSION_MARK_TTL_MS = SESSION_LIFETIME_MS + DAY_MS;

/** A revoked token ends what was opened with it; nothing new can be opened, so the mark need only outlive its grants. */
export const TOKEN_MARK_TTL_MS = 60 * 60_000;
