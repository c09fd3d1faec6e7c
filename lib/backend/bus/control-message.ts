import * as z from 'zod/mini';
import { epochSchema, idSchema } from '@/lib/protocol/primitives';
import { isStreamName } from '@/lib/protocol/streams';
import type { ControlMessage, MarkSubject } from './ports';

function isId(text: string | undefined): boolean {
  return idSchema.safeParse(text).success;
}

function isMarkSubject(text: string): text is MarkSubject {
  const colon = text.indexOf(':');
  const kind = text.slice(0, colon);
  const rest = text.slice(colon + 1);
  if (kind === 'stream') return isStreamName(rest);
  if (kind === 'session' || kind === 'token') return isId(rest);
  const [userId, scopeId, ...more] = rest.split('@');
  return kind === 'user' && more.length === 0 && isId(userId) && isId(scopeId);
}

const markSubjectSchema = z.custom<MarkSubject>((value) => typeof value === 'string' && isMarkSubject(value));

const markSchema = z.object({ subject: markSubjectSchema, at: z.number(), expiresAt: z.number() });

/** What instances tell each other, as it comes out of Redis. */
export const controlMessageSchema: z.ZodMiniType<ControlMessage> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('mark'), mark: markSchema }),
  z.object({ kind: z.literal('epoch'), epoch: epochSchema }),
]);
