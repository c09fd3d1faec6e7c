import { MAX_FRAMES_PER_BATCH } from '@/lib/protocol/figures';
import { type ClientFrame, clientFrameSchema } from '@/lib/protocol/frames/client-frames';

/** A frame that a client sent, or why what it sent is none; `ref` where it could be read, so that the client can tell which. */
export type ReadFrame =
  | { readonly ok: true; readonly frame: ClientFrame }
  | { readonly ok: false; readonly code: 'malformed'; readonly ref: number | undefined };

const MALFORMED: readonly ReadFrame[] = [{ ok: false, code: 'malformed', ref: undefined }];

/** Reads the text of one message: one frame, or an array of 1 to 16. Nothing that it is given makes it throw. */
export function readFrames(text: string): readonly ReadFrame[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return MALFORMED;
  }
  if (!Array.isArray(value)) return [readFrame(value)];
  if (value.length === 0 || value.length > MAX_FRAMES_PER_BATCH) return MALFORMED;
  return value.map(readFrame);
}

function readFrame(value: unknown): ReadFrame {
  const parsed = clientFrameSchema.safeParse(value);
  if (parsed.success) return { ok: true, frame: parsed.data };
  return { ok: false, code: 'malformed', ref: findRef(value) };
}

function findRef(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'ref')) return undefined;
  const { ref } = value as { ref: unknown };
  return Number.isSafeInteger(ref) && (ref as number) >= 0 ? (ref as number) : undefined;
}
