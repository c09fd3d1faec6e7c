import * as z from 'zod/mini';
import { epochSchema } from '@/lib/protocol/primitives';
import type { Keys } from './keys';
import type { GenerationPort } from './ports';
import type { RedisLine } from './redis-line';

const storedSchema = z.object({
  lives: z.string(),
  value: z.object({ generation: z.string(), epoch: epochSchema, wholeSince: z.number() }),
});

/**
 * A generation counts only for the server processes that it was written to. A Redis that restarted from an old snapshot, or
 * a replica that took over, has a generation and may yet lack the newest marks: to everybody it has none.
 */
export function createRedisGeneration(line: RedisLine, keys: Keys): GenerationPort {
  return {
    async read() {
      const [lives, text] = await Promise.all([line.lives(), line.call((client) => client.get(keys.generation))]);
      if (text === null) return null;
      const stored = storedSchema.parse(JSON.parse(text));
      return stored.lives === lives ? stored.value : null;
    },
    async write(value) {
      const stored = JSON.stringify({ lives: await line.lives(), value });
      await line.call((client) => client.set(keys.generation, stored));
    },
  };
}
