import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const EXCLUDED = ['**/node_modules/**', '**/dist/**', '**/.next/**', '**/.baton/**', 'e2e/**/*.spec.ts'];
const DATABASE_TIMEOUT_MS = 90_000;
/** A guard against tests that hang, not a measure: two busy cores may take long over a property of many runs. */
const TIMEOUT_MS = 30_000;
/** Likewise: how long `expect.poll` waits for what is sure to come. */
const POLL_TIMEOUT_MS = 10_000;

/** A test's suffix tells what it needs: `.test.ts` nothing, `.pg.` Postgres, `.redis.` Redis, `.dom.` a document. */
export default defineConfig({
  resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
  test: {
    passWithNoTests: false,
    // The default leaves one core to the runner, which idles while tests run: of two cores that is half.
    maxWorkers: availableParallelism(),
    testTimeout: TIMEOUT_MS,
    expect: { poll: { timeout: POLL_TIMEOUT_MS } },
    setupFiles: ['lib/testing/fail-on-console.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...EXCLUDED, '**/*.{pg,redis}.test.ts', '**/*.pg.redis.test.ts'],
          environment: 'node',
        },
      },
      {
        extends: true,
        test: { name: 'dom', include: ['**/*.dom.test.tsx'], exclude: EXCLUDED, environment: 'jsdom' },
      },
      {
        extends: true,
        test: {
          name: 'redis',
          include: ['**/*.redis.test.ts'],
          exclude: [...EXCLUDED, '**/*.pg.redis.test.ts'],
          environment: 'node',
          testTimeout: DATABASE_TIMEOUT_MS,
          hookTimeout: DATABASE_TIMEOUT_MS,
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: ['**/*.pg.test.ts', '**/*.pg.redis.test.ts'],
          exclude: EXCLUDED,
          environment: 'node',
          globalSetup: ['lib/testing/postgres-global-setup.ts'],
          testTimeout: DATABASE_TIMEOUT_MS,
          hookTimeout: DATABASE_TIMEOUT_MS,
        },
      },
    ],
  },
});
