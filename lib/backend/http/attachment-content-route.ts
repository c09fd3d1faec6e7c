import { readers } from '@/lib/backend/commands/allow';
import { refuse } from '@/lib/backend/commands/kernel/refusal';
import { NOTHING_HERE } from '@/lib/backend/commands/locate';
import { readStoredFile } from '@/lib/backend/queries/stored-file';
import { SHOWN_IMAGE_TYPES } from '@/lib/protocol/uploads';
import { hasETag } from './conditional-headers';
import type { RouteHandler } from './exchange';
import { handle } from './handle';
import { idParams } from './id-params';
import { parseParams } from './parse-input';

/**
 * The bytes of an attachment, for whoever may read its card at this moment. What people upload is hostile until shown otherwise: no type
 * is guessed, nothing in it may run, and all but raster images can only be saved.
 */
export const attachmentContentRoute: RouteHandler = handle(
  'required',
  async ({ request, runtime, caller }, context) => {
    const { attachmentId } = parseParams(idParams('attachmentId'), await context.params);
    const found = await readStoredFile(runtime.database.prisma, caller.userId, attachmentId);
    if (!found || !readers(found.access)) return refuse('not_found', NOTHING_HERE);
    const { key, name, contentType } = found;
    const isShown = SHOWN_IMAGE_TYPES.includes(contentType);
    const headers = {
      'Content-Type': isShown ? contentType : 'application/octet-stream',
      'Content-Disposition': disposition(isShown ? 'inline' : 'attachment', name),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cross-Origin-Resource-Policy': 'same-origin',
      // The bytes never change, the permission may: the browser asks each time and is mostly answered 304.
      'Cache-Control': 'private, no-cache',
      ETag: `"${key}"`,
      Vary: 'Cookie, Authorization',
    };
    if (hasETag(request, headers.ETag)) return new Response(null, { status: 304, headers });
    const file = await runtime.files.open(key);
    if (!file) return refuse('not_found', 'The file is no longer in the store.');
    return new Response(file.body, { headers: { ...headers, 'Content-Length': String(file.size) } });
  },
  { kind: 'query' },
);

/** RFC 6266: plain letters for old clients, the whole name for all others. */
function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
