import type { Logger } from '@/lib/backend/log/logger';

/** Lets something run that nobody waits for. What goes wrong is repaired by the next refresh or expiry, and is logged. */
export function inBackground(work: Promise<unknown>, log: Logger, what: string): void {
  work.catch((error: unknown) => log.debug({ err: error }, `${what} failed`));
}
