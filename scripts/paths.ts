import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of the repository, absolute. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Locks of what belongs to the checkout itself: installing, generating, building. */
export const LOCKS_DIR = join(ROOT, '.baton');

/**
 * Where everything lives that a run leaves behind: database, secrets, logs. Never committed. BATON_STATE_DIR puts it
 * elsewhere, so that a second Baton can run from one checkout.
 */
export const STATE_DIR = resolve(process.env.BATON_STATE_DIR ?? join(ROOT, '.baton'));

/** The folder of migrations, laid out as the ordinary `prisma migrate` lays it out. */
export const MIGRATIONS_DIR = join(ROOT, 'prisma', 'migrations');

/** The Prisma schema. */
export const SCHEMA_FILE = join(ROOT, 'prisma', 'schema.prisma');

/** The sidecar's production bundle. */
export const SIDECAR_BUNDLE = join(ROOT, 'dist', 'sidecar.mjs');
