import * as z from 'zod/mini';
import { idSchema } from '@/lib/protocol/primitives';
import { problemSchema } from '@/lib/protocol/problems';
import { writeReplySchema } from '@/lib/protocol/replies';
import { pendingCommandSchema } from '../cache/pending-command';
import type { TabChannel } from './tab-channels';

const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('added'), command: pendingCommandSchema }),
  z.object({ kind: z.literal('confirmed'), commandId: idSchema, reply: z.nullable(writeReplySchema) }),
  z.object({ kind: z.literal('refused'), commandId: idSchema, problem: problemSchema }),
  z.object({ kind: z.literal('dismissed'), commandId: idSchema }),
]);
export type OutboxMessage = z.infer<typeof messageSchema>;

/** What the tabs of one person tell each other about the commands that they share. Messages of other versions are left out. */
export class OutboxChannel {
  constructor(
    private readonly channel: TabChannel,
    listener: (message: OutboxMessage) => void,
  ) {
    channel.onMessage((raw) => {
      const message = messageSchema.safeParse(raw);
      if (message.success) listener(message.data);
    });
  }

  post(message: OutboxMessage): void {
    this.channel.post(message);
  }

  close(): void {
    this.channel.close();
  }
}
