import { parseStreamName, type StreamName } from '@/lib/protocol/streams';

const TAIL = 4;

/** A stream as one finds it again in a narrow column: its kind, and the end of its id. */
export function shortStream(stream: StreamName): string {
  const { kind, id } = parseStreamName(stream);
  return `${kind} …${id.slice(-TAIL)}`;
}
