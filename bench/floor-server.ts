import { createServer } from 'node:http';
import { Redis } from 'ioredis';
import { type WebSocket, WebSocketServer } from 'ws';

/**
 * The floor that the sidecar is measured against: `ws` alone, one prebuilt frame for each event, written to every socket.
 * No authentication, no rooms, no order, no presence. Usage: PORT, REDIS_URL, CHANNEL in the environment.
 */
const { PORT = '0', REDIS_URL = '', CHANNEL = '' } = process.env;
const sockets = new Set<WebSocket>();
const server = createServer((_request, response) => response.end());
const webSockets = new WebSocketServer({ server, perMessageDeflate: false, clientTracking: false });
webSockets.on('connection', (socket) => {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
});
const redis = new Redis(REDIS_URL);
await redis.subscribe(CHANNEL);
redis.on('message', (_channel, text: string) => {
  const frame = Buffer.from(text);
  for (const socket of sockets) socket.send(frame, { binary: false });
});
server.listen({ host: '127.0.0.1', port: Number(PORT), backlog: 4_096 });
