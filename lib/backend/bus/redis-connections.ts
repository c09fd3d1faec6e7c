import * as z from 'zod/mini';
import { idSchema } from '@/lib/protocol/primitives';
import { streamNameSchema } from '@/lib/protocol/streams';
import type { Keys } from './keys';
import { LUA_NOW } from './lua';
import type { ConnectionEntry, ConnectionPort } from './ports';
import type { LuaScript, RedisLine } from './redis-line';

/**
 * Enters a connection among its user's and answers the oldest that are too many (`max` 0: any number). The one that
 * registers is never among them, even if its machine's clock is behind.
 */
const ENTER: LuaScript = {
  name: 'batonEnterConnection',
  keys: 2,
  lua: `
${LUA_NOW}
local opened, untils = KEYS[1], KEYS[2]
local id, openedAt, ttl, max = ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local moment = now()
for _, dead in ipairs(redis.call('ZRANGEBYSCORE', untils, '-inf', moment)) do
  redis.call('ZREM', opened, dead)
  redis.call('ZREM', untils, dead)
end
redis.call('ZADD', opened, openedAt, id)
redis.call('ZADD', untils, moment + ttl, id)
redis.call('PEXPIRE', opened, ttl)
redis.call('PEXPIRE', untils, ttl)
local displaced = {}
local tooMany = max > 0 and redis.call('ZCARD', opened) - max or 0
for _, other in ipairs(redis.call('ZRANGE', opened, 0, -1)) do
  if #displaced >= tooMany then break end
  if other ~= id then
    table.insert(displaced, other)
    redis.call('ZREM', opened, other)
    redis.call('ZREM', untils, other)
  end
end
return displaced
`,
};

const entrySchema = z.object({
  connectionId: idSchema,
  userId: idSchema,
  sid: idSchema,
  openedAt: z.number(),
  streams: z.array(streamNameSchema),
});
const idsSchema = z.array(idSchema);

export function createRedisConnections(line: RedisLine, keys: Keys): ConnectionPort {
  async function enter(entry: ConnectionEntry, max: number, ttlMs: number): Promise<string[]> {
    const { connectionId, userId, openedAt } = entry;
    const places = [keys.connectionsOpened(userId), keys.connectionsUntil(userId)];
    const [displaced] = await Promise.all([
      line.script(ENTER, places, [connectionId, openedAt, Math.ceil(ttlMs), max]),
      line.call((client) => client.set(keys.connection(connectionId), JSON.stringify(entry), 'PX', Math.ceil(ttlMs))),
    ]);
    return idsSchema.parse(displaced);
  }

  return {
    async register(entry, max, ttlMs) {
      const displaced = await enter(entry, max, ttlMs);
      await Promise.all(displaced.map((id) => line.publish(keys.displaced, id)));
      return displaced;
    },
    async refresh(entry, ttlMs) {
      await enter(entry, 0, ttlMs);
    },
    async find(connectionId) {
      const text = await line.call((client) => client.get(keys.connection(connectionId)));
      return text === null ? null : entrySchema.parse(JSON.parse(text));
    },
    async remove(userId, connectionId) {
      await line.call((client) =>
        Promise.all([
          client.zrem(keys.connectionsOpened(userId), connectionId),
          client.zrem(keys.connectionsUntil(userId), connectionId),
          client.del(keys.connection(connectionId)),
        ]),
      );
    },
    onDisplaced: (listener) => line.subscribe(keys.displaced, listener),
  };
}
