import { fileTypeFromBuffer } from 'file-type';

const TEXT = 'text/plain';
const UNKNOWN = 'application/octet-stream';

/** What the bytes are, whatever they are called and whatever the client says: by their signature, else text or unknown. */
export async function sniffType(bytes: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(bytes);
  return found?.mime ?? (isText(bytes) ? TEXT : UNKNOWN);
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Whether a type is among those that are taken: `image/png`, `image/*`, or `*` for all. */
export function isTypeTaken(type: string, taken: readonly string[]): boolean {
  return taken.some((one) => one === '*' || one === type || (one.endsWith('/*') && type.startsWith(one.slice(0, -1))));
}
