import type { Redis } from 'ioredis';

const RUN_ID = /^run_id:(\w+)/m;

/** The id that a Redis process draws at its start; one word for all where INFO does not tell. */
export async function readLife(node: Redis): Promise<string> {
  return RUN_ID.exec(await node.info('server'))?.[1] ?? 'unknown';
}
