import type { Logger } from '@/lib/backend/log/logger';
import { controlMessageSchema } from './control-message';
import type { Keys } from './keys';
import type { ControlPort } from './ports';
import type { RedisLine } from './redis-line';

export function createRedisControl(line: RedisLine, keys: Keys, logger: Logger): ControlPort {
  return {
    publish: (message) => line.publish(keys.control, JSON.stringify(message)),
    subscribe: (listener) =>
      line.subscribe(keys.control, (text) => {
        const message = controlMessageSchema.safeParse(JSON.parse(text));
        // An instance of the next version may say what this one does not know yet.
        if (message.success) listener(message.data);
        else logger.warn({ text: text.slice(0, 200) }, 'a control message that this version does not know');
      }),
  };
}
