import { CLOSE_CODES, classifyCloseCode } from '../close-codes';
import { MAX_FRAMES_PER_BATCH } from '../figures';
import { STREAM_KINDS, type StreamKind } from '../streams';
import { PROTOCOL_VERSION, SUBPROTOCOL, TICKET_SUBPROTOCOL_PREFIX } from '../version';
import { clientMessages, eventMessages, fallbackMessages, type Message, serverMessages } from './async-api-messages';
import { type Json, SchemaBook } from './schema-book';

const INTRODUCTION = `The sidecar delivers and decides nothing: the socket changes nothing, writes go over HTTP (see openapi.json).

A frame is JSON text: one object, or an array of at most ${MAX_FRAMES_PER_BATCH}. The four kinds of stream are described as channels of their own; they all travel over one connection, between the frames. The rules have numbers in docs/protocol.md.`;

const SECURITY_SCHEMES = {
  session: {
    type: 'httpApiKey',
    in: 'cookie',
    name: 'next-auth.session-token',
    description: 'The session cookie, with an Origin of the configured list.',
  },
  ticket: {
    type: 'httpApiKey',
    in: 'header',
    name: 'Sec-WebSocket-Protocol',
    description: `A one-use ticket as a second subprotocol: "${SUBPROTOCOL}, ${TICKET_SUBPROTOCOL_PREFIX}<value>". The POSTs take it as Authorization: Bearer.`,
  },
};

const STREAM_WORDS: Readonly<Record<StreamKind, string>> = {
  workspace: 'A workspace: its members, and the boards open to all of them.',
  board: 'A board: its lists, cards, labels and people.',
  card: 'An open card: description, checklists, attachments and comments.',
  user: "What is a person's own: notifications, stars and private boards.",
};

export interface AsyncApiPlaces {
  readonly realtimeUrl: string;
  readonly realtimeStreamUrl: string;
}

let made: Json | undefined;

/** Streams, frames, events and close codes as AsyncAPI 3, seen from the sidecar: it sends what a client receives. */
export function buildAsyncApi({ realtimeUrl, realtimeStreamUrl }: AsyncApiPlaces): Json {
  made ??= makeDocument();
  const servers = { socket: serverOf(realtimeUrl), http: serverOf(realtimeStreamUrl) };
  return { ...made, servers };
}

function serverOf(address: string): Json {
  const { host, protocol } = new URL(address);
  const security = Object.keys(SECURITY_SCHEMES).map((name) => ({ $ref: `#/components/securitySchemes/${name}` }));
  return { host, protocol: protocol.replace(':', ''), security };
}

function makeDocument(): Json {
  const book = new SchemaBook('draft-7');
  const [fromClient, fromServer] = [clientMessages(book), serverMessages(book)];
  const fallback = fallbackMessages(book);
  const streams = STREAM_KINDS.map((kind) => ({ kind, messages: eventMessages(kind, book) }));
  const all = [fromClient, fromServer, ...streams.map(({ messages }) => messages), Object.values(fallback)].flat();
  return {
    asyncapi: '3.0.0',
    id: `urn:baton:protocol:${PROTOCOL_VERSION}`,
    info: { title: 'Baton', version: String(PROTOCOL_VERSION), description: INTRODUCTION, license: { name: 'MIT' } },
    defaultContentType: 'application/json',
    channels: {
      realtime: {
        address: '/realtime',
        title: 'The connection',
        servers: [{ $ref: '#/servers/socket' }],
        messages: referToMessages([...fromClient, ...fromServer]),
        bindings: { ws: { method: 'GET' } },
        'x-subprotocol': SUBPROTOCOL,
        'x-close-codes': closeCodes(),
      },
      ...Object.fromEntries(streams.map(({ kind, messages }) => [kind, streamChannel(kind, messages)])),
      stream: httpChannel('/realtime/stream', 'The same frames without a socket', [fallback.stream, ...fromServer]),
      presence: httpChannel('/realtime/presence', 'Presence without a socket', [fallback.presence]),
    },
    operations: {
      receiveFrames: operation('receive', 'realtime', fromClient, 'A client asks.'),
      sendFrames: operation('send', 'realtime', fromServer, 'The sidecar answers and delivers.'),
      ...Object.fromEntries(
        streams.map(({ kind, messages }) => [
          `send${kind[0]?.toUpperCase()}${kind.slice(1)}Events`,
          operation('send', kind, messages, 'In order, each once, after what was missed.'),
        ]),
      ),
      receiveStreamRequest: operation('receive', 'stream', [fallback.stream], 'A client without a socket asks.'),
      sendStreamFrames: operation('send', 'stream', fromServer, 'Each `data:` is a frame as on the socket.'),
      receivePresence: operation('receive', 'presence', [fallback.presence], 'Any instance may answer.'),
    },
    components: {
      messages: Object.fromEntries(all.map(({ key, message }) => [key, message])),
      schemas: book.toSchemas(),
      securitySchemes: SECURITY_SCHEMES,
    },
  };
}

function streamChannel(kind: StreamKind, messages: readonly Message[]): Json {
  const id = `${kind}Id`;
  return {
    address: `${kind}:{${id}}`,
    title: STREAM_WORDS[kind],
    servers: [{ $ref: '#/servers/socket' }, { $ref: '#/servers/http' }],
    parameters: { [id]: { description: 'A UUID in lower case.' } },
    messages: referToMessages(messages),
  };
}

function httpChannel(address: string, title: string, messages: readonly Message[]): Json {
  return { address, title, servers: [{ $ref: '#/servers/http' }], messages: referToMessages(messages) };
}

function operation(action: 'send' | 'receive', channel: string, messages: readonly Message[], summary: string): Json {
  return {
    action,
    channel: { $ref: `#/channels/${channel}` },
    summary,
    messages: messages.map(({ key }) => ({ $ref: `#/channels/${channel}/messages/${key}` })),
    ...(action === 'receive' && channel !== 'realtime' && { bindings: { http: { method: 'POST' } } }),
  };
}

function referToMessages(messages: readonly Message[]): Json {
  return Object.fromEntries(messages.map(({ key }) => [key, { $ref: `#/components/messages/${key}` }]));
}

function closeCodes(): Json[] {
  return Object.entries(CLOSE_CODES).map(([name, code]) => ({ code, name, reaction: classifyCloseCode(code) }));
}
