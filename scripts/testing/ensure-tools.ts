import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { toolPath } from '../checks/run-tool';
import { PlainError } from '../plain-error';
import { findRedisServer } from '../redis/private-redis';
import { findChromium } from './find-chromium';
import { installDebianPackages, mayInstallDebianPackages } from './install-tool';

/** Makes sure that a real Redis can be started, installing it where that is allowed; else says what is missing. */
export function ensureRedis(): void {
  if (findRedisServer() !== undefined) return;
  if (mayInstallDebianPackages() && installDebianPackages(['redis-server']) && findRedisServer() !== undefined) return;
  throw new PlainError(
    'The integration tests need a Redis: install redis-server (Debian, Ubuntu: apt install redis-server; macOS: brew install redis).',
  );
}

/** Makes sure that a Chromium can be started: the system's, else Debian's, else Playwright's own; else says what is missing. */
export function ensureChromium(): void {
  if (findChromium() !== undefined || existsSync(chromium.executablePath())) return;
  if (mayInstallDebianPackages() && installDebianPackages(['chromium-headless-shell']) && findChromium() !== undefined)
    return;
  const args = [toolPath('playwright', 'playwright'), 'install', 'chromium'];
  if (spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0) return;
  throw new PlainError(
    'The browser tests need Chromium: install it (Debian: apt install chromium) or run: npx playwright install chromium',
  );
}
