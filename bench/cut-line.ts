import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** One client's way to a server, which the network can take away for a while. */
export class CutLine {
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  #isAway = false;
  #timer: NodeJS.Timeout | undefined;

  private constructor(private readonly targetPort: number) {
    this.#server = createServer((client) => this.#join(client));
  }

  static async open(targetPort: number): Promise<CutLine> {
    const line = new CutLine(targetPort);
    line.#server.listen(0, '127.0.0.1');
    await once(line.#server, 'listening');
    return line;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Whatever is open ends without a word, and nobody gets through for so long. */
  cut(awayMs: number): void {
    this.#isAway = true;
    for (const socket of this.#sockets) socket.destroy();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isAway = false;
    }, awayMs);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  #join(client: Socket): void {
    if (this.#isAway) {
      client.destroy();
      return;
    }
    const server = connect(this.targetPort, '127.0.0.1');
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#sockets.add(from);
      from.setNoDelay(true);
      from.pipe(to);
      from.on('error', () => undefined); // its close follows
      from.on('close', () => {
        this.#sockets.delete(from);
        to.destroy();
      });
    }
  }
}
