import type * as z from 'zod/mini';
import { boardEventSchema } from '../events/board-events';
import { cardEventSchema } from '../events/card-events';
import { userEventSchema } from '../events/user-events';
import { workspaceEventSchema } from '../events/workspace-events';
import { clientFrameSchema } from '../frames/client-frames';
import { presenceRequestSchema, streamRequestSchema } from '../frames/fallback';
import { serverFrameSchema } from '../frames/server-frames';
import type { StreamKind } from '../streams';
import type { Json, SchemaBook } from './schema-book';

const SUMMARIES: Readonly<Record<string, string>> = {
  subscribe: 'Follows a stream from a position on.',
  unsubscribe: 'Follows it no longer.',
  renew: 'Hands in fresh grants before the old ones end.',
  presence: 'Says what this tab does. Ephemeral; `clock` grows with each.',
  ping: 'Asks for a pong, and acknowledges what was applied.',
  hello: 'Is the first frame of every connection.',
  subscribed: 'Answers subscribe. The missed events follow, then the live ones.',
  refused: 'Answers subscribe or renew that could not be served.',
  event: 'Is an event; each stream lists its own.',
  gap: 'Says that a hole cannot be filled here: catch up by HTTP.',
  'presence.state': 'Says who is in a room.',
  'presence.diff': 'Says who came, changed and left.',
  pong: 'Answers ping, unsubscribe and renew with where the streams stand.',
  revoked: 'Ends a stream; the connection stays.',
  draining: 'Says that this instance is about to close.',
  error: 'Says that a frame could not be read.',
};

const STREAM_EVENTS: Readonly<Record<StreamKind, readonly z.ZodMiniObject[]>> = {
  workspace: workspaceEventSchema.def.options,
  board: boardEventSchema.def.options,
  card: cardEventSchema.def.options,
  user: userEventSchema.def.options,
};

/** A message of the description, under the name by which channels refer to it. */
export interface Message {
  readonly key: string;
  readonly message: Json;
}

/** What a client may say on the socket. */
export function clientMessages(book: SchemaBook): Message[] {
  return clientFrameSchema.def.options.map((schema) => frameMessage(schema, book));
}

/** What a sidecar may say. */
export function serverMessages(book: SchemaBook): Message[] {
  return serverFrameSchema.def.options.map((schema) => frameMessage(schema, book));
}

/** What happens on one kind of stream. */
export function eventMessages(kind: StreamKind, book: SchemaBook): Message[] {
  return STREAM_EVENTS[kind].map((schema) => {
    const name = literalOf(schema.shape.name);
    const key = `${kind}.${name}`;
    return { key, message: { name, title: name, payload: book.refer(`${key}Event`, schema) } };
  });
}

/** The bodies of the two POSTs that stand in for a socket. */
export function fallbackMessages(book: SchemaBook): { readonly stream: Message; readonly presence: Message } {
  const stream = {
    name: 'streamRequest',
    summary: 'Asks for frames as server-sent events, or with `wait` as one long poll.',
  };
  const presence = { name: 'presenceRequest', summary: 'Is a presence frame with the `connectionId` of the hello.' };
  return {
    stream: { key: stream.name, message: { ...stream, payload: book.refer('StreamRequest', streamRequestSchema) } },
    presence: {
      key: presence.name,
      message: { ...presence, payload: book.refer('PresenceRequest', presenceRequestSchema) },
    },
  };
}

function frameMessage(schema: z.ZodMiniObject, book: SchemaBook): Message {
  const name = literalOf(schema.shape.kind);
  const summary = SUMMARIES[name];
  if (summary === undefined)
    throw new Error(`the frame ${name} has no sentence in lib/protocol/spec/async-api-messages.ts`);
  return { key: name, message: { name, title: name, summary, payload: book.refer(`${name}Frame`, schema) } };
}

function literalOf(schema: unknown): string {
  return String((schema as z.ZodMiniLiteral<string>).def.values[0]);
}
