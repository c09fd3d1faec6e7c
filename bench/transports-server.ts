import { createServer, type ServerResponse } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

/**
 * The same news by three transports, each with the least code that is right: a poll answered 304 where there is nothing new,
 * an event stream, a WebSocket. `POST /publish` is the news. Usage: PORT in the environment.
 */
let version = 0;
let body = '';
const streams = new Set<ServerResponse>();
const sockets = new Set<WebSocket>();

const server = createServer((request, response) => {
  if (request.method === 'POST') {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      publish(Buffer.concat(chunks).toString());
      response.end();
    });
  } else if (request.url === '/stream') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.flushHeaders();
    streams.add(response);
    response.on('close', () => streams.delete(response));
  } else {
    const etag = `"${version}"`;
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { ETag: etag }).end();
    else response.writeHead(200, { 'Content-Type': 'application/json', ETag: etag }).end(body);
  }
});
server.keepAliveTimeout = 120_000;

const webSockets = new WebSocketServer({ server, perMessageDeflate: false, clientTracking: false });
webSockets.on('connection', (socket) => {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
});

function publish(news: string): void {
  version += 1;
  body = news;
  const chunk = Buffer.from(`data: ${news}\n\n`);
  const frame = Buffer.from(news);
  for (const stream of streams) stream.write(chunk);
  for (const socket of sockets) socket.send(frame, { binary: false });
}

server.listen({ host: '127.0.0.1', port: Number(process.env.PORT ?? 0), backlog: 4_096 });
