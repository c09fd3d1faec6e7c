import { assertNever } from '@/lib/domain/assert-never';
import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import type { ServerFrame } from '@/lib/protocol/frames/server-frames';
import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';
import type { ConnectionOptions } from '../connection';
import type { LineListener, LineSignal, LineStatus, LineTest } from '../line';
import { OwnLine } from '../own-line';
import { LineHub } from './line-hub';
import { NudgedClock } from './nudged-clock';
import type { Lead, TabMessage } from './tab-messages';
import type { TabRole } from './tab-role';

export interface LeaderOptions {
  readonly tab: Id;
  readonly connection: Omit<ConnectionOptions, 'listener'>;
  readonly listener: LineListener;
  readonly post: (message: TabMessage) => void;
  /** Calls back when that tab is no more. */
  readonly whenGone: (tab: Id, gone: () => void) => () => void;
  /** Another tab leads since later. */
  readonly onDeposed: () => void;
}

interface OtherTab {
  applied: Readonly<Record<StreamName, number>>;
  readonly forget: () => void;
}

/** The tab that has the socket. Its own streams are served by the hub like those of every other tab. */
export class LeaderRole implements TabRole {
  readonly kind = 'leader';
  private readonly clock: NudgedClock;
  private readonly line: OwnLine;
  private readonly hub: LineHub;
  private readonly others = new Map<Id, OtherTab>();
  private readonly lead: Lead;

  constructor(private readonly options: LeaderOptions) {
    const { connection, tab } = options;
    this.clock = new NudgedClock(connection.clock);
    this.lead = { leader: tab, since: this.clock.now() };
    this.line = new OwnLine({
      ...{ ...connection, clock: this.clock },
      subscriptions: () => this.subscriptions(),
      applied: () => this.applied(),
    });
    this.hub = new LineHub({
      send: (frame) => this.line.send(frame),
      deliver: (to, frame) => this.deliver(to, frame),
    });
    this.line.listen({
      onFrame: (frame) => this.hub.receive(frame),
      onUp: () => {
        options.listener.onUp();
        this.tell('status', null);
      },
      onDown: () => {
        this.hub.lineDown();
        options.listener.onDown();
        this.tell('down', null);
      },
      onRenamed: () => {
        options.listener.onRenamed();
        this.tell('renamed', null);
      },
      onStatus: (status) => {
        options.listener.onStatus(status);
        this.tell('status', null);
      },
    });
  }

  start(online: boolean): void {
    this.post(this.lineMessage('status', null));
    this.line.start(online);
  }

  get status(): LineStatus {
    return this.line.status;
  }

  send(frame: ClientFrame): void {
    if (this.status.kind === 'live') this.hub.say(this.options.tab, frame, this.options.connection.subscriptions());
  }

  retryNow(): void {
    this.line.retryNow();
  }

  signedIn(): void {
    this.line.signedIn();
  }

  signal(signal: LineSignal): void {
    if (signal === 'online' || signal === 'offline' || signal === 'visible') this.line.signal(signal);
  }

  test(fault: LineTest): void {
    this.line.test(fault);
  }

  receive(message: TabMessage): void {
    this.clock.nudge();
    switch (message.kind) {
      case 'come':
        this.meet(message.tab);
        this.tell('status', message.tab);
        return;
      case 'go':
        this.forget(message.tab);
        return;
      case 'say':
        if (message.leader !== this.options.tab) return;
        this.meet(message.tab);
        if (this.status.kind === 'live') this.hub.say(message.tab, message.frame, message.subscriptions);
        return;
      case 'beat':
        this.meet(message.tab).applied = message.applied;
        this.tell('status', message.tab);
        return;
      case 'ask':
        if (message.leader !== this.options.tab) return;
        if (message.what === 'retryNow') this.line.retryNow();
        else if (message.what === 'visible') this.line.signal('visible');
        else this.line.test(message.what);
        return;
      case 'line':
      case 'frame':
        if (isLater(message, this.lead)) this.options.onDeposed();
        return;
      default:
        assertNever(message);
    }
  }

  stop(): void {
    this.line.stop();
    for (const { forget } of this.others.values()) forget();
    this.others.clear();
  }

  private meet(tab: Id): OtherTab {
    const known = this.others.get(tab);
    if (known) return known;
    const other = { applied: {}, forget: this.options.whenGone(tab, () => this.forget(tab)) };
    this.others.set(tab, other);
    return other;
  }

  private forget(tab: Id): void {
    this.others.get(tab)?.forget();
    this.others.delete(tab);
    this.hub.leave(tab);
  }

  private deliver(to: Id | null, frame: ServerFrame): void {
    const { tab, listener } = this.options;
    if (to === null || to === tab) listener.onFrame(frame);
    if (to !== tab && this.others.size > 0) this.post({ kind: 'frame', ...this.lead, to, frame });
  }

  private tell(what: 'down' | 'renamed' | 'status', to: Id | null): void {
    if (this.others.size > 0) this.post(this.lineMessage(what, to));
  }

  private lineMessage(what: 'down' | 'renamed' | 'status', to: Id | null): TabMessage {
    return { kind: 'line', ...this.lead, to, what, status: this.status };
  }

  private post(message: TabMessage): void {
    this.options.post(message);
  }

  private subscriptions() {
    const shared = this.hub.subscriptions();
    return shared.length > 0 ? shared : this.options.connection.subscriptions();
  }

  /** What every tab that follows a stream has folded of it: the one that is furthest behind counts. */
  private applied(): Record<StreamName, number> {
    const all = { ...this.options.connection.applied() };
    for (const { applied } of this.others.values()) {
      for (const [stream, seq] of Object.entries(applied) as [StreamName, number][])
        all[stream] = Math.min(all[stream] ?? seq, seq);
    }
    return all;
  }
}

/** Whether somebody else's lead is newer than this one. */
export function isLater(other: Lead, { leader, since }: Lead): boolean {
  if (other.leader === leader) return false;
  return other.since === since ? other.leader > leader : other.since > since;
}
