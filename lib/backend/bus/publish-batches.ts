import { PUBLISH_CHUNK_BYTES, PUBLISH_CHUNK_EVENTS } from './figures';
import type { WireEvent } from './ports';

/** Events by stream and epoch, each group ascending by seq. */
export function groupByStream(events: readonly WireEvent[]): WireEvent[][] {
  const groups = new Map<string, WireEvent[]>();
  for (const event of events) {
    const place = `${event.stream} ${event.epoch}`;
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [event]);
    else group.push(event);
  }
  return [...groups.values()].map((group) => group.sort((left, right) => left.seq - right.seq));
}

/** Cuts one stream's events into calls of the publishing script; `place` is what they share. */
export function chunkForPublishing(events: readonly WireEvent[]): { place: WireEvent; events: WireEvent[] }[] {
  const chunks: { place: WireEvent; events: WireEvent[] }[] = [];
  let size = 0;
  for (const event of events) {
    const last = chunks.at(-1);
    const fits = last !== undefined && last.events.length < PUBLISH_CHUNK_EVENTS && size < PUBLISH_CHUNK_BYTES;
    if (fits) last.events.push(event);
    else chunks.push({ place: event, events: [event] });
    size = (fits ? size : 0) + event.json.length;
  }
  return chunks;
}
