import { expect, test } from 'vitest';
import { readPlaywrightReport, readVitestReport } from './read-report';

test('Vitest: tests are counted, and a file that broke before its tests counts as a failure', () => {
  const file = (status: string, ...results: string[]) => ({
    status,
    assertionResults: results.map((result) => ({ status: result })),
  });
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed'), file('failed')],
  };
  expect(readVitestReport(JSON.stringify(report))).toEqual({ passed: 3, failed: 2 });
});

test('Playwright: a flaky test and an error outside the tests are failures', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 }, errors: [{ message: 'no server' }] };
  expect(readPlaywrightReport(JSON.stringify(report))).toEqual({ passed: 5, failed: 3 });
});
