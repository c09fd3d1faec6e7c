import { MAX_CARDS_AT_ONCE } from '@/lib/protocol/commands/bulk-commands';
import type { Id } from '@/lib/protocol/primitives';

const NOTHING: ReadonlySet<Id> = new Set();

/**
 * The cards that a person has picked on one board, and where a range would begin. It lives outside of React, so that a
 * press draws the tiles that it concerns and no others.
 */
export class CardSelection {
  private picked = NOTHING;
  private anchor: Id | null = null;
  private picking = false;
  private dragged = false;
  private readonly listeners = new Set<() => void>();

  /** The picked cards; the same set until it changes. */
  get cards(): ReadonlySet<Id> {
    return this.picked;
  }

  /** A tap picks instead of opening: a phone has no modifier keys. */
  get isPicking(): boolean {
    return this.picking;
  }

  /** How a tile looks: at rest, picked, or carried along with the picked one that is dragged. */
  stateOf(cardId: Id): 'rest' | 'picked' | 'carried' {
    if (!this.picked.has(cardId)) return 'rest';
    return this.dragged ? 'carried' : 'picked';
  }

  toggle(cardId: Id): void {
    const next = new Set(this.picked);
    if (!next.delete(cardId)) next.add(cardId);
    this.anchor = cardId;
    this.set(next);
  }

  /** Everything from where the range began to this card, in the order of `row`; what was picked elsewhere stays. */
  extendTo(cardId: Id, row: readonly Id[]): void {
    const from = row.indexOf(this.anchor ?? cardId);
    const to = row.indexOf(cardId);
    const range = from < 0 || to < 0 ? [cardId] : row.slice(Math.min(from, to), Math.max(from, to) + 1);
    this.anchor ??= cardId;
    this.set(new Set([...this.picked, ...range]));
  }

  addAll(cardIds: readonly Id[]): void {
    this.anchor = cardIds[0] ?? this.anchor;
    this.set(new Set([...this.picked, ...cardIds]));
  }

  /** Leaves out what is on the board no more. */
  keepOnly(isHere: (cardId: Id) => boolean): void {
    if ([...this.picked].every(isHere)) return;
    this.set(new Set([...this.picked].filter(isHere)));
  }

  clear(): void {
    this.picking = false;
    this.anchor = null;
    this.set(NOTHING);
  }

  startPicking(): void {
    this.picking = true;
    this.tell();
  }

  setDragged(dragged: boolean): void {
    if (this.dragged === dragged) return;
    this.dragged = dragged;
    this.tell();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private set(next: ReadonlySet<Id>): void {
    this.picked = next.size > MAX_CARDS_AT_ONCE ? new Set([...next].slice(0, MAX_CARDS_AT_ONCE)) : next;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
