/** Without line breaks and other control characters: a header is one line, and a title must not look like more than it is. */
export function inOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
