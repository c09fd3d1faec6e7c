/** What Postgres prints, and what it means for the person who started it. The first match counts. */
const EXPLANATIONS: [RegExp, string][] = [
  [/No space left on device/, 'the disk is full; free some space and start again'],
  [/could not create (?:directory|file)[^\n]*Permission denied/i, 'its folder cannot be written; check who owns it'],
  [/Permission denied/, 'a file or folder that it needs cannot be read or written; check who owns it'],
  [/Read-only file system/, 'its folder lies on a read-only disk'],
  [/could not bind[^\n]*Address already in use/s, 'its port was taken in the same moment; start again'],
  [
    /pre-existing shared memory block/,
    'an earlier database process still holds its memory; wait a moment and start again',
  ],
  [/lock file "postmaster\.pid" already exists/, 'another Postgres is running on the same folder; stop it first'],
];

/** One sentence out of what Postgres printed, beginning with what was tried. */
export function explainPostgres(output: string, what: string): string {
  const known = EXPLANATIONS.find(([pattern]) => pattern.test(output));
  if (known !== undefined) return `${what}: ${known[1]}.`;
  const lines = output.split('\n').map((line) => line.trim());
  const telling = lines.filter((line) => /FATAL|PANIC|ERROR|error:/.test(line)).at(-1) ?? lines.filter(Boolean).at(-1);
  return `${what}: ${telling?.replace(/^.*?(?:FATAL|PANIC|ERROR|error):\s*/, '') ?? 'Postgres gave no reason'}.`;
}
