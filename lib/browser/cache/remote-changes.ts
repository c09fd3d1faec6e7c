import * as z from 'zod/mini';
import { cardsChangedEventSchema } from '@/lib/protocol/events/cards-changed';
import type { Envelope } from '@/lib/protocol/events/envelope';
import { type Id, idSchema } from '@/lib/protocol/primitives';
import { parseStreamName, type StreamName, streamName } from '@/lib/protocol/streams';
import type { Clock } from '../clock';
import type { ServerClock } from '../realtime/server-clock';
import { SingleTimer } from '../realtime/single-timer';

/** Something that another person did to a card a moment ago. */
export interface RemoteChange {
  readonly eventId: Id;
  readonly cardId: Id;
  readonly actorId: Id;
  /** `card.moved` and so on. */
  readonly name: string;
  /** Milliseconds of this browser's clock, when it was applied here. */
  readonly at: number;
}

const NONE: readonly RemoteChange[] = [];
const SHOWN_FOR_MS = 4_000;
/** What is caught up after an absence is no news that glides. */
const NEWS_FOR_MS = 15_000;

/** The last seconds' changes by others on each board, for tint and glide. One's own never appear, whatever tab they came from. */
export class RemoteChanges {
  private readonly byBoard = new Map<StreamName, readonly RemoteChange[]>();
  private readonly listeners = new Set<() => void>();
  private readonly timer: SingleTimer;

  constructor(
    private readonly userId: Id,
    private readonly clock: Clock,
    private readonly serverClock: ServerClock,
  ) {
    this.timer = new SingleTimer(clock);
  }

  /** Newest last; the same array until it changes. */
  of(boardId: Id): readonly RemoteChange[] {
    return this.byBoard.get(streamName('board', boardId)) ?? NONE;
  }

  /** Takes note of freshly folded events. */
  note(stream: StreamName, events: readonly Envelope[]): void {
    if (parseStreamName(stream).kind !== 'board') return;
    const changes = events.flatMap((event) => this.toChanges(event));
    if (changes.length === 0) return;
    this.byBoard.set(stream, [...(this.byBoard.get(stream) ?? NONE), ...changes]);
    this.tell();
    this.timer.startUnlessRunning(SHOWN_FOR_MS, () => this.fade());
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  stop(): void {
    this.timer.stop();
  }

  private toChanges(event: Envelope): RemoteChange[] {
    const { id, name, actorId } = event;
    if (actorId === null || actorId === this.userId) return [];
    if (this.serverClock.now() - Date.parse(event.at) > NEWS_FOR_MS) return [];
    return cardsIn(event).map((cardId) => ({ eventId: id, cardId, actorId, name, at: this.clock.now() }));
  }

  private fade(): void {
    const oldest = this.clock.now() - SHOWN_FOR_MS;
    for (const [stream, changes] of this.byBoard) {
      const left = changes.filter(({ at }) => at > oldest);
      if (left.length > 0) this.byBoard.set(stream, left);
      else this.byBoard.delete(stream);
    }
    const next = Math.min(...[...this.byBoard.values()].flatMap((changes) => changes.map(({ at }) => at)));
    if (Number.isFinite(next)) this.timer.restart(next + SHOWN_FOR_MS - this.clock.now(), () => this.fade());
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** A copied list and cards from another board bring whole cards. */
const arrivalsSchema = z.object({ cards: z.array(z.object({ id: idSchema })) });

/** The cards of which an event of a board speaks. */
function cardsIn(event: Envelope): readonly Id[] {
  const many = cardsChangedEventSchema.safeParse(event).data;
  if (many) return many.data.changes.flatMap(({ cardIds }) => cardIds);
  const came = arrivalsSchema.safeParse(event.data).data;
  if (came) return came.cards.map(({ id }) => id);
  const { cardId } = event.data;
  return typeof cardId === 'string' ? [cardId] : [];
}
