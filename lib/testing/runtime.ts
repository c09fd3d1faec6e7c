import { pino } from 'pino';
import { createMemoryBus } from '@/lib/backend/bus/memory-bus';
import { createMemoryState } from '@/lib/backend/bus/memory-state';
import type { Bus } from '@/lib/backend/bus/ports';
import { parseConfig } from '@/lib/backend/config/parse-config';
import { createRuntime, type Runtime, type RuntimeOptions } from '@/lib/backend/create-runtime';
import { PRESENCE_EXPIRES_MS } from '@/lib/protocol/figures';

/** A secret of the length that the configuration asks for. */
export const TEST_SECRET = 'a secret for tests and for nothing else at all';

const SILENT = pino({ level: 'silent' });

/** A memory bus of its own, which nobody else in the process shares. */
export function createTestBus(): Bus {
  return createMemoryBus({ presenceTtlMs: PRESENCE_EXPIRES_MS, logger: SILENT, state: createMemoryState() });
}

/** A process of the web app on a test database, silent, with a bus of its own unless one is given. Close it in `afterAll`. */
export function createTestRuntime(
  databaseUrl: string,
  options: Partial<Omit<RuntimeOptions, 'config' | 'databaseUrl'>> & { env?: Record<string, string> } = {},
): Runtime {
  const { env, ...parts } = options;
  const config = parseConfig({ NEXTAUTH_SECRET: TEST_SECRET, DATABASE_URL: databaseUrl, ...env }, 'test');
  const bus = parts.bus ?? createTestBus();
  return createRuntime({
    config,
    databaseUrl,
    log: SILENT,
    projectors: [],
    effects: [],
    sweepTasks: [],
    ...parts,
    bus,
  });
}
