import { assertNever } from '@/lib/domain/assert-never';
import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';
import type { Clock } from '../../clock';
import type { LineListener, LineSignal, LineStatus, LineTest } from '../line';
import { SingleTimer } from '../single-timer';
import type { Subscription } from '../transports/transport';
import { isLater } from './leader-role';
import type { Lead, TabMessage } from './tab-messages';
import type { TabRole } from './tab-role';

export interface FollowerOptions {
  readonly tab: Id;
  readonly clock: Clock;
  readonly listener: LineListener;
  readonly post: (message: TabMessage) => void;
  readonly subscriptions: () => readonly Subscription[];
  readonly applied: () => Readonly<Record<StreamName, number>>;
  /** Nobody leads, or nobody who answers or can go on: this tab shall. */
  readonly onLeaderless: () => void;
}

/** A visible tab asks so often whether the leader still answers; two in a row without an answer and it leads itself. */
const BEAT_MS = 400;
/** A timer that is so late says that this tab was stuck itself, and nothing of the leader. */
const STUCK_MS = 200;

/** A tab that has its line through another one. */
export class FollowerRole implements TabRole {
  readonly kind = 'follower';
  status: LineStatus;
  private lead: Lead | null = null;
  private isUp = false;
  private isVisible: boolean;
  private isAwaiting = false;
  private beatDueAt = 0;
  private readonly timer: SingleTimer;

  constructor(
    private readonly options: FollowerOptions,
    { isFirst, isVisible }: { readonly isFirst: boolean; readonly isVisible: boolean },
  ) {
    this.timer = new SingleTimer(options.clock);
    this.status = { kind: 'connecting', isFirst };
    this.isVisible = isVisible;
  }

  start(): void {
    this.options.post({ kind: 'come', tab: this.options.tab });
    this.isAwaiting = true;
    this.beatLater();
  }

  send(frame: ClientFrame): void {
    if (!this.isUp || !this.lead) return;
    const subscriptions = frame.kind === 'renew' ? [...this.options.subscriptions()] : [];
    this.options.post({ kind: 'say', tab: this.options.tab, leader: this.lead.leader, frame, subscriptions });
  }

  retryNow(): void {
    this.ask('retryNow');
  }

  /** The leader's page may have ended for good; this one has not. */
  signedIn(): void {
    if (isOver(this.status)) this.options.onLeaderless();
  }

  signal(signal: LineSignal): void {
    if (signal === 'visible') {
      this.isVisible = true;
      this.ask('visible');
      this.beat();
    } else if (signal === 'hidden') {
      this.isVisible = false;
      this.timer.stop();
    }
  }

  test(fault: LineTest): void {
    this.ask(fault);
  }

  receive(message: TabMessage): void {
    switch (message.kind) {
      case 'line':
        if (this.isMine(message)) this.learn(message);
        return;
      case 'frame':
        if (!this.isMine(message) || message.leader !== this.lead?.leader) return;
        this.isAwaiting = false;
        if (!this.isUp) return;
        this.options.listener.onFrame(message.frame);
        if (message.frame.kind === 'pong') this.sayBeat();
        return;
      case 'come':
      case 'go':
      case 'say':
      case 'beat':
      case 'ask':
        return;
      default:
        assertNever(message);
    }
  }

  stop(): void {
    this.timer.stop();
    this.down();
  }

  private isMine({ leader, since, to }: Lead & { readonly to: Id | null }): boolean {
    if (to !== null && to !== this.options.tab) return false;
    return this.lead === null || leader === this.lead.leader || isLater({ leader, since }, this.lead);
  }

  private learn({ leader, since, to, what, status }: Extract<TabMessage, { kind: 'line' }>): void {
    const { listener, tab, post } = this.options;
    this.isAwaiting = false;
    if (leader !== this.lead?.leader) {
      const isFirstContact = this.lead === null;
      this.down();
      this.lead = { leader, since };
      // What ended the leader's line says nothing of this page, which was made later.
      if (isFirstContact && isOver(status)) {
        this.options.onLeaderless();
        return;
      }
      // It says so to all, and does not know this tab yet.
      if (to === null) post({ kind: 'come', tab });
    }
    const before = JSON.stringify(this.status);
    this.status = status;
    if (what === 'down') this.down();
    else if (status.kind !== 'live') this.down();
    else if (!this.isUp) {
      this.isUp = true;
      listener.onUp();
    } else if (what === 'renamed') listener.onRenamed();
    if (JSON.stringify(status) !== before) listener.onStatus(status);
  }

  private down(): void {
    if (!this.isUp) return;
    this.isUp = false;
    this.options.listener.onDown();
  }

  private ask(what: 'retryNow' | 'visible' | LineTest): void {
    if (this.lead) this.options.post({ kind: 'ask', tab: this.options.tab, leader: this.lead.leader, what });
  }

  private beat(): void {
    const isStuck = this.options.clock.now() - this.beatDueAt > STUCK_MS && this.beatDueAt > 0;
    if (this.isAwaiting && !isStuck) {
      this.options.onLeaderless();
      return;
    }
    this.isAwaiting = true;
    this.sayBeat();
    this.beatLater();
  }

  private beatLater(): void {
    if (!this.isVisible) return;
    this.beatDueAt = this.options.clock.now() + BEAT_MS;
    this.timer.restart(BEAT_MS, () => this.beat());
  }

  private sayBeat(): void {
    const { tab, post, applied } = this.options;
    post({ kind: 'beat', tab, leader: this.lead?.leader ?? null, applied: { ...applied() } });
  }
}

/** The leader's page cannot go on by itself. */
function isOver({ kind }: LineStatus): boolean {
  return kind === 'stopped' || kind === 'signedOut';
}
