import { setTimeout as delay } from 'node:timers/promises';
import type { Client, Snapshot } from '@/e2e/support/client';
import { RawClient } from './raw-client';

const PAUSE_MS = 100;

/** A board, and a card on it. */
export interface Place {
  readonly boardId: string;
  readonly cardId: string;
}

/** Somebody who comes, looks, shows themselves and goes, again and again, and does not always say goodbye. */
export class Visitor {
  visits = 0;
  /** What the sidecar refused, and lines that it ended: in a healthy house nothing. */
  readonly surprises: string[] = [];
  #place: Place | null = null;
  #snapshots: readonly Snapshot[] = [];

  constructor(
    private readonly client: Client,
    private readonly urls: readonly string[],
  ) {}

  /** Visits wherever `where` says at that moment, each time another instance, until it is over. */
  async roam(where: () => Place, isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      await this.#go(where());
      await this.#visit();
      await delay(PAUSE_MS * (0.5 + Math.random()));
    }
  }

  async #go(place: Place): Promise<void> {
    if (place === this.#place) return;
    this.#snapshots = await Promise.all(
      [`/api/boards/${place.boardId}`, `/api/cards/${place.cardId}`].map((path) => this.client.snapshot(path)),
    );
    this.#place = place;
  }

  /** Four ways of going: politely; by a cut line; out of every room first; by a line that is cut while rooms open. */
  async #visit(): Promise<void> {
    const turn = this.visits;
    this.visits += 1;
    const line = await RawClient.open(this.urls[turn % this.urls.length] ?? '', this.client);
    if (turn % 4 === 3) {
      for (const snapshot of this.#snapshots) void line.subscribe(snapshot);
      line.socket.terminate();
      return;
    }
    for (const snapshot of this.#snapshots) {
      await line.subscribe(snapshot);
      line.send({ kind: 'presence', stream: snapshot.stream, clock: 1, state: {} });
    }
    if (turn % 4 === 2) for (const { stream } of this.#snapshots) await line.unsubscribe(stream);
    this.#look(line);
    if (turn % 4 === 1) line.socket.terminate();
    else await line.leave();
  }

  #look({ frames, closeCode }: RawClient): void {
    if (closeCode !== null) this.surprises.push(`closed with ${closeCode}`);
    for (const { kind, code } of frames)
      if (kind === 'refused' || kind === 'error') this.surprises.push(`${kind}: ${code}`);
  }
}
