import * as z from 'zod/mini';
import { linkCandidatesQuerySchema, linkCandidatesSchema, linkedCardsSchema } from '../card-links';
import { linkCardsCommandSchema } from '../commands/card-commands';
import { cardLinkSchema } from '../things';
import { query, write } from './route';

/** Links between the cards of a workspace. */
export const LINK_ROUTES = {
  getLinkedCards: query('GET /api/cards/{cardId}/links', {
    summary: 'Answers what a card is linked to, as far as the asker may see it.',
    reply: linkedCardsSchema,
  }),
  findLinkCandidates: query('GET /api/cards/{cardId}/link-candidates', {
    summary: 'Finds cards by title or number that the asker may link a card to, at most 20.',
    query: linkCandidatesQuerySchema,
    reply: linkCandidatesSchema,
  }),
  linkCards: write('PUT /api/cards/{cardId}/links/{otherId}', {
    summary: 'Links two cards of a workspace, or changes what they are to each other.',
    details: 'Both cards show it, so the caller must be able to change both.',
    body: linkCardsCommandSchema,
    result: { link: cardLinkSchema },
    refuses: ['archived', 'limit_reached'],
  }),
  unlinkCards: write('DELETE /api/cards/{cardId}/links/{otherId}', {
    summary: 'Parts two cards. To be able to change the one of the path is enough.',
    result: { link: z.pick(cardLinkSchema, { id: true }) },
    refuses: ['archived'],
  }),
};
