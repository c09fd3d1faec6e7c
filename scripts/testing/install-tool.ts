import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether Debian's packages can be installed here without asking anybody. */
export function mayInstallDebianPackages(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs packages of Debian with visible progress; false when that failed. */
export function installDebianPackages(names: readonly string[]): boolean {
  console.log(`Installing ${names.join(', ')} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (args: string[]) => spawnSync('apt-get', args, { stdio: 'inherit', env }).status === 0;
  const install = ['install', '--yes', '--no-install-recommends', ...names];
  // The lists may be missing or old; they are fetched only when the first try shows that.
  return run(install) || (run(['update']) && run(install));
}
