import { createServer } from 'node:http';
import { Redis } from 'ioredis';
import { type WebSocket, WebSocketServer } from 'ws';

/**
 * The floor that the sidecar is measured against: `ws` alone, one prebuilt frame for each event, written to every socket of a
 * channel. No authentication, no order, no replay, no presence. Usage: PORT, REDIS_URL in the environment, `?channel=` in the address.
 */
const { PORT = '0', REDIS_URL = '' } = process.env;
const redis = new Redis(REDIS_URL);
const channels = new Map<string, { readonly sockets: Set<WebSocket>; readonly subscribed: Promise<unknown> }>();
const webSockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, clientTracking: false });
const server = createServer((_request, response) => response.end());
server.on('upgrade', async (request, socket, head) => {
  const channel = join(request.url?.split('channel=')[1] ?? '');
  await channel.subscribed;
  webSockets.handleUpgrade(request, socket, head, (webSocket) => {
    channel.sockets.add(webSocket);
    webSocket.on('close', () => channel.sockets.delete(webSocket));
  });
});
redis.on('message', (name, text: string) => {
  const frame = Buffer.from(text);
  for (const socket of channels.get(name)?.sockets ?? []) socket.send(frame, { binary: false });
});
server.listen({ host: '127.0.0.1', port: Number(PORT), backlog: 4_096 });

function join(name: string) {
  const channel = channels.get(name) ?? { sockets: new Set<WebSocket>(), subscribed: redis.subscribe(name) };
  channels.set(name, channel);
  return channel;
}
