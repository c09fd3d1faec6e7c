import { type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** A logger that writes one JSON object a line to stdout; `child()` adds context on the way down. */
export function createLogger(options: { name: string; level?: string }): Logger {
  return pino({ name: options.name, level: options.level ?? 'info' });
}
