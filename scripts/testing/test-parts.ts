import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from '../checks/run-checks';
import { toolPath } from '../checks/run-tool';
import { ROOT } from '../paths';
import { buildSidecar } from '../prepare/build-sidecar';
import { buildWeb } from '../prepare/build-web';
import { generateClient } from '../prepare/generate-client';
import { ensureChromium, ensureRedis } from './ensure-tools';
import { readPlaywrightReport, readTally, readVitestReport, type Tally } from './read-report';

const REPORTS_DIR = join(ROOT, 'test-results');

/** A part of `npm test`, which can be run alone: `npm test -- unit lib/domain`. */
export interface TestPart {
  name: 'check' | 'unit' | 'integration' | 'build' | 'faults' | 'e2e';
  run(filters: string[]): Promise<Tally>;
}

/** The parts in the order in which they run: what fails fastest comes first. */
export const TEST_PARTS: readonly TestPart[] = [
  { name: 'check', run: () => runChecks() },
  { name: 'unit', run: (filters) => runVitest('unit', ['unit', 'dom'], filters) },
  { name: 'integration', run: runIntegration },
  { name: 'build', run: runBuild },
  { name: 'faults', run: runFaults },
  { name: 'e2e', run: runPlaywright },
];

async function runIntegration(filters: string[]): Promise<Tally> {
  ensureRedis();
  return await runVitest('integration', ['redis', 'postgres'], filters);
}

async function runBuild(): Promise<Tally> {
  await generateClient();
  await buildSidecar();
  await buildWeb();
  return { passed: 1, failed: 0 };
}

/** The scenarios that are steady on a machine with other work; `npm run test:faults` runs all. */
const SHORT_FAULTS = ['fleet', 'rolling-restart', 'removal'];

/** In a process of its own, as `npm run test:faults` runs it; what it tells at its end is the tally. */
async function runFaults(filters: string[]): Promise<Tally> {
  const report = freshReport('faults.json');
  const args = ['test-faults', '--short', `--tally=${report}`, ...(filters.length > 0 ? filters : SHORT_FAULTS)];
  const code = await run(join(ROOT, 'scripts', 'run.mjs'), args);
  return tally(report, readTally, code);
}

async function runVitest(name: string, projects: string[], filters: string[]): Promise<Tally> {
  await generateClient();
  const report = freshReport(`${name}.json`);
  const args = ['run', ...projects.map((project) => `--project=${project}`), '--reporter=default', '--reporter=json'];
  const code = await run(toolPath('vitest', 'vitest'), [...args, `--outputFile.json=${report}`, ...filters]);
  return tally(report, readVitestReport, code);
}

async function runPlaywright(filters: string[]): Promise<Tally> {
  ensureChromium();
  ensureRedis();
  const report = freshReport('report.json');
  const code = await run(toolPath('@playwright/test', 'playwright'), ['test', ...filters]);
  return tally(report, readPlaywrightReport, code);
}

function freshReport(name: string): string {
  mkdirSync(REPORTS_DIR, { recursive: true });
  const file = join(REPORTS_DIR, name);
  rmSync(file, { force: true });
  return file;
}

/** A runner that failed without a failed test, or before it could report, is a failure of its own. */
function tally(report: string, read: (text: string) => Tally, exitCode: number): Tally {
  const counted = existsSync(report) ? read(readFileSync(report, 'utf8')) : { passed: 0, failed: 0 };
  const unexplained = exitCode !== 0 && counted.failed === 0;
  return { passed: counted.passed, failed: counted.failed + (unexplained ? 1 : 0) };
}

function run(program: string, args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
