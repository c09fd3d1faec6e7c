import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';

const LOCK_FILE = 'migration_lock.toml';

/** What the engine compares a database with; nothing in it belongs to anybody else. */
export const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** Reads a migrations folder into the form that the schema engine takes, oldest first. */
export function readMigrations(folder: string): MigrationList {
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  const lockFile = join(folder, LOCK_FILE);
  return {
    baseDir: folder,
    lockfile: { path: LOCK_FILE, content: existsSync(lockFile) ? readFileSync(lockFile, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: readScript(join(folder, name, 'migration.sql')) },
    })),
  };
}

function readScript(file: string): { tag: 'ok'; value: string } | { tag: 'error'; value: string } {
  if (!existsSync(file)) return { tag: 'error', value: `${file} is missing` };
  return { tag: 'ok', value: readFileSync(file, 'utf8') };
}
