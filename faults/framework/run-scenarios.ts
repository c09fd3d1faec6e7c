import { type Stack, startStack, type Topology } from '@/e2e/support/stack';
import { PlainError } from '@/scripts/plain-error';
import { sentenceFor } from '@/scripts/run-command';
import type { Tally } from '@/scripts/testing/read-report';
import { scenarios } from '../scenarios';
import { VITALS_ENV } from '../support/vitals';
import { Findings } from './findings';
import type { FaultOptions } from './options';
import { writeReport } from './report';
import type { Scenario } from './scenario';

const SHORT_FORM_PATIENCE = 8;

/** Two of everything, and commits that wait for the disk; each process says how it is when it is asked. */
const WIDE: Topology = { web: 2, sidecars: 2, durable: true, env: VITALS_ENV };

/** Runs the named scenarios, or all, one after the other; in the long form each writes its report. */
export async function runScenarios({ names, form, changes }: FaultOptions): Promise<Tally> {
  const stacks = new Stacks();
  // Whoever is tired of waiting leaves no processes behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stacks.dispose().finally(() => process.exit(1)));
  const tally: Tally = { passed: 0, failed: 0 };
  try {
    for (const scenario of choose(names)) {
      const standard = scenario[form];
      if (standard === null) continue;
      const given = { ...standard, ...changes };
      console.log(`\n${scenario.name}: ${scenario.breaks}`);
      const say = (text: string) => console.log(`  ${text}`);
      const findings = new Findings(say);
      const begin = Date.now();
      const endings: (() => void)[] = [];
      const atEnd = (work: () => void) => void endings.push(work);
      try {
        const within = (ms: number) => (form === 'short' ? ms * SHORT_FORM_PATIENCE : ms);
        const stack = (topology?: Topology) => stacks.get(topology ?? WIDE);
        await scenario.run({ scale: given, findings, say, within, stack, atEnd });
      } catch (error) {
        console.error(sentenceFor(error) ?? error);
        findings.equal('ran to its end', 'no', 'yes');
        await stacks.dispose();
      } finally {
        for (const end of endings) end();
      }
      if (findings.failed === 0) tally.passed += 1;
      else tally.failed += 1;
      const tookMs = Date.now() - begin;
      console.log(`  ${Math.round(tookMs / 1_000)} s`);
      if (form === 'long') {
        const command = `npm run test:faults -- ${scenario.name}${commandOptions(changes)}`;
        say(writeReport(scenario, { command, scale: given, rows: findings.rows, tookMs }));
      }
    }
  } finally {
    await stacks.dispose();
  }
  return tally;
}

/** Stacks that several scenarios share, one for each topology; each scenario leaves its stack running and whole. */
class Stacks {
  readonly #started = new Map<string, Promise<Stack>>();

  get(topology: Topology): Promise<Stack> {
    const key = JSON.stringify(topology);
    const found = this.#started.get(key) ?? startStack(topology);
    this.#started.set(key, found);
    return found;
  }

  async dispose(): Promise<void> {
    const stacks = [...this.#started.values()];
    this.#started.clear();
    for (const stack of stacks) await (await stack).dispose();
  }
}

function choose(names: readonly string[]): readonly Scenario[] {
  if (names.length === 0) return scenarios;
  return names.map((name) => {
    const found = scenarios.find((scenario) => scenario.name === name);
    if (found !== undefined) return found;
    throw new PlainError(`There is no scenario "${name}"; there are ${scenarios.map((each) => each.name).join(', ')}.`);
  });
}

function commandOptions(changes: FaultOptions['changes']): string {
  return Object.entries(changes)
    .map(([name, value]) => ` --${name} ${value}`)
    .join('');
}
