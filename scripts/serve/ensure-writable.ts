import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, PlainError } from '../plain-error';

const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** Makes the folder when it is missing, and says in one sentence when nothing can be written into it. */
export function ensureWritable(folder: string): void {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, 'x');
    rmSync(probe);
  } catch (error) {
    if (FULL.has(codeOf(error) ?? '')) throw new PlainError('The disk is full; free some space and start again.');
    throw new PlainError(
      `The folder ${folder} cannot be written; check who owns it and whether its disk is read-only.`,
    );
  }
}
