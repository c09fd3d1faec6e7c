import { type ServerFrame, serverFrameSchema } from '@/lib/protocol/frames/server-frames';

/**
 * The frames in one message: an object, or an array of them. A kind that this client does not know is left out, as a newer
 * sidecar may say more; null when the text is no JSON at all.
 */
export function readFrames(text: string): ServerFrame[] | null {
  const message = parseJson(text);
  if (message === undefined) return null;
  return (Array.isArray(message) ? message : [message]).flatMap((candidate) => {
    const frame = serverFrameSchema.safeParse(candidate);
    return frame.success ? [frame.data] : [];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
