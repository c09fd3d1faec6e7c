import { newSecret } from '@/lib/backend/auth/secrets';
import { newId } from '@/lib/backend/commands/new-id';
import type { Id } from '@/lib/protocol/primitives';
import type { Exchange } from './exchange';

/** What an invitation's command takes: what was asked, the secret that is drawn here, and where its link leads. */
export function toInvitationInput<Params extends object, Body extends { id?: Id | undefined }>(parts: {
  params: Params;
  body: Body;
  exchange: Exchange;
}) {
  const { params, body, exchange } = parts;
  const { appUrl } = exchange.runtime.config;
  return { ...params, ...body, id: body.id ?? newId(), token: newSecret(), appUrl };
}
