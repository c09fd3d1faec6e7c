import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Bus } from '@/lib/backend/bus/ports';
import type { Logger } from '@/lib/backend/log/logger';
import { CLOSE_CODES } from '@/lib/protocol/close-codes';
import { DRAIN_SPREAD_MS } from '@/lib/protocol/figures';
import type { Id } from '@/lib/protocol/primitives';
import { assembleSidecar } from './assemble';
import { type Clock, systemClock } from './clock';
import { drainConnections } from './drain';
import { handleRequest } from './http/handle-request';
import { sendProblem } from './http/problem';
import { createUpgradeHandler } from './http/upgrade';

/** A storm of clients knocks at once; those that find no place in the queue would wait a second and more. */
const BACKLOG = 4_096;
/** A client that does not let go of its request is cut off after this. */
const CLOSE_WITHIN_MS = 2_000;

export interface SidecarOptions {
  /** Owned by the caller, who closes it after the sidecar. */
  readonly bus: Bus;
  readonly logger: Logger;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The secret that the web app signs with. */
  readonly secret: string;
  /** Exact origins whose pages may connect. */
  readonly allowedOrigins: readonly string[];
  /** Names this instance in frames and logs. */
  readonly instanceId: string;
  /** Multiplies the rate limits; 1 unless a load test says otherwise. */
  readonly rateLimitFactor?: number;
  readonly clock?: Clock;
  readonly newId?: () => Id;
}

export interface Sidecar {
  readonly address: { readonly host: string; readonly port: number };
  /** Stops being ready, moves every client away over `spreadMs` (10 s by default), then closes. */
  drain(spreadMs?: number): Promise<void>;
  /** Closes at once; clients are told to come back. */
  close(): Promise<void>;
}

/**
 * Starts a sidecar and resolves when it listens; whether the bus can be reached by then is shown by `/readyz`. It holds no
 * state of the process: several can run in one, beside each other or beside the web app.
 */
export async function startSidecar(options: SidecarOptions): Promise<Sidecar> {
  const { bus, host, port, secret, allowedOrigins, instanceId } = options;
  const log = options.logger.child({ instanceId });
  const clock = options.clock ?? systemClock;
  let isDraining = false;
  const { context, housekeeping } = assembleSidecar({
    bus,
    clock,
    log,
    newId: options.newId ?? randomUUID,
    instanceId,
    secret,
    allowedOrigins,
    rateFactor: options.rateLimitFactor ?? 1,
    isDraining: () => isDraining,
  });
  const server = createServer((request, response) => {
    handleRequest(context, request, response).catch((error: unknown) => {
      log.error({ err: error, path: request.url }, 'a request failed');
      if (response.headersSent) response.destroy();
      else sendProblem(response, 'internal', 'The request failed.');
    });
  });
  server.on('upgrade', createUpgradeHandler(context));
  const address = await listen(server, host, port);
  housekeeping.start();
  context.watch.start();
  log.info(address, 'the sidecar listens');

  let closed: Promise<void> | undefined;
  const close = () => {
    isDraining = true;
    closed ??= (async () => {
      const stopped = new Promise<void>((resolve) => server.close(() => resolve()));
      context.connections.closeAll(CLOSE_CODES.draining);
      const cancel = clock.after(CLOSE_WITHIN_MS, () => server.closeAllConnections());
      housekeeping.stop();
      await context.watch.close();
      context.rooms.close();
      await context.connections.settle();
      await stopped;
      cancel();
      log.info('the sidecar has closed');
    })();
    return closed;
  };
  return {
    address,
    async drain(spreadMs = DRAIN_SPREAD_MS) {
      if (!isDraining) {
        isDraining = true;
        log.info({ connections: context.connections.size, spreadMs }, 'draining');
        await drainConnections(clock, context.connections, spreadMs);
      }
      await close();
    },
    close,
  };
}

function listen(server: Server, host: string, port: number): Promise<{ host: string; port: number }> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, backlog: BACKLOG }, () => {
      server.off('error', reject);
      resolve({ host, port: (server.address() as AddressInfo).port });
    });
  });
}
