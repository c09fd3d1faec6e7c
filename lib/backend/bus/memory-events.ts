import { BUFFER_KEPT_MS, HEAD_KEPT_MS } from './figures';
import { MemoryBuffer } from './memory-buffer';
import type { MemoryContext } from './memory-context';
import type { EventPort } from './ports';
import { groupByStream } from './publish-batches';
import { toWireEvent } from './wire-message';

export function createMemoryEvents({ state, now, logger, subscribe }: MemoryContext): EventPort {
  const place = (stream: string, epoch: string) => `${stream} ${epoch}`;
  return {
    async publish(events) {
      for (const event of groupByStream(events.map(toWireEvent)).flat()) {
        const key = place(event.stream, event.epoch);
        const buffer = state.buffers.get(key, now()) ?? new MemoryBuffer();
        const head = Math.max(event.seq, state.heads.get(key, now()) ?? 0);
        state.buffers.set(key, buffer, now() + BUFFER_KEPT_MS, now());
        state.heads.set(key, head, now() + HEAD_KEPT_MS, now());
        if (buffer.add(event)) state.eventTopics.publish(event.stream, event, logger);
      }
    },
    subscribe: (stream, listener) => subscribe(state.eventTopics, stream, listener),
    async read(stream, epoch, afterSeq, limit) {
      const key = place(stream, epoch);
      const events = state.buffers.get(key, now())?.read(afterSeq, limit) ?? [];
      return { head: state.heads.get(key, now()) ?? 0, events, doubtful: false };
    },
  };
}
