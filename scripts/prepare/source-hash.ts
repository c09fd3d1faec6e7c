import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const NOT_BUILT = /\.(test|dom\.test)\.tsx?$/;

/** A hash over the names and contents of the given files and folders, in a fixed order; tests do not count. */
export function hashSources(root: string, entries: readonly string[]): string {
  const hash = createHash('sha256');
  const visit = (path: string) => {
    const full = join(root, path);
    if (!existsSync(full) || NOT_BUILT.test(path)) return;
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) visit(`${path}/${name}`);
      return;
    }
    hash.update(path).update('\0').update(readFileSync(full)).update('\0');
  };
  for (const entry of [...entries].sort()) visit(entry);
  return hash.digest('hex');
}
