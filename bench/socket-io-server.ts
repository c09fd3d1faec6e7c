import { createServer } from 'node:http';
import { Server } from 'socket.io';

/**
 * Socket.IO as its documentation sets it up: one process, one room, `POST /publish` is the news. WebSocket alone, which spares it
 * the polling that it otherwise begins with. Usage: PORT, and RECOVERY=1 for connection state recovery, in the environment.
 */
const ROOM = 'room';
const http = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    if (request.method === 'POST') io.to(ROOM).emit('news', JSON.parse(Buffer.concat(chunks).toString()));
    response.end();
  });
});
const io = new Server(http, {
  transports: ['websocket'],
  ...(process.env.RECOVERY === '1' ? { connectionStateRecovery: {} } : {}),
});
io.on('connection', (socket) => void socket.join(ROOM));
http.listen({ host: '127.0.0.1', port: Number(process.env.PORT ?? 0), backlog: 4_096 });
