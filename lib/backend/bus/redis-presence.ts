import * as z from 'zod/mini';
import { presenceStateSchema } from '@/lib/protocol/frames/presence';
import { idSchema } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';
import type { Keys } from './keys';
import { LUA_NOW } from './lua';
import type { PresencePort } from './ports';
import type { LuaScript, RedisLine } from './redis-line';

/** Takes out the entries whose time is over; true when there were any. */
const LUA_SWEEP = `
${LUA_NOW}
local entries, untils, channel, publish = KEYS[1], KEYS[2], KEYS[3], ARGV[1]
local moment = now()
local dead = redis.call('ZRANGEBYSCORE', untils, '-inf', moment)
for _, id in ipairs(dead) do
  redis.call('HDEL', entries, id)
  redis.call('ZREM', untils, id)
end
local changed = #dead > 0
local function tell() if changed then redis.call(publish, channel, '') end end
`;

/** An entry is its clock, a line break, and what it shows; a new clock with the same to show is no change. */
const PUT: LuaScript = {
  name: 'batonPutPresence',
  keys: 3,
  lua: `
${LUA_SWEEP}
local id, clock, shown, ttl = ARGV[2], ARGV[3], ARGV[4], tonumber(ARGV[5])
local known = redis.call('HGET', entries, id)
local knownClock, knownShown = string.match(known or '', '^(%d+)\\n(.*)$')
if not known or tonumber(knownClock) <= tonumber(clock) then
  changed = changed or knownShown ~= shown
  redis.call('HSET', entries, id, clock .. '\\n' .. shown)
  redis.call('ZADD', untils, moment + ttl, id)
  redis.call('PEXPIRE', entries, ttl)
  redis.call('PEXPIRE', untils, ttl)
end
tell()
`,
};

const REMOVE: LuaScript = {
  name: 'batonRemovePresence',
  keys: 3,
  lua: `
${LUA_SWEEP}
redis.call('ZREM', untils, ARGV[2])
if redis.call('HDEL', entries, ARGV[2]) == 1 then changed = true end
tell()
`,
};

const LIST: LuaScript = {
  name: 'batonListPresence',
  keys: 3,
  lua: `
${LUA_SWEEP}
tell()
return redis.call('HGETALL', entries)
`,
};

/** Fields that a newer instance added are dropped, not refused. */
const shownSchema = z.object({ userId: idSchema, state: z.object(presenceStateSchema.shape) });
const listReplySchema = z.array(z.string());

export function createRedisPresence(line: RedisLine, keys: Keys, ttlMs: number): PresencePort {
  const places = (stream: StreamName) => [
    keys.presence(stream),
    keys.presenceUntil(stream),
    keys.presenceChanged(stream),
  ];
  return {
    async put(stream, { connectionId, userId, clock, state }) {
      const shown = JSON.stringify({ userId, state });
      await line.script(PUT, places(stream), [line.publishCommand, connectionId, clock, shown, ttlMs]);
    },
    async remove(stream, connectionId) {
      await line.script(REMOVE, places(stream), [line.publishCommand, connectionId]);
    },
    async list(stream) {
      const flat = listReplySchema.parse(await line.script(LIST, places(stream), [line.publishCommand]));
      return Array.from({ length: flat.length / 2 }, (_, index) => {
        const [connectionId = '', text = ''] = flat.slice(index * 2, index * 2 + 2);
        const lineEnd = text.indexOf('\n');
        const shown = shownSchema.parse(JSON.parse(text.slice(lineEnd + 1)));
        return { connectionId, clock: Number(text.slice(0, lineEnd)), ...shown };
      });
    },
    watch: (stream, listener) => line.subscribe(keys.presenceChanged(stream), () => listener()),
  };
}
