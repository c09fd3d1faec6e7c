// The first thing that runs, before anything is installed: plain JavaScript for any Node, without dependencies.
// It checks Node's version, installs the packages when they are missing or older than the lock file, and then runs
// the TypeScript command in this same process, so that signals reach it directly.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const LOCK_POLL_MS = 500;
const [command = '', ...args] = process.argv.slice(2);

function fail(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

function checkNode() {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const wanted = engines.node.replace('>=', '').split('.').map(Number);
  const found = process.versions.node.split('.').map(Number);
  const enough = found[0] > wanted[0] || (found[0] === wanted[0] && found[1] >= wanted[1]);
  if (!enough) fail(`Baton needs Node ${wanted.join('.')} or newer, and this is Node ${process.versions.node}.`);
}

/** npm writes this file at the end of each complete installation. */
function isInstalled() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs || sameLock(installed);
}

/** A fresh checkout gives the lock file today's date; then the contents decide. */
function sameLock(installed) {
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const there = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional === true || there[path]?.version === entry.version,
  );
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two starts in the same folder must not install into each other: the second waits for the first. */
async function withInstallLock(work) {
  const file = join(ROOT, '.baton', 'install.lock');
  mkdirSync(dirname(file), { recursive: true });
  for (let said = false; ; ) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (holder === 0 || !isAlive(holder)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!said) console.log('Another start is installing the packages; waiting for it.');
    said = true;
    await new Promise((resolve) => setTimeout(resolve, LOCK_POLL_MS));
  }
  try {
    await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function install() {
  console.log('Installing the packages (the first time takes a minute or two) …');
  return new Promise((resolve) => {
    // The tools that build and migrate are development packages, wanted in production mode too.
    const npm = spawn('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
      cwd: ROOT,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    npm.on('error', (error) => fail(`npm could not be run: ${error.message}.`));
    npm.on('exit', (code) => {
      if (code === 0) resolve();
      else fail('The packages could not be installed; npm says why above.');
    });
  });
}

async function ensureInstalled() {
  if (isInstalled()) return;
  await withInstallLock(async () => {
    if (!isInstalled()) await install();
  });
}

checkNode();
const file = join(ROOT, 'scripts', 'commands', `${command}.ts`);
if (!/^[a-z-]+$/.test(command) || !existsSync(file)) fail(`There is no command "${command}" in scripts/commands.`);
try {
  await ensureInstalled();
} catch (error) {
  if (['EACCES', 'EROFS', 'EPERM'].includes(error.code))
    fail(`The folder ${ROOT} cannot be written; check who owns it.`);
  if (error.code === 'ENOSPC') fail('The disk is full; free some space and start again.');
  throw error;
}
process.chdir(ROOT);
process.argv.splice(2, process.argv.length - 2, ...args);
const { register } = await import('tsx/esm/api');
register({ tsconfig: join(ROOT, 'tsconfig.json') });
await import(pathToFileURL(file).href);
