import type { IncomingMessage } from 'node:http';
import type * as z from 'zod/mini';
import type { ProblemCode } from '@/lib/protocol/problems';
import type { Identity } from '../connections/connection';
import type { SidecarContext } from '../sidecar-context';
import { authenticate } from './authenticate';

const BEARER = /^Bearer (\S+)$/i;

export type ReadRequest<Body> =
  | { readonly ok: true; readonly identity: Identity; readonly body: Body }
  | { readonly ok: false; readonly code: ProblemCode; readonly detail: string };

/** Reads a POST of a client without a socket: who it is, by the same rules as at the handshake, and what it wants. */
export async function readRequest<Body>(
  context: SidecarContext,
  request: IncomingMessage,
  schema: z.ZodMiniType<Body>,
  maxBytes: number,
): Promise<ReadRequest<Body>> {
  const { origin, cookie, authorization, 'content-type': type } = request.headers;
  // A form or plain text needs no preflight, so a foreign page could send it; JSON cannot be sent without one.
  if (type?.split(';', 1)[0]?.trim().toLowerCase() !== 'application/json') {
    return { ok: false, code: 'unsupported_media_type', detail: 'Send application/json.' };
  }
  const admission = await authenticate(context, { origin, cookie, ticket: BEARER.exec(authorization ?? '')?.[1] });
  if (!admission.ok) return admission;
  const isTooLarge = Number(request.headers['content-length'] ?? 0) > maxBytes;
  const text = isTooLarge ? null : await readText(request, maxBytes);
  if (text === null) return { ok: false, code: 'too_large', detail: `At most ${maxBytes} bytes.` };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, code: 'malformed_json', detail: 'The body is not JSON.' };
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) return { ok: false, code: 'invalid_input', detail: 'The body is not what is expected here.' };
  return { ok: true, identity: admission.identity, body: parsed.data };
}

/** Null when it is more than `maxBytes`; who did not say so beforehand is cut off. */
async function readText(request: IncomingMessage, maxBytes: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
