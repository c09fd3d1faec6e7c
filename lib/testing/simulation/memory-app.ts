import { type BoardState, findCard, toBoardSnapshot, toBoardState } from '@/lib/domain/board/board-state';
import { planBoardIntent } from '@/lib/domain/board/plan-board-intent';
import { reduceBoard } from '@/lib/domain/board/reduce-board';
import { type CardState, toCardSnapshot, toCardState } from '@/lib/domain/card/card-state';
import { planBodyIntent } from '@/lib/domain/card/plan-body-intent';
import { reduceCard } from '@/lib/domain/card/reduce-card';
import type { Envelope } from '@/lib/protocol/events/envelope';
import type { BoardIntent } from '@/lib/protocol/intents/board-intents';
import type { CardIntent } from '@/lib/protocol/intents/card-intents';
import type { Id } from '@/lib/protocol/primitives';
import { type Problem, type ProblemCode, toProblem } from '@/lib/protocol/problems';
import { type StreamName, streamName } from '@/lib/protocol/streams';
import { makeBoard, makeList, makeMember } from '../things';
import { MemoryLog, type NewEvent } from './memory-log';

export type SimulatedIntent = BoardIntent | CardIntent;

export interface WriteAnswer {
  readonly status: number;
  readonly body: Problem | { readonly result: Record<string, unknown>; readonly events: readonly Envelope[] };
}

/**
 * The app of a simulation: one board, its cards' bodies, the log. It decides by the very plans that the real commands use, in the
 * order in which requests arrive, and answers a repeated key with the first answer.
 */
export class MemoryApp {
  readonly log: MemoryLog;
  readonly boardId: Id;
  board: BoardState;
  cards: ReadonlyMap<Id, CardState> = new Map();
  /** A sidecar that is simulated as well believes everything. */
  signGrant = (_userId: Id, stream: StreamName, expiresAt: number): string => `${stream}|${expiresAt}`;
  private answers = new Map<string, WriteAnswer>();

  constructor(
    readonly userIds: readonly Id[],
    private readonly now: () => number,
    newId: () => Id,
  ) {
    this.log = new MemoryLog(newId);
    const board = makeBoard({ id: newId() });
    this.boardId = board.id;
    const lists = ['a0', 'a1', 'a2'].map((position) => makeList({ id: newId(), position }));
    const members = userIds.map((userId) => makeMember({ userId }));
    this.board = toBoardState({ board, lists, cards: [], labels: [], members });
  }

  get boardStream(): StreamName {
    return streamName('board', this.boardId);
  }

  snapshotData(stream: StreamName): unknown {
    if (stream === this.boardStream) return toBoardSnapshot(this.board);
    if (stream.startsWith('user:')) return { notifications: [], unread: 0, stars: [], watches: [], privateBoards: [] };
    const card = this.cards.get(stream.slice('card:'.length));
    return card && toCardSnapshot(card);
  }

  /** One write. The same key again is the same write. */
  write(userId: Id, key: Id, intent: SimulatedIntent, ifMatch: number | null): WriteAnswer {
    const slot = `${userId} ${key}`;
    const answer = this.answers.get(slot) ?? this.decide(userId, key, intent, ifMatch);
    this.answers.set(slot, answer);
    return answer;
  }

  /** A backup: what the answer, called later, brings back. */
  backUp(): () => void {
    const { board } = this;
    const cards = new Map(this.cards);
    const answers = new Map(this.answers);
    const log = this.log.copy();
    return () => {
      this.board = board;
      this.cards = cards;
      this.answers = answers;
      this.log.restore(log);
    };
  }

  private decide(userId: Id, key: Id, intent: SimulatedIntent, ifMatch: number | null): WriteAnswer {
    const actor = { userId, now: new Date(this.now()).toISOString() };
    if ('id' in intent && this.isTaken(intent.id)) return refuse('id_taken', 'This id exists.');
    const conflict = this.conflictOf(intent, ifMatch);
    if (conflict) return conflict;
    const onBoard = planBoardIntent(this.board, intent, actor);
    if (!onBoard.ok) return refuse(onBoard.code, onBoard.detail);
    const cardId = 'cardId' in intent ? intent.cardId : null;
    const body = cardId === null ? undefined : this.cards.get(cardId);
    const onCard = body && isBodyIntent(intent) ? planBodyIntent(body, intent, actor) : null;
    if (onCard && !onCard.ok) return refuse(onCard.code, onCard.detail);

    const events: Envelope[] = [];
    const append = (stream: StreamName, event: NewEvent) => {
      events.push(this.log.append(stream, event, userId, key, actor.now));
    };
    if (onBoard.value) {
      this.board = reduceBoard(this.board, onBoard.value);
      append(this.boardStream, onBoard.value);
    }
    if (body && cardId !== null && onCard?.value.card) {
      this.setCard(reduceCard(body, onCard.value.card));
      append(streamName('card', cardId), onCard.value.card);
    }
    if (intent.kind === 'createCard') this.createBody(intent, userId, actor.now, append);
    return { status: 200, body: { result: this.resultOf(intent), events } };
  }

  private createBody(
    { id, description = '' }: Extract<BoardIntent, { kind: 'createCard' }>,
    createdById: Id,
    createdAt: string,
    append: (stream: StreamName, event: NewEvent) => void,
  ): void {
    const body = { boardId: this.boardId, description, version: 1, createdAt, createdById };
    this.setCard(
      toCardState({ card: { id, ...body }, checklists: [], attachments: [], comments: [], seen: {}, links: [] }),
    );
    append(streamName('card', id), { name: 'card.created', data: { cardId: id, ...body } });
  }

  private setCard(state: CardState): void {
    this.cards = new Map(this.cards).set(state.card.id, state);
  }

  private conflictOf(intent: SimulatedIntent, ifMatch: number | null): WriteAnswer | null {
    if (intent.kind !== 'updateCard' || ifMatch === null) return null;
    const version = findCard(this.board, intent.cardId)?.version;
    if (version === undefined || version === ifMatch) return null;
    return refuse('version_conflict', 'Somebody else has changed this text meanwhile.');
  }

  private resultOf(intent: SimulatedIntent): Record<string, unknown> {
    return intent.kind === 'updateCard' ? { card: findCard(this.board, intent.cardId) } : {};
  }

  private isTaken(id: Id): boolean {
    return id in this.board.lists || id in this.board.labels || findCard(this.board, id) !== undefined;
  }
}

function isBodyIntent(intent: SimulatedIntent): intent is Parameters<typeof planBodyIntent>[1] {
  const comments = ['createComment', 'updateComment', 'deleteComment', 'addLink', 'removeAttachment'];
  return intent.kind === 'updateCard' || comments.includes(intent.kind);
}

function refuse(code: ProblemCode, detail: string): WriteAnswer {
  const problem = toProblem(code, detail);
  return { status: problem.status, body: problem };
}
