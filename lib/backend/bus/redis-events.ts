import * as z from 'zod/mini';
import { BUFFER_MAX_EVENTS } from '@/lib/protocol/figures';
import type { StreamName } from '@/lib/protocol/streams';
import { BUFFER_KEPT_MS, BUFFER_MAX_BYTES, HEAD_KEPT_MS } from './figures';
import type { Keys } from './keys';
import { LUA_LIFE } from './lua';
import type { EventPort, WireEvent } from './ports';
import { chunkForPublishing, groupByStream } from './publish-batches';
import type { LuaScript, RedisLine } from './redis-line';
import { decodeWireMessage, encodeWireMessage, toWireEvent } from './wire-message';

/**
 * Adds events to a buffer and tells the subscribers, in one step that nobody sees half done. An event that the buffer has
 * is not told again; one that is older than all it keeps is told and not kept. seq stays text, since Lua would round it.
 */
const PUBLISH: LuaScript = {
  name: 'batonPublish',
  keys: 3,
  lua: `
${LUA_LIFE}
local buffer, meta, channel = KEYS[1], KEYS[2], KEYS[3]
local publish, maxEvents, maxBytes = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local known = redis.call('HMGET', meta, 'life', 'head', 'bytes')
local current = life()
local head, bytes = known[2] or '0', tonumber(known[3] or '0')
if known[1] ~= current then
  redis.call('DEL', buffer)
  head, bytes = '0', 0
end
local count = redis.call('ZCARD', buffer)
if count == 0 then bytes = 0 end
for i = 6, #ARGV, 2 do
  local seq, message = ARGV[i], ARGV[i + 1]
  if redis.call('ZCOUNT', buffer, seq, seq) == 0 then
    redis.call('ZADD', buffer, seq, message)
    count, bytes = count + 1, bytes + #message
    redis.call(publish, channel, message)
  end
  if tonumber(seq) > tonumber(head) then head = seq end
end
while count > maxEvents or (bytes > maxBytes and count > 1) do
  bytes = bytes - #redis.call('ZPOPMIN', buffer)[1]
  count = count - 1
end
redis.call('HSET', meta, 'life', current, 'head', head, 'bytes', bytes)
redis.call('PEXPIRE', buffer, ARGV[4])
redis.call('PEXPIRE', meta, ARGV[5])
`,
};

const READ: LuaScript = {
  name: 'batonRead',
  keys: 2,
  lua: `
${LUA_LIFE}
local known = redis.call('HMGET', KEYS[2], 'life', 'head')
if not known[2] then return {'nothing', '0'} end
if known[1] ~= life() then return {'doubtful', '0'} end
local found = redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. ARGV[1], '+inf', 'LIMIT', 0, ARGV[2])
table.insert(found, 1, known[2])
table.insert(found, 1, 'known')
return found
`,
};

const readReplySchema = z.tuple(
  [z.enum(['known', 'nothing', 'doubtful']), z.coerce.number().check(z.int(), z.nonnegative())],
  z.string(),
);

export function createRedisEvents(line: RedisLine, keys: Keys): EventPort {
  async function publishToStream(events: readonly WireEvent[]): Promise<void> {
    for (const chunk of chunkForPublishing(events)) {
      const { stream, epoch } = chunk.place;
      await line.script(
        PUBLISH,
        [keys.buffer(stream, epoch), keys.bufferHead(stream, epoch), keys.events(stream)],
        [
          line.publishCommand,
          BUFFER_MAX_EVENTS,
          BUFFER_MAX_BYTES,
          BUFFER_KEPT_MS,
          HEAD_KEPT_MS,
          ...chunk.events.flatMap((event) => [String(event.seq), encodeWireMessage(event)]),
        ],
      );
    }
  }

  function decode(stream: StreamName, text: string): WireEvent {
    const event = decodeWireMessage(stream, text);
    if (event === null) throw new Error(`not a wire message on ${stream}: ${text.slice(0, 80)}`);
    return event;
  }

  return {
    async publish(events) {
      await Promise.all(groupByStream(events.map(toWireEvent)).map(publishToStream));
    },
    subscribe: (stream, listener) => line.subscribe(keys.events(stream), (text) => listener(decode(stream, text))),
    async read(stream, epoch, afterSeq, limit) {
      const places = [keys.buffer(stream, epoch), keys.bufferHead(stream, epoch)];
      const [memory, head, ...texts] = readReplySchema.parse(await line.script(READ, places, [afterSeq, limit]));
      return { head, events: texts.map((text) => decode(stream, text)), doubtful: memory === 'doubtful' };
    },
  };
}
