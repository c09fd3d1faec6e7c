import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/testing/find-chromium';

// Long enough for a busy machine: a test waits for what it names, so a quiet one never gets near.
const TEST_TIMEOUT_MS = 240_000;
const EXPECT_TIMEOUT_MS = 25_000;

const executablePath = findChromium();
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  timeout: TEST_TIMEOUT_MS,
  expect: { timeout: EXPECT_TIMEOUT_MS },
  // Each worker runs a whole Baton of its own; two of them and their browsers are what two cores carry.
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list'], ['json', { outputFile: 'test-results/report.json' }]],
  use: {
    browserName: 'chromium',
    // Keeping the app for offline use costs each new context its own download; e2e/offline.spec.ts allows it.
    serviceWorkers: 'block',
    // A trace of every step costs a quarter of the run; a failure keeps its picture, its page in words and the services' logs.
    trace: process.env.BATON_TRACE === '1' ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-quic',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
