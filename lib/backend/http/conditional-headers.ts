import { refuse } from '@/lib/backend/commands/kernel/refusal';

const VERSION = /^(?:W\/)?"?([1-9]\d{0,8})"?$/;

/** The version that `If-Match` names: `3`, `"3"` or `W/"3"`; undefined when the client does not ask. */
export function readIfMatch(request: Request): number | undefined {
  const header = request.headers.get('if-match')?.trim();
  if (header === undefined || header === '' || header === '*') return undefined;
  const version = VERSION.exec(header)?.[1];
  if (version === undefined) {
    const message = 'must be a version such as "3"';
    return refuse('invalid_input', `If-Match ${message}.`, { errors: [{ path: 'If-Match', message }] });
  }
  return Number(version);
}

/** Whether the client already has what this tag names. Tags are compared weakly, as RFC 9110 asks for GET. */
export function hasETag(request: Request, etag: string): boolean {
  const header = request.headers.get('if-none-match');
  if (header === null) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((tag) => bare(tag) === bare(etag));
}
