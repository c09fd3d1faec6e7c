import { PlainError } from '../plain-error';
import { sentenceFor } from '../run-command';
import type { Tally } from './read-report';
import { TEST_PARTS, type TestPart } from './test-parts';

const MS_PER_SECOND = 1000;

/** Runs the named part with its filters, or all parts; the tally of everything is printed as the last line. */
export async function runTests(args: string[]): Promise<Tally> {
  const total: Tally = { passed: 0, failed: 0 };
  for (const part of chooseParts(args[0])) {
    console.log(`\n━━ ${part.name} ━━`);
    const begin = Date.now();
    const { passed, failed } = await runPart(part, args.slice(1));
    total.passed += passed;
    total.failed += failed;
    const seconds = ((Date.now() - begin) / MS_PER_SECOND).toFixed(0);
    console.log(`${part.name}: ${passed} passed, ${failed} failed, in ${seconds} s`);
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total;
}

function chooseParts(name: string | undefined): readonly TestPart[] {
  if (name === undefined) return TEST_PARTS;
  const part = TEST_PARTS.find((candidate) => candidate.name === name);
  if (part !== undefined) return [part];
  const names = TEST_PARTS.map((candidate) => candidate.name).join(', ');
  throw new PlainError(`There is no part "${name}" of the tests; there are ${names}.`);
}

/** A part that cannot run at all is one failure, and the others still run. */
async function runPart(part: TestPart, filters: string[]): Promise<Tally> {
  try {
    return await part.run(filters);
  } catch (error) {
    console.error(sentenceFor(error) ?? error);
    return { passed: 0, failed: 1 };
  }
}
