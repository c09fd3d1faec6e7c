import { generateClient } from '../prepare/generate-client';
import type { CheckPart } from './check-part';
import { CHECK_PARTS } from './check-parts';

const MS_PER_SECOND = 1000;

/** Runs all parts side by side, tells each one's end as it comes, and what failed at the end. */
export async function runChecks(
  parts: readonly CheckPart[] = CHECK_PARTS,
): Promise<{ passed: number; failed: number }> {
  await generateClient(); // the compiler needs the client's types
  const results = await Promise.all(
    parts.map(async (part) => {
      const begin = Date.now();
      const result = await part.run();
      const seconds = ((Date.now() - begin) / MS_PER_SECOND).toFixed(1);
      console.log(`  ${result.passed ? '✓' : '✗'} ${part.name} (${seconds} s)`);
      return { ...result, name: part.name };
    }),
  );
  const failures = results.filter((result) => !result.passed);
  for (const { name, output } of failures) console.error(`\n── ${name} ──\n${output}`);
  return { passed: results.length - failures.length, failed: failures.length };
}
