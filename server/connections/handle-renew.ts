import type { Mark } from '@/lib/backend/bus/ports';
import type { GrantClaims } from '@/lib/backend/tokens/grant-token';
import { CLOSE_CODES } from '@/lib/protocol/close-codes';
import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import type { RefusalCode } from '@/lib/protocol/frames/server-frames';
import type { StreamName } from '@/lib/protocol/streams';
import { checkGrant } from '../grants/check-grant';
import { isGrantVoid, isIdentityRevoked, subjectsOfGrant, subjectsOfIdentity } from '../grants/subjects';
import type { SidecarContext } from '../sidecar-context';
import type { Connection } from './connection';
import { learnHead } from './open-subscription';
import { pongFrame } from './pong';

/**
 * Prolongs what the client follows. Each bad grant is answered by `refused` and leaves its subscription as it was, until
 * the older grant ends; the request itself is answered by `pong`.
 */
export async function handleRenew(
  context: SidecarContext,
  connection: Connection,
  { ref, grants }: Extract<ClientFrame, { kind: 'renew' }>,
): Promise<void> {
  const { identity } = connection;
  const now = context.clock.now();
  const refuse = (stream: StreamName | null, code: RefusalCode) => {
    context.metrics.countRefusal(code);
    connection.send({ kind: 'refused', ref, stream, code });
  };
  const verdicts = grants.map((grant) => checkGrant(context.grantKey, grant, identity, now));
  const good = verdicts.flatMap((verdict) => (verdict.ok ? [verdict.claims] : []));
  for (const verdict of verdicts) if (!verdict.ok) refuse(verdict.stream, verdict.code);
  const marks = await readMarks(context, connection, good);
  if (isIdentityRevoked(identity, marks)) return connection.close(CLOSE_CODES.sessionRevoked);
  for (const claims of good) {
    if (isGrantVoid(identity, claims.stream, claims, marks)) refuse(claims.stream, 'forbidden');
    else renew(context, connection, claims);
  }
  connection.send(pongFrame(context, connection, ref));
}

/**
 * Without the bus nothing can be asked, and nothing needs to be: no event flows, and all marks are read again before one
 * does. So a long outage of Redis does not empty the screens.
 */
async function readMarks(
  { bus, watch, log }: SidecarContext,
  { identity }: Connection,
  claims: readonly GrantClaims[],
): Promise<readonly Mark[]> {
  if (!watch.isWhole) return [];
  const subjects = claims.flatMap((each) => subjectsOfGrant(identity, each.stream, each));
  try {
    return await bus.marks.get([...new Set([...subjectsOfIdentity(identity), ...subjects])]);
  } catch (error) {
    log.debug({ err: error }, 'no marks for a renewal');
    return [];
  }
}

function renew(context: SidecarContext, connection: Connection, claims: GrantClaims): void {
  const subscription = connection.subscriptions.get(claims.stream);
  const held = subscription?.grant;
  if (subscription === undefined || held == null) return;
  if (claims.asOf >= held.asOf && claims.exp >= held.exp) {
    subscription.grant = { scope: claims.scope, asOf: claims.asOf, exp: claims.exp };
  }
  if (subscription.state === 'live' && subscription.room !== null) learnHead(context, subscription.room, claims);
}
