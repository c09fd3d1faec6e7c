import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../paths';
import type { CheckResult } from './check-part';

const packageSchema = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/** The file behind a command that an installed package brings. */
export function toolPath(packageName: string, command: string): string {
  const manifest = join(ROOT, 'node_modules', packageName, 'package.json');
  const { bin } = packageSchema.parse(JSON.parse(readFileSync(manifest, 'utf8')));
  const file = typeof bin === 'string' ? bin : bin[command];
  if (file === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(dirname(manifest), file);
}

/** Runs a package's command with this Node and keeps what it prints. */
export async function runTool(packageName: string, command: string, args: string[]): Promise<CheckResult> {
  const child = spawn(process.execPath, [toolPath(packageName, command), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ passed: code === 0, output: output.trim() }));
  });
}
