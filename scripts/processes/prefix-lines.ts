import type { Readable } from 'node:stream';

const NAME_WIDTH = 8;

/** Calls `write` for each whole line of a stream, and for what remains at its end. */
export function onLines(stream: Readable, write: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) write(line);
  });
  stream.on('end', () => {
    if (rest !== '') write(rest);
  });
}

/** Copies what a child prints to the terminal, each line beginning with the child's name. */
export function prefixLines(name: string, child: { stdout: Readable | null; stderr: Readable | null }): void {
  const prefix = `${name.padEnd(NAME_WIDTH)}│ `;
  if (child.stdout !== null) onLines(child.stdout, (line) => process.stdout.write(`${prefix}${line}\n`));
  if (child.stderr !== null) onLines(child.stderr, (line) => process.stderr.write(`${prefix}${line}\n`));
}
