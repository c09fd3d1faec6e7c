import { codeOf, PlainError } from './plain-error';

const DISK_SENTENCES: Record<string, string> = {
  ENOSPC: 'The disk is full; free some space and start again.',
  EDQUOT: 'Your share of the disk is full; free some space and start again.',
  EACCES: 'A file or folder cannot be read or written',
  EPERM: 'A file or folder cannot be read or written',
  EROFS: 'The disk is read-only',
};

/**
 * Runs a command of the house. What a person can act upon ends it with one sentence; anything else is a fault of
 * ours and shows its stack.
 */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const sentence = sentenceFor(error);
    console.error(sentence === undefined ? error : `\n${sentence}\n`);
    process.exitCode = 1;
  }
}

/** The one sentence that a person gets for an error; undefined where only the stack helps. */
export function sentenceFor(error: unknown): string | undefined {
  if (error instanceof PlainError) return error.message;
  const sentence = DISK_SENTENCES[codeOf(error) ?? ''];
  if (sentence === undefined || sentence.endsWith('.')) return sentence;
  const path = typeof error === 'object' && error !== null && 'path' in error ? `: ${String(error.path)}` : '';
  return `${sentence}${path}.`;
}
