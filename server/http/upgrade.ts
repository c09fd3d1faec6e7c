import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type ServerOptions, type WebSocket, WebSocketServer } from 'ws';
import { CLOSE_CODES } from '@/lib/protocol/close-codes';
import { MAX_FRAME_BYTES } from '@/lib/protocol/figures';
import { SUBPROTOCOL, TICKET_SUBPROTOCOL_PREFIX } from '@/lib/protocol/version';
import type { Identity } from '../connections/connection';
import { handleMessage } from '../connections/handle-message';
import { helloFrame } from '../connections/hello';
import { WebSocketOutlet } from '../outlets/web-socket-outlet';
import type { SidecarContext } from '../sidecar-context';
import { authenticate } from './authenticate';
import { refuseUpgrade } from './problem';

export const REALTIME_PATH = '/realtime';
/** A peer that does not answer a close is cut off after this. */
const CLOSE_WITHIN_MS = 2_000;

export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/**
 * Opens sockets. Whoever has no right to one gets an HTTP answer and no socket. A client of a version that is not spoken
 * here is let in just to be told by 4004, since a browser shows its page nothing of a refused handshake.
 */
export function createUpgradeHandler(context: SidecarContext): UpgradeHandler {
  const options: ServerOptions & { closeTimeout: number } = {
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: MAX_FRAME_BYTES,
    closeTimeout: CLOSE_WITHIN_MS,
    handleProtocols: (offered) => selectSubprotocol([...offered]) ?? false,
  };
  const webSockets = new WebSocketServer(options);
  return (request, socket, head) => {
    const drop = () => socket.destroy();
    socket.on('error', drop);
    admit(context, request, socket).then(
      (identity) => {
        socket.off('error', drop);
        if (identity === null || socket.destroyed) return;
        // The hello goes out with the answer to the handshake.
        socket.cork();
        webSockets.handleUpgrade(request, socket, head, (webSocket) => welcome(context, webSocket, socket, identity));
        socket.uncork();
      },
      (error: unknown) => {
        context.log.error({ err: error }, 'an upgrade failed');
        refuseUpgrade(socket, 'internal', 'The upgrade failed.');
      },
    );
  };
}

async function admit(context: SidecarContext, request: IncomingMessage, socket: Duplex): Promise<Identity | null> {
  const turnAway = (...reason: [Parameters<typeof refuseUpgrade>[1], string]) => {
    context.metrics.upgradesRefused.inc();
    refuseUpgrade(socket, ...reason);
    return null;
  };
  if (pathOf(request) !== REALTIME_PATH) return turnAway('not_found', 'There is nothing here to connect to.');
  if (context.isDraining()) return turnAway('unavailable', 'This instance is going away.');
  const { origin, cookie, 'sec-websocket-protocol': offered } = request.headers;
  const admission = await authenticate(context, { origin, cookie, ticket: findTicket(offered) });
  return admission.ok ? admission.identity : turnAway(admission.code, admission.detail);
}

function welcome(context: SidecarContext, webSocket: WebSocket, socket: Duplex, identity: Identity): void {
  // After an error `ws` closes by itself, with the code that fits; the close is what counts here.
  webSocket.on('error', (error) => context.log.debug({ err: error }, 'a socket failed'));
  if (webSocket.protocol !== SUBPROTOCOL) {
    webSocket.close(CLOSE_CODES.unsupportedVersion);
    return;
  }
  if (context.isDraining()) {
    webSocket.close(CLOSE_CODES.draining);
    return;
  }
  const connection = context.connections.open(context.newId(), identity, new WebSocketOutlet(webSocket, socket));
  webSocket.on('close', () => connection.leave('left'));
  webSocket.on('message', (data, isBinary) => {
    if (!connection.isClosed) handleMessage(context, connection, isBinary ? null : toText(data));
  });
  connection.send(helloFrame(context, connection));
}

/** The protocol's own name, else the first that is not a ticket; a ticket must not be repeated in a header. */
function selectSubprotocol(offered: readonly string[]): string | undefined {
  if (offered.includes(SUBPROTOCOL)) return SUBPROTOCOL;
  return offered.find((name) => !name.startsWith(TICKET_SUBPROTOCOL_PREFIX));
}

function findTicket(offered: string | undefined): string | undefined {
  return offered
    ?.split(',')
    .map((name) => name.trim())
    .find((name) => name.startsWith(TICKET_SUBPROTOCOL_PREFIX))
    ?.slice(TICKET_SUBPROTOCOL_PREFIX.length);
}

export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split('?', 1)[0] ?? '';
}

/** `ws` hands a whole message over as one buffer unless told otherwise. */
function toText(data: RawData): string {
  return Buffer.isBuffer(data)
    ? data.toString()
    : Buffer.concat(Array.isArray(data) ? data : [Buffer.from(data)]).toString();
}
