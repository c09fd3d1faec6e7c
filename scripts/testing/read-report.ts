import { z } from 'zod';

/** How many tests passed and failed. */
export interface Tally {
  passed: number;
  failed: number;
}

const tallySchema = z.object({ passed: z.number(), failed: z.number() });

/** Reads a tally that a part has written itself. */
export function readTally(text: string): Tally {
  return tallySchema.parse(JSON.parse(text));
}

const vitestSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

/** Counts Vitest's JSON report. A file that failed before any of its tests did counts as one failure. */
export function readVitestReport(text: string): Tally {
  const report = vitestSchema.parse(JSON.parse(text));
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((result) => result.status !== 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length };
}

const playwrightSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** Counts Playwright's JSON report. An error outside any test counts as one failure. */
export function readPlaywrightReport(text: string): Tally {
  const { stats, errors } = playwrightSchema.parse(JSON.parse(text));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
