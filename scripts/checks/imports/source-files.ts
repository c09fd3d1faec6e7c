import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SKIPPED = new Set([
  'node_modules',
  'dist',
  '.git',
  '.next',
  '.baton',
  'generated',
  'test-results',
  'playwright-report',
]);
const SOURCE = /\.(ts|tsx|mts)$/;

/** Every TypeScript file below the root, as path from the root (with `/`) → text; nothing that is generated. */
export function readSourceFiles(root: string): Map<string, string> {
  const files = new Map<string, string>();
  const visit = (folder: string, prefix: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = `${prefix}${entry.name}`;
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) visit(join(folder, entry.name), `${path}/`);
      else if (entry.isFile() && SOURCE.test(entry.name))
        files.set(path, readFileSync(join(folder, entry.name), 'utf8'));
    }
  };
  visit(root, '');
  return files;
}
