import { ROOT } from '../paths';
import type { CheckPart } from './check-part';
import { findLongFiles } from './file-sizes';
import { checkImports } from './imports/check-imports';
import { CALL_RULES, IMPORT_RULES } from './imports/rules';
import { readSourceFiles } from './imports/source-files';
import { runTool } from './run-tool';

/** Everything that `npm run check` looks at. The parts do not depend on each other and run side by side. */
export const CHECK_PARTS: readonly CheckPart[] = [
  { name: 'types', run: () => runTool('typescript', 'tsc', ['--noEmit', '--pretty', 'false']) },
  { name: 'lint and format', run: () => runTool('@biomejs/biome', 'biome', ['check', '--max-diagnostics=50']) },
  { name: 'boundaries', run: checkBoundaries },
  { name: 'dead code', run: () => runTool('knip', 'knip', ['--no-progress']) },
  { name: 'file sizes', run: checkFileSizes },
];

async function checkBoundaries() {
  const violations = checkImports(readSourceFiles(ROOT), { imports: IMPORT_RULES, calls: CALL_RULES });
  const lines = violations.map(
    ({ file, line, what, rule, because }) => `${file}:${line} ${what}\n  ${rule}: ${because}`,
  );
  return { passed: lines.length === 0, output: lines.join('\n') };
}

async function checkFileSizes() {
  const lines = findLongFiles(readSourceFiles(ROOT));
  return { passed: lines.length === 0, output: lines.join('\n') };
}
