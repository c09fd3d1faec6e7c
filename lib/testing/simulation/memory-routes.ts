import * as z from 'zod/mini';
import type { Envelope } from '@/lib/protocol/events/envelope';
import { boardIntentSchema } from '@/lib/protocol/intents/board-intents';
import { cardIntentSchema } from '@/lib/protocol/intents/card-intents';
import type { Id } from '@/lib/protocol/primitives';
import { toProblem } from '@/lib/protocol/problems';
import { isStreamName, type StreamName } from '@/lib/protocol/streams';
import type { MemoryApp, SimulatedIntent } from './memory-app';

export interface AppRequest {
  readonly userId: Id;
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: unknown;
}

const GRANT_MS = 5 * 60_000;
const simulatedIntentSchema = z.union([boardIntentSchema, cardIntentSchema]);

/** Method, path and what it means; `:x` is a part of the path. */
const WRITES: readonly (readonly [method: string, path: string, kind: SimulatedIntent['kind']])[] = [
  ['POST', '/api/boards/:boardId/lists', 'createList'],
  ['PATCH', '/api/lists/:listId', 'renameList'],
  ['POST', '/api/lists/:listId/move', 'moveList'],
  ['POST', '/api/lists/:listId/archive', 'archiveList'],
  ['POST', '/api/lists/:listId/restore', 'restoreList'],
  ['POST', '/api/boards/:boardId/labels', 'createLabel'],
  ['DELETE', '/api/labels/:labelId', 'deleteLabel'],
  ['POST', '/api/boards/:boardId/cards', 'createCard'],
  ['POST', '/api/boards/:boardId/cards/bulk', 'changeCards'],
  ['PATCH', '/api/cards/:cardId', 'updateCard'],
  ['DELETE', '/api/cards/:cardId', 'deleteCard'],
  ['POST', '/api/cards/:cardId/move', 'moveCard'],
  ['POST', '/api/cards/:cardId/archive', 'archiveCard'],
  ['POST', '/api/cards/:cardId/restore', 'restoreCard'],
  ['PUT', '/api/cards/:cardId/labels/:labelId', 'addLabel'],
  ['DELETE', '/api/cards/:cardId/labels/:labelId', 'removeLabel'],
  ['PUT', '/api/cards/:cardId/assignees/:userId', 'addAssignee'],
  ['DELETE', '/api/cards/:cardId/assignees/:userId', 'removeAssignee'],
  ['POST', '/api/cards/:cardId/comments', 'createComment'],
];

/** Answers the API of a simulated app as the real routes would. */
export function answer(app: MemoryApp, request: AppRequest, now: number): Response {
  return request.method === 'GET' ? read(app, request, now) : write(app, request, now);
}

function read(app: MemoryApp, { url, userId }: AppRequest, now: number): Response {
  const { pathname } = url;
  if (pathname === '/api/me') {
    return json(now, 200, { user: { id: userId, name: 'Ana', email: 'ana@demo.baton', color: 'teal' } });
  }
  if (pathname === '/api/realtime/config') {
    return json(now, 200, {
      url: 'ws://sidecar/realtime',
      streamUrl: 'http://sidecar/realtime/stream',
      protocols: ['baton.v1'],
    });
  }
  const [, kind = '', id = ''] = /^\/api\/(boards|cards|inbox)(?:\/([^/]+))?$/.exec(pathname) ?? [];
  if (kind === 'inbox') return snapshot(app, userId, `user:${userId}`, now);
  if (kind === 'boards') return snapshot(app, userId, `board:${id}`, now);
  if (kind === 'cards') return snapshot(app, userId, `card:${id}`, now);
  const stream = /^\/api\/streams\/([^/]+)\/events$/.exec(pathname)?.[1];
  return stream && isStreamName(stream) ? events(app, stream, url.searchParams, now) : notFound(now);
}

function snapshot(app: MemoryApp, userId: Id, stream: StreamName, now: number): Response {
  const data = app.snapshotData(stream);
  if (data === undefined) return notFound(now);
  return json(now, 200, {
    stream,
    epoch: app.log.epoch,
    seq: app.log.head(stream),
    ...grantOf(app, userId, stream, now),
    data,
  });
}

function events(app: MemoryApp, stream: StreamName, query: URLSearchParams, now: number): Response {
  const { epoch } = app.log;
  if (query.get('epoch') !== epoch) return problem(now, 'snapshot_required', 'Load a snapshot.');
  const page: Envelope[] = app.log.after(stream, Number(query.get('after')), Number(query.get('limit')));
  return json(now, 200, { epoch, head: app.log.head(stream), events: page });
}

function write(app: MemoryApp, { method, url, headers, body, userId }: AppRequest, now: number): Response {
  if (url.pathname === '/api/realtime/grants') {
    const { streams } = body as { streams: StreamName[] };
    const grants = streams.map((stream) => ({
      stream,
      ...grantOf(app, userId, stream, now),
      epoch: app.log.epoch,
      head: app.log.head(stream),
    }));
    return json(now, 200, { grants, refused: [] });
  }
  const intent = toIntent(app, method, url.pathname, body);
  if (!intent) return notFound(now);
  const ifMatch = headers.get('if-match');
  const key = headers.get('idempotency-key') ?? '';
  const { status, body: reply } = app.write(userId, key, intent, ifMatch === null ? null : Number(ifMatch));
  return json(now, status, reply);
}

function toIntent(app: MemoryApp, method: string, path: string, body: unknown): SimulatedIntent | null {
  for (const [itsMethod, pattern, kind] of WRITES) {
    const source = `^${pattern.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`;
    const parts = itsMethod === method ? new RegExp(source).exec(path)?.groups : undefined;
    if (!parts) continue;
    const given = typeof body === 'object' ? body : {};
    return simulatedIntentSchema.parse({ boardId: app.boardId, ...given, ...parts, kind });
  }
  return null;
}

function grantOf(app: MemoryApp, userId: Id, stream: StreamName, now: number) {
  const expiresAt = now + GRANT_MS;
  return { grant: app.signGrant(userId, stream, expiresAt), grantExpiresAt: new Date(expiresAt).toISOString() };
}

function notFound(now: number): Response {
  return problem(now, 'not_found', 'There is nothing here.');
}

function problem(now: number, code: Parameters<typeof toProblem>[0], detail: string): Response {
  const body = toProblem(code, detail);
  return json(now, body.status, body);
}

function json(now: number, status: number, body: unknown): Response {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': type, date: new Date(now).toUTCString() },
  });
}
