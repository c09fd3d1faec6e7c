const MAX_BYTES = 200;
const FALLBACK = 'file';

/**
 * A file's name as people may see it and as any system may save it: no path, no control or formatting characters (which could
 * make `fdp.exe` read as `exe.pdf`), no leading dot, short, its ending kept.
 */
export function safeFileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const name = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
    .trim();
  return name === '' ? FALLBACK : cut(name);
}

function cut(name: string): string {
  if (bytesOf(name) <= MAX_BYTES) return name;
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  const letters = [...name.slice(0, name.length - ending.length)];
  while (bytesOf(letters.join('') + ending) > MAX_BYTES) letters.pop();
  return letters.join('').trim() + ending;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
