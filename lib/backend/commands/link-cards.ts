import { type CardLinkChange, planCardLink } from '@/lib/domain/card/plan-card-link';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import type { CardRelation } from '@/lib/protocol/things';
import { editors, openBoardId } from './allow';
import { mustBeLinkable, readCardLink } from './facts/link-facts';
import { type Decision, defineCommand } from './kernel/command';
import { onCard } from './kernel/planned-event';
import { accept } from './kernel/refusal';
import { atCard } from './locate';
import { writeCardEvent } from './rows/write-card-event';

export interface UnlinkCardsInput {
  readonly cardId: Id;
  readonly otherId: Id;
}

export interface LinkCardsInput extends UnlinkCardsInput {
  readonly relation: CardRelation;
}

/** Two cards of a workspace are linked. What it blocks shows on the tile by a projection, as everything does that is counted over cards. */
export const linkCards = defineCommand<LinkCardsInput>({
  name: 'linkCards',
  locate: (tx, input) => atBothCards(tx, input),
  allows: editors,
  async decide(tx, { cardId, otherId, relation }, { access, caller }) {
    openBoardId(access);
    await mustBeLinkable(tx, caller.userId, access.workspaceId, otherId);
    const facts = { cardId, otherId, relation, ...(await readCardLink(tx, cardId, otherId)) };
    return { result: { link: { id: otherId, relation } }, ...changeLink(facts, accept(planCardLink(facts))) };
  },
});

/** Two cards are parted. To change this one is enough: its people must be able to take away what they may not see. */
export const unlinkCards = defineCommand<UnlinkCardsInput>({
  name: 'unlinkCards',
  locate: (tx, input) => atBothCards(tx, input),
  allows: editors,
  async decide(tx, { cardId, otherId }, { access }) {
    openBoardId(access);
    const facts = { cardId, otherId, relation: null, ...(await readCardLink(tx, cardId, otherId)) };
    return { result: { link: { id: otherId } }, ...changeLink(facts, accept(planCardLink(facts))) };
  },
});

async function atBothCards(tx: Parameters<typeof atCard>[0], { cardId, otherId }: UnlinkCardsInput) {
  const { streams, scope } = await atCard(tx, cardId);
  return { streams: [...streams, streamName('card', otherId)], scope };
}

function changeLink(
  { cardId, otherId }: UnlinkCardsInput,
  change: CardLinkChange | null,
): Required<Pick<Decision, 'events' | 'write'>> {
  if (!change) return { events: [], write: async () => {} };
  return {
    events: [onCard(cardId, change.own), onCard(otherId, change.other)],
    async write(tx) {
      await writeCardEvent(tx, change.own);
      await writeCardEvent(tx, change.other);
    },
  };
}
