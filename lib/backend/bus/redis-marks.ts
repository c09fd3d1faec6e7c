import * as z from 'zod/mini';
import type { Keys } from './keys';
import type { Mark, MarkPort } from './ports';
import type { LuaScript, RedisLine } from './redis-line';

/** Newest `at` and latest expiry win, so that neither an old mark nor a short one takes anything back. */
const SET_MARKS: LuaScript = {
  name: 'batonSetMark',
  keys: 1,
  lua: `
local at, expiresAt = ARGV[1], ARGV[2]
local known = redis.call('GET', KEYS[1])
if known then
  local knownAt, knownExpiresAt = string.match(known, '^(%S+) (%S+)$')
  if tonumber(knownAt) > tonumber(at) then at = knownAt end
  if tonumber(knownExpiresAt) > tonumber(expiresAt) then expiresAt = knownExpiresAt end
end
redis.call('SET', KEYS[1], at .. ' ' .. expiresAt, 'PXAT', expiresAt)
`,
};

const storedMarkSchema = z.tuple([z.coerce.number(), z.coerce.number()]);

export function createRedisMarks(line: RedisLine, keys: Keys): MarkPort {
  return {
    async set(marks) {
      await Promise.all(
        marks.map(({ subject, at, expiresAt }) =>
          line.script(SET_MARKS, [keys.mark(subject)], [String(at), String(Math.ceil(expiresAt))]),
        ),
      );
    },
    async get(subjects) {
      if (subjects.length === 0) return [];
      const texts = await line.call((client) => client.mget(subjects.map(keys.mark)));
      return subjects.flatMap((subject, index): Mark[] => {
        const text = texts[index];
        if (text === null || text === undefined) return [];
        const [at, expiresAt] = storedMarkSchema.parse(text.split(' '));
        return [{ subject, at, expiresAt }];
      });
    },
  };
}
