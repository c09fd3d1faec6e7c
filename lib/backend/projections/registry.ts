import type { Effect, Projector, SweepTask } from '@/lib/backend/outbox/projector';

/** What follows from events on other streams. */
export const projectors: readonly Projector[] = [];

/** What happens once after events, without an event of its own. */
export const effects: readonly Effect[] = [];

/** Duties of the sweeper beside its own. */
export const sweepTasks: readonly SweepTask[] = [];
