import { factsOf } from '@/lib/domain/intents/intent-facts';
import type { Intent } from '@/lib/protocol/intents/intent';
import type { Id } from '@/lib/protocol/primitives';
import type { Rejections } from '../outbox/rejections';
import type { PendingCommands } from './pending-commands';

/** The cards that a command changes. */
function cardsOf(intent: Intent): readonly Id[] {
  if (intent.kind === 'changeCards' || intent.kind === 'transferCards') return intent.cardIds;
  const { cardId } = factsOf(intent);
  return cardId === undefined ? [] : [cardId];
}

/** What has become of the person's own changes of a card. */
export type CardMark = 'saved' | 'pending' | 'rejected';

/** One mark for each card, for hundreds of tiles that ask: gathered once for each change of what is pending or refused. */
export class CardMarks {
  private marks: ReadonlyMap<Id, CardMark> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly pending: PendingCommands,
    private readonly rejections: Rejections,
  ) {
    rejections.subscribe(() => this.changed());
  }

  of(cardId: Id): CardMark {
    this.marks ??= this.gather();
    return this.marks.get(cardId) ?? 'saved';
  }

  changed(): void {
    this.marks = null;
    for (const listener of this.listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private gather(): Map<Id, CardMark> {
    const marks = new Map<Id, CardMark>();
    for (const { cardId } of this.rejections.all) if (cardId) marks.set(cardId, 'rejected');
    for (const { intent } of this.pending.unconfirmed()) {
      for (const cardId of cardsOf(intent)) marks.set(cardId, 'pending');
    }
    return marks;
  }
}
