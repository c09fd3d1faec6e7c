import type { Logger } from '@/lib/backend/log/logger';

/** Calls every listener; one that throws is logged and does not keep the others from hearing. */
export function tellAll<Args extends unknown[]>(
  listeners: Iterable<{ readonly call: (...args: Args) => void }>,
  logger: Logger,
  ...args: Args
): void {
  for (const listener of listeners) {
    try {
      listener.call(...args);
    } catch (error) {
      logger.error({ err: error }, 'a listener of the bus failed');
    }
  }
}
