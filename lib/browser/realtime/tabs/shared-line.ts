import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import type { Id } from '@/lib/protocol/primitives';
import type { TabChannel } from '../../outbox/tab-channels';
import type { TabLocks } from '../../outbox/tab-locks';
import type { ConnectionOptions } from '../connection';
import type { LineListener, LineSignal, LineStatus, LineTest, RunningLine } from '../line';
import { FollowerRole } from './follower-role';
import { LeaderRole } from './leader-role';
import { TAB_MESSAGES_VERSION, type TabMessage, tabMessageSchema } from './tab-messages';
import type { TabRole } from './tab-role';

export interface SharedLineOptions {
  readonly userId: Id;
  /** Names this tab among the person's. */
  readonly tab: Id;
  readonly locks: TabLocks;
  readonly openChannel: (name: string) => TabChannel;
  readonly isVisible: boolean;
  readonly connection: Omit<ConnectionOptions, 'listener'>;
}

/**
 * A line that all tabs of one person in one browser share: the tab that holds the lock has the socket and leads, the others
 * follow. A tab that dies gives up its lock, so the next one leads at once; one that is frozen is robbed of it. Whoever
 * changes the leader sees a line that goes down and comes up, and resumes from its own positions as after any cut.
 */
export class SharedLine implements RunningLine {
  private role: TabRole | null = null;
  private readonly listeners = new Set<LineListener>();
  private readonly listener: LineListener;
  private channel: TabChannel | null = null;
  private releaseLead = () => {};
  private releaseTab = () => {};
  /** Counts the quests for the lead: an answer to an earlier one does not count. */
  private turn = 0;
  private wasEverLive = false;
  private isOnline = true;
  private isVisible: boolean;

  constructor(private readonly options: SharedLineOptions) {
    this.isVisible = options.isVisible;
    const each = (tell: (listener: LineListener) => void) => this.listeners.forEach(tell);
    this.listener = {
      onFrame: (frame) => each((listener) => listener.onFrame(frame)),
      onUp: () => {
        this.wasEverLive = true;
        each((listener) => listener.onUp());
      },
      onDown: () => each((listener) => listener.onDown()),
      onRenamed: () => each((listener) => listener.onRenamed()),
      onStatus: (status) => each((listener) => listener.onStatus(status)),
    };
  }

  get status(): LineStatus {
    return this.role?.status ?? { kind: 'idle' };
  }

  /** Whether this tab has the socket, or another one. */
  get share(): 'leader' | 'follower' {
    return this.role?.kind ?? 'follower';
  }

  start(online: boolean): void {
    this.isOnline = online;
    this.join();
  }

  stop(): void {
    this.post({ kind: 'go', tab: this.options.tab });
    this.become(null);
    this.turn += 1;
    this.releaseLead();
    this.releaseTab();
    this.channel?.close();
    this.channel = null;
  }

  signal(signal: LineSignal): void {
    if (signal === 'online' || signal === 'offline') this.isOnline = signal === 'online';
    if (signal === 'visible' || signal === 'hidden') this.isVisible = signal === 'visible';
    if (signal === 'leaving') this.stop();
    // The page is back from the browser's cache of pages that were left.
    else if (signal === 'visible' && !this.channel) this.join();
    else this.role?.signal(signal);
  }

  send(frame: ClientFrame): void {
    this.role?.send(frame);
  }

  test(fault: LineTest): void {
    this.role?.test(fault);
  }

  retryNow(): void {
    this.role?.retryNow();
  }

  signedIn(): void {
    this.role?.signedIn();
  }

  listen(listener: LineListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private join(): void {
    const { locks, openChannel, tab } = this.options;
    const channel = openChannel(this.name('line'));
    this.channel = channel;
    channel.onMessage((raw) => {
      const message = tabMessageSchema.safeParse(raw);
      // A word of before this tab left and came back is not for it.
      if (message.success && this.channel === channel) this.role?.receive(message.data);
    });
    // Others learn of this tab's end by its lock, so it is held before they hear of the tab.
    this.releaseTab = locks.hold(this.name(tab), () => {
      if (!this.role && this.channel === channel) this.follow();
    });
  }

  private follow(): void {
    const { connection, tab } = this.options;
    const { clock, subscriptions, applied } = connection;
    const follower = new FollowerRole(
      {
        ...{ tab, clock, subscriptions, applied, listener: this.listener },
        post: (message) => this.post(message),
        onLeaderless: () => this.seekLead('steal'),
      },
      { isFirst: !this.wasEverLive, isVisible: this.isVisible },
    );
    this.become(follower);
    follower.start();
    this.seekLead('hold');
  }

  /** By waiting for the lock, or by taking it from a leader that does not answer. */
  private seekLead(how: 'hold' | 'steal'): void {
    this.releaseLead();
    this.turn += 1;
    const mine = this.turn;
    const onHeld = () => this.turn === mine && this.lead();
    const onLost = () => this.turn === mine && this.deposed();
    this.releaseLead = this.options.locks[how](this.name('leader'), onHeld, onLost);
  }

  private lead(): void {
    const { tab, connection, locks } = this.options;
    const leader = new LeaderRole({
      ...{ tab, connection, listener: this.listener },
      post: (message) => this.post(message),
      whenGone: (other, gone) => locks.hold(this.name(other), gone),
      onDeposed: () => this.deposed(),
    });
    this.become(leader);
    leader.start(this.isOnline);
  }

  /** Another tab has taken the lead: it thought this one dead, or is newer. */
  private deposed(): void {
    if (this.role?.kind === 'leader') this.follow();
  }

  private become(role: TabRole | null): void {
    this.role?.stop();
    this.role = role;
    this.listener.onStatus(this.status);
  }

  private post(message: TabMessage): void {
    this.channel?.post(message);
  }

  private name(what: string): string {
    return `baton-${what}-${TAB_MESSAGES_VERSION}-${this.options.userId}`;
  }
}
