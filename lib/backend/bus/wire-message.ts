import type { Envelope } from '@/lib/protocol/events/envelope';
import type { StreamName } from '@/lib/protocol/streams';
import type { WireEvent } from './ports';

/** Serializes an event; the only place that does, and once for each event. */
export function toWireEvent(event: Envelope): WireEvent {
  return { stream: event.stream, epoch: event.epoch, seq: event.seq, json: JSON.stringify(event) };
}

/**
 * The text that travels and lies in the buffer: `seq epoch`, a line break, the envelope. The receiver learns the place of
 * an event from its first line and hands the rest on as it is, so relaying 32 KB costs no parsing. The stream is not
 * repeated: the channel or key already names it.
 */
export function encodeWireMessage(event: WireEvent): string {
  return `${event.seq} ${event.epoch}\n${event.json}`;
}

/** Null when the text is no wire message. */
export function decodeWireMessage(stream: StreamName, text: string): WireEvent | null {
  const lineEnd = text.indexOf('\n');
  const space = text.indexOf(' ');
  if (space < 1 || lineEnd < space + 2) return null;
  const seq = Number(text.slice(0, space));
  if (!Number.isSafeInteger(seq) || seq < 1) return null;
  return { stream, epoch: text.slice(space + 1, lineEnd), seq, json: text.slice(lineEnd + 1) };
}
