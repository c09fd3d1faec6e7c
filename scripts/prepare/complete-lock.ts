import { z } from 'zod';

const entrySchema = z.looseObject({
  version: z.string().optional(),
  dev: z.boolean().optional(),
  optional: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
type LockEntry = z.infer<typeof entrySchema>;

const lockSchema = z.looseObject({ packages: z.record(z.string(), entrySchema) });
/** What a package-lock.json holds, as far as it matters here. */
export type Lock = z.infer<typeof lockSchema>;

/** Reads a lock as it stands: every key in npm's own order, so that the next install changes nothing. */
export function readLock(text: string): Lock {
  const lock: unknown = JSON.parse(text);
  if (isLock(lock)) return lock;
  throw new Error('This is not a package-lock.json.');
}

function isLock(value: unknown): value is Lock {
  return lockSchema.safeParse(value).success;
}

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const CPUS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'];

/**
 * Adds the packages of other platforms that npm left out of the lock because it could not fetch them just then.
 * `npm ci` refuses a lock without them, on every platform. Returns the names that were missing.
 */
export function completeLock(lock: Lock): string[] {
  const missing: string[] = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isThere(lock, path, name)) continue;
      lock.packages[`node_modules/${name}`] = platformEntry(name, range, entry);
      missing.push(name);
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  return missing;
}

/** Node looks for a package beside its user, then one folder further up, and so on. */
function isThere(lock: Lock, user: string, name: string): boolean {
  const candidates = [`node_modules/${name}`];
  for (let end = user.length; end > 0; end = user.lastIndexOf('/node_modules/', end - 1)) {
    candidates.push(`${user.slice(0, end)}/node_modules/${name}`);
  }
  return candidates.some((path) => lock.packages[path] !== undefined);
}

/** The platform stands in the name: `@tailwindcss/oxide-linux-arm64-musl`. */
function platformEntry(name: string, range: string, user: LockEntry): LockEntry {
  const words = name.split(/[/-]/);
  const system = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.find((word) => CPUS.includes(word));
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : undefined;
  return {
    version: range.replace(/^[\^~]/, ''),
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(user.dev === true ? { dev: true } : {}),
    ...(libc === undefined || system !== 'linux' ? {} : { libc: [libc] }),
    optional: true,
    ...(system === undefined ? {} : { os: [system] }),
  };
}
