import type * as z from 'zod/mini';
import { linkCandidatesSchema, linkedCardsSchema } from '@/lib/protocol/card-links';
import type { linkCardsCommandSchema } from '@/lib/protocol/commands/card-commands';
import type { Id } from '@/lib/protocol/primitives';
import type { Http } from './http';
import { sendWrite, type WriteOptions } from './write';

/** Links between cards. */
export function createLinksApi(http: Http) {
  return {
    getLinkedCards: (cardId: Id) =>
      http({ method: 'GET', path: `/api/cards/${cardId}/links`, reply: linkedCardsSchema }),
    findLinkCandidates: (cardId: Id, words: string) =>
      http({
        method: 'GET',
        path: `/api/cards/${cardId}/link-candidates?q=${encodeURIComponent(words)}`,
        reply: linkCandidatesSchema,
      }),
    linkCards: (cardId: Id, otherId: Id, body: z.output<typeof linkCardsCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'PUT', `/api/cards/${cardId}/links/${otherId}`, body, write),
    unlinkCards: (cardId: Id, otherId: Id, write: WriteOptions) =>
      sendWrite(http, 'DELETE', `/api/cards/${cardId}/links/${otherId}`, undefined, write),
  };
}
