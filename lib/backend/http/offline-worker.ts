import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a page needs beside the files of the build. */
const OTHER_FILES = ['/offline', '/theme.js', '/icon.svg', '/manifest.webmanifest'];

let script: string | undefined;

/** The service worker's script: which build this is, every file that belongs to it, and what to do with them. */
export function offlineWorkerScript(root = process.cwd()): string {
  script ??= makeScript(join(root, '.next'));
  return script;
}

function makeScript(buildFolder: string): string {
  const build = readFileSync(join(buildFolder, 'BUILD_ID'), 'utf8').trim();
  const files = readdirSync(join(buildFolder, 'static'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => join(entry.parentPath, entry.name).slice(buildFolder.length).replaceAll('\\', '/'))
    .map((path) => `/_next${path}`)
    .sort();
  const facts = JSON.stringify({ build, assets: [...files, ...OTHER_FILES] });
  return `self.BATON = ${facts};\nimportScripts('/offline.js');\n`;
}
