import type { Envelope } from '@/lib/protocol/events/envelope';
import type { ClientFrame, Since } from '@/lib/protocol/frames/client-frames';
import type { Id } from '@/lib/protocol/primitives';
import { EMPTY_ROOM, mergePresence, type PresenceFrame, type Room } from '../presence-rooms';

export type SubscribeFrame = Extract<ClientFrame, { kind: 'subscribe' }>;

/** A tab's wish to follow the stream. */
export interface Wish {
  readonly tab: Id;
  readonly frame: SubscribeFrame;
}

/** Events kept for a tab that comes later; who is further behind reads the log by HTTP, as the sidecar would have it. */
const KEPT_EVENTS = 100;

/** One stream on the shared line: who follows it, how far it was passed on, and the newest events for who comes later. */
export class SharedStream {
  readonly followers = new Set<Id>();
  readonly waiting: Wish[] = [];
  /** The question that the sidecar has not answered; `ref` is the shared line's, `tab` null when who asked has left. */
  asked: { readonly tab: Id | null; readonly frame: SubscribeFrame; readonly ref: number } | null = null;
  /** The newest grant that any tab has for it. */
  grant: string;
  /** Up to where events were passed on; null before the sidecar has said yes. */
  position: Since | null = null;
  room: Room | null = null;
  private kept: Envelope[] = [];

  constructor(grant: string) {
    this.grant = grant;
  }

  /** The sidecar delivers from here on. */
  begin(position: Since): void {
    this.position = position;
    this.kept = [];
  }

  /** The sidecar delivers no more. */
  end(): void {
    this.position = null;
    this.room = null;
    this.kept = [];
    this.followers.clear();
  }

  pass(event: Envelope): void {
    const { position } = this;
    if (!position || (event.epoch === position.epoch && event.seq <= position.seq)) return;
    const isNext = event.epoch === position.epoch && event.seq === position.seq + 1;
    this.kept = isNext ? [...this.kept.slice(1 - KEPT_EVENTS), event] : [];
    this.position = { epoch: event.epoch, seq: event.seq };
  }

  /** Events up to `seq` are lost to this line. */
  skip(seq: number): void {
    if (!this.position || seq <= this.position.seq) return;
    this.position = { ...this.position, seq };
    this.kept = [];
  }

  see(frame: PresenceFrame): void {
    this.room = mergePresence(this.room ?? EMPTY_ROOM, frame);
  }

  /** What follows this position and was passed on already; null when not all of it is kept. */
  after(seq: number): readonly Envelope[] | null {
    if (!this.position || this.position.seq - seq > this.kept.length) return null;
    return this.kept.filter((event) => event.seq > seq);
  }

  get isWanted(): boolean {
    return this.followers.size > 0 || this.waiting.length > 0;
  }
}
