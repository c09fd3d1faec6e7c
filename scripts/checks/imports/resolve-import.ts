import { builtinModules } from 'node:module';
import { dirname, join, normalize } from 'node:path/posix';

const ENDINGS = ['', '.ts', '.tsx', '.mts', '/index.ts', '/index.tsx'];
const BUILTINS = new Set(builtinModules);

/**
 * What an import leads to: a file of the repository (`lib/protocol/streams.ts`), a package (`npm:zod`), a part of
 * Node (`node:fs`). A path that no known file answers to is given as it is written: the compiler's business.
 */
export function resolveImport(from: string, specifier: string, files: ReadonlySet<string>): string {
  if (specifier.startsWith('.') || specifier.startsWith('@/')) {
    const path = specifier.startsWith('.') ? join(dirname(from), specifier) : specifier.slice(2);
    const found = ENDINGS.map((ending) => normalize(`${path}${ending}`)).find((candidate) => files.has(candidate));
    return found ?? normalize(path);
  }
  if (specifier.startsWith('node:')) return specifier;
  if (BUILTINS.has(specifier)) return `node:${specifier}`;
  const parts = specifier.split('/');
  return `npm:${parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')}`;
}
