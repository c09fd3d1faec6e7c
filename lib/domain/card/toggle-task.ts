const TASK = /^((?:\s|>)*(?:[-*+]|\d{1,9}[.)])\s+\[)[ xX](?=\])/;

/** A Markdown text with the task on one line (from 1) ticked or not; the same text where that line holds none. */
export function toggleTask(text: string, line: number, done: boolean): string {
  const lines = text.split('\n');
  const before = lines[line - 1];
  if (before === undefined) return text;
  lines[line - 1] = before.replace(TASK, `$1${done ? 'x' : ' '}`);
  return lines.join('\n');
}
