import { parseArgs } from 'node:util';
import { PlainError } from '@/scripts/plain-error';
import type { Scale } from './scenario';

const SECONDS_PER_MINUTE = 60;

export interface FaultOptions {
  readonly names: readonly string[];
  readonly form: 'short' | 'long';
  readonly changes: Partial<Scale>;
  /** Where `npm test` wants to read how many passed. */
  readonly tallyFile: string | undefined;
}

/** Reads `[names…] [--short] [--clients N] [--minutes N | --seconds N] [--seeds N] [--seed N]`. */
export function parseFaultOptions(args: readonly string[]): FaultOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      short: { type: 'boolean', default: false },
      clients: { type: 'string' },
      minutes: { type: 'string' },
      seconds: { type: 'string' },
      seeds: { type: 'string' },
      seed: { type: 'string' },
      tally: { type: 'string' },
    },
  });
  const minutes = read('minutes', values.minutes);
  const seconds = minutes === undefined ? read('seconds', values.seconds) : minutes * SECONDS_PER_MINUTE;
  const given = {
    clients: read('clients', values.clients),
    seconds,
    seeds: read('seeds', values.seeds),
    seed: read('seed', values.seed),
  };
  const changes = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { names: positionals, form: values.short ? 'short' : 'long', changes, tallyFile: values.tally };
}

function read(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0)
    throw new PlainError(`--${name} takes a number above zero, not "${text}".`);
  return value;
}
