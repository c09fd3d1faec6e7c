import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A line to a sidecar that can go bad without telling anybody. */
export class BadLine {
  readonly #pairs: { readonly client: Socket; readonly server: Socket }[] = [];
  readonly #sockets: Socket[] = [];
  readonly #server: Server;

  private constructor(private readonly target: URL) {
    this.#server = createServer((client) => this.#join(client));
  }

  /** Opens a port through which the sidecar at `target` is reached. */
  static async open(target: string): Promise<BadLine> {
    const line = new BadLine(new URL(target));
    line.#server.listen(0, '127.0.0.1');
    await once(line.#server, 'listening');
    return line;
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('This line has no port.');
    return `ws://127.0.0.1:${address.port}${this.target.pathname}`;
  }

  #join(client: Socket): void {
    const server = connect(Number(this.target.port), this.target.hostname);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      from.on('data', (chunk) => to.write(chunk));
      from.on('end', () => to.end());
      from.on('error', () => to.destroy());
    }
    this.#pairs.push({ client, server });
    this.#sockets.push(client, server);
  }

  /** Whatever is open carries nothing any more, either way, and neither side is told. */
  swallow(): void {
    for (const { client, server } of this.#pairs.splice(0)) {
      client.removeAllListeners('data').pause();
      server.removeAllListeners('data').pause();
    }
  }

  /** The client's side is gone; the server's stands as if nothing had happened. */
  halve(): void {
    for (const { client, server } of this.#pairs.splice(0)) {
      client
        .removeAllListeners('end')
        .removeAllListeners('error')
        .on('error', () => undefined);
      client.destroy();
      server.removeAllListeners('data').resume();
    }
  }

  close(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }
}
