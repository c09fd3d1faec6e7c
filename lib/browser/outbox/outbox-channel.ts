import * as z from 'zod/mini';
import { idSchema } from '@/lib/protocol/primitives';
import { problemSchema } from '@/lib/protocol/problems';
import { writeReplySchema } from '@/lib/protocol/replies';
import { pendingCommandSchema } from '../cache/pending-command';

const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('added'), command: pendingCommandSchema }),
  z.object({ kind: z.literal('confirmed'), commandId: idSchema, reply: z.nullable(writeReplySchema) }),
  z.object({ kind: z.literal('refused'), commandId: idSchema, problem: problemSchema }),
  z.object({ kind: z.literal('dismissed'), commandId: idSchema }),
]);
export type OutboxMessage = z.infer<typeof messageSchema>;

/** A channel between the tabs of one person; what is posted reaches the others and not oneself. */
export interface TabChannel {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  close(): void;
}

/** Opens a channel by its name; null where there is none. */
export type OpenTabChannel = ((name: string) => TabChannel) | null;

/** `BroadcastChannel`. */
export function browserChannels(): OpenTabChannel {
  if (typeof BroadcastChannel === 'undefined') return null;
  return (name) => {
    const channel = new BroadcastChannel(name);
    return {
      post: (message) => channel.postMessage(message),
      onMessage: (listener) => channel.addEventListener('message', ({ data }) => listener(data)),
      close: () => channel.close(),
    };
  };
}

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
