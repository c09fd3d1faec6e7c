import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SidecarContext } from '../sidecar-context';
import { allowOrigin, answerPreflight } from './cors';
import { handleHealthz, handleMetrics, handleReadyz } from './health-routes';
import { handlePresencePost } from './presence-route';
import { sendProblem } from './problem';
import { handleStream } from './stream-route';
import { pathOf } from './upgrade';

type PostHandler = (context: SidecarContext, request: IncomingMessage, response: ServerResponse) => Promise<void>;

const POSTS: Readonly<Record<string, PostHandler>> = {
  '/realtime/stream': handleStream,
  '/realtime/presence': handlePresencePost,
};

/** Everything that the sidecar answers over plain HTTP. */
export async function handleRequest(
  context: SidecarContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = pathOf(request);
  const post = Object.hasOwn(POSTS, path) ? POSTS[path] : undefined;
  if (post !== undefined) {
    allowOrigin(request, response, context.allowedOrigins);
    if (request.method === 'OPTIONS') return answerPreflight(response);
    if (request.method !== 'POST') return sendProblem(response, 'method_not_allowed', 'Use POST.');
    return post(context, request, response);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return sendProblem(response, 'not_found', 'There is nothing here.');
  switch (path) {
    case '/healthz':
      return handleHealthz(response);
    case '/readyz':
      return handleReadyz(context, response);
    case '/metrics':
      return handleMetrics(context, response);
    default:
      return sendProblem(response, 'not_found', 'There is nothing here.');
  }
}
