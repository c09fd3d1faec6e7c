import { refuse } from '@/lib/backend/commands/kernel/refusal';

/** Largest JSON body of an ordinary write; a route may allow more. */
export const MAX_BODY_BYTES = 256 * 1024;

/** The body as text, read no further than the limit. 413 beyond it, 400 when it is not UTF-8. */
export async function readBody(request: Request, maxBytes: number): Promise<string> {
  const bytes = await readBytes(request, maxBytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('malformed_json', 'The body is not UTF-8.');
  }
}

/** The body as it is, read no further than the limit. 413 beyond it. */
export async function readBytes(request: Request, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) tooLarge(maxBytes);
  if (request.body === null) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Parses a JSON body. 415 for another content type, 400 for what is not JSON. An empty body is `undefined`. */
export function parseJson(request: Request, text: string): unknown {
  if (text === '') return undefined;
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== 'application/json' && !/^application\/[\w.-]+\+json$/.test(type)) {
    refuse('unsupported_media_type', 'Send JSON with the content type application/json.');
  }
  try {
    return JSON.parse(text);
  } catch {
    return refuse('malformed_json', 'The body is not valid JSON.');
  }
}

function tooLarge(maxBytes: number): never {
  return refuse('too_large', `The body may have at most ${maxBytes} bytes.`);
}
