import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { PlainError } from '../plain-error';

const USER = 'postgres';
const OTHERS_MAY_ENTER = 0o001;

/** How a program is started that refuses to run as root. */
export interface Runner {
  /** The program to start and the words that come before its own arguments. */
  wrap(program: string, args: string[]): { program: string; args: string[]; uid?: number; gid?: number };
  /** Who must own the files that the program writes; undefined when it is simply the caller. */
  owner?: { uid: number; gid: number };
}

/**
 * Postgres refuses to run as root, so root lends it the user `postgres`, made when it is missing.
 * Where that user cannot reach the repository (a clone below /root, say), `setpriv` gives the server, and
 * nothing else, leave to walk through folders; the alternative would be to open the person's folders to everyone.
 */
export function unprivilegedRunner(folders: string[]): Runner {
  if (process.getuid?.() !== 0) return { wrap: (program, args) => ({ program, args }) };
  const owner = findOrCreateUser();
  if (folders.every(isReachableByOthers)) {
    return { owner, wrap: (program, args) => ({ program, args, ...owner }) };
  }
  if (!hasProgram('setpriv')) {
    throw new PlainError(
      `The folder ${folders[0]} cannot be entered by the user "${USER}", as which Postgres must run when you are root; move the repository to a folder that everyone may enter, or set DATABASE_URL.`,
    );
  }
  const words = [
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup', // otherwise access(2), which Postgres asks first, forgets the leave
    '--inh-caps=-all,+dac_override',
    '--ambient-caps=-all,+dac_override',
  ];
  return { owner, wrap: (program, args) => ({ program: 'setpriv', args: [...words, program, ...args] }) };
}

function findOrCreateUser(): { uid: number; gid: number } {
  const found = idsOf(USER);
  if (found !== undefined) return found;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', USER], { stdio: 'pipe' });
  } catch {
    throw new PlainError(
      `Postgres does not run as root and the user "${USER}" could not be created; start Baton as another user, or set DATABASE_URL.`,
    );
  }
  const created = idsOf(USER);
  if (created === undefined) throw new PlainError(`The user "${USER}" was created but cannot be found.`);
  return created;
}

function idsOf(user: string): { uid: number; gid: number } | undefined {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined; // `id` exits with 1 when there is no such user
  }
}

function isReachableByOthers(folder: string): boolean {
  let current = folder;
  for (;;) {
    if (existsSync(current) && (statSync(current).mode & OTHERS_MAY_ENTER) === 0 && !isOwnedBelow(current))
      return false;
    const parent = dirname(current);
    if (parent === current) return true;
    current = parent;
  }
}

/** The data folder itself belongs to the server's user and is closed to others, as Postgres demands. */
function isOwnedBelow(folder: string): boolean {
  const ids = idsOf(USER);
  return ids !== undefined && statSync(folder).uid === ids.uid;
}

function hasProgram(name: string): boolean {
  try {
    execFileSync(name, ['--version'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}
