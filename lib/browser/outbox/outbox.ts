import { assertNever } from '@/lib/domain/assert-never';
import { factsOf } from '@/lib/domain/intents/intent-facts';
import { streamsOfIntent } from '@/lib/domain/intents/streams-of-intent';
import type { Envelope } from '@/lib/protocol/events/envelope';
import type { Intent } from '@/lib/protocol/intents/intent';
import type { Id } from '@/lib/protocol/primitives';
import type { Problem } from '@/lib/protocol/problems';
import type { WriteReply } from '@/lib/protocol/replies';
import type { StreamName } from '@/lib/protocol/streams';
import { ProblemError } from '../api/errors';
import type { LiveCache } from '../cache/live-cache';
import type { PendingCommand } from '../cache/pending-command';
import type { Clock } from '../clock';
import { SingleTimer } from '../realtime/single-timer';
import type { Storage } from '../storage/user-database';
import { CommandSender, type CommandSenderOptions } from './command-sender';
import { dependantsOf } from './dependants';
import { OutboxChannel, type OutboxMessage } from './outbox-channel';
import { IndexedDbOutboxStore, type OutboxStore } from './outbox-store';
import { OwnEdits } from './own-edits';
import { toRejection } from './rejection';
import type { Rejections } from './rejections';
import { Settlements } from './settlements';
import type { OpenTabChannel } from './tab-channels';
import type { TabLocks } from './tab-locks';

export interface OutboxOptions extends Pick<CommandSenderOptions, 'api' | 'session' | 'random' | 'onSignedOut'> {
  readonly userId: Id;
  readonly cache: LiveCache;
  readonly storage: Storage;
  readonly rejections: Rejections;
  readonly clock: Clock;
  readonly locks: TabLocks | null;
  readonly openChannel: OpenTabChannel;
  /** Events of a reply, on their way through the gates. */
  readonly deliver: (events: readonly Envelope[]) => void;
  /** The app said yes to something on these streams, and this client could not read what: they are caught up. */
  readonly refresh: (streams: readonly StreamName[]) => void;
  /** How many commands are unconfirmed may have changed. */
  readonly onChange: () => void;
  /** The browser could not keep something; the tab goes on from memory. */
  readonly onStorageError: (error: unknown) => void;
}

/** Another tab holds the sender's lock and is silent (frozen, perhaps): sending twice is harmless, never sending is not. */
const PATIENCE_MS = 10_000;

/** The person's commands from giving to confirmation or refusal: drawn at once, kept, sent by one tab, told to all. */
export class Outbox {
  private readonly ownEdits = new OwnEdits();
  private readonly settlements = new Settlements();
  private readonly sender: CommandSender;
  private readonly store: OutboxStore;
  private channel: OutboxChannel | null = null;
  private readonly patience: SingleTimer;
  private isSender = false;
  private releaseLock = () => {};

  constructor(private readonly options: OutboxOptions) {
    const { api, session, cache, clock, random, onSignedOut } = options;
    this.sender = new CommandSender({
      ...{ api, session, clock, random, onSignedOut, ownEdits: this.ownEdits, pending: cache.pending },
      onConfirmed: (command, reply, matched) => this.confirmed(command, reply, matched),
      onRefused: (command, problem) => this.refused(command, problem),
    });
    this.patience = new SingleTimer(clock);
    this.store = new IndexedDbOutboxStore(options.storage);
  }

  /** Takes up what earlier tabs left, and sends as soon as this tab is the one that does. */
  async start(): Promise<void> {
    const { locks, userId, openChannel } = this.options;
    const channel = openChannel?.(`baton-outbox-${userId}`);
    this.channel = channel ? new OutboxChannel(channel, (message) => this.receive(message)) : null;
    if (!locks) return this.becomeSender();
    this.releaseLock = locks.hold(`baton-outbox-${userId}`, () => void this.becomeSender());
    await this.keep(this.takeUp());
  }

  stop(): void {
    this.sender.pause();
    this.patience.stop();
    this.releaseLock();
    this.channel?.close();
  }

  get unconfirmedCount(): number {
    return this.options.cache.pending.unconfirmed().length;
  }

  /** Gives a command: it is drawn and kept before anything is sent. Settles with the reply's result, or `ProblemError`. */
  give(commandId: Id, intent: Intent, lane: string, ifMatch: number | null): Promise<WriteReply['result']> {
    const { userId, clock } = this.options;
    const issuedAt = new Date(clock.now()).toISOString();
    const command: PendingCommand = { commandId, userId, lane, issuedAt, intent, ifMatch };
    const settled = this.settlements.of(commandId);
    this.channel?.post({ kind: 'added', command });
    void this.keep(this.store.put(command));
    this.add(command);
    return settled;
  }

  /** Resolves when no unconfirmed command would make this thing: it exists, or it never will. */
  async whenMade(thingId: Id): Promise<void> {
    const creation = this.options.cache.pending.unconfirmed().find(({ intent }) => {
      const { id, creates } = factsOf(intent);
      return creates && id === thingId;
    });
    if (creation) await this.settlements.of(creation.commandId).catch(() => undefined);
  }

  async dismiss(commandId: Id): Promise<void> {
    this.channel?.post({ kind: 'dismissed', commandId });
    await this.keep(this.options.rejections.dismiss(commandId));
  }

  /** The line may be back. */
  wake(): void {
    this.sender.wake();
  }

  /** The person is signed in (again). */
  signedIn(): void {
    this.options.session.doubt();
    if (this.isSender) this.sender.resume();
  }

  private async takeUp(): Promise<void> {
    const { rejections, userId } = this.options;
    await rejections.load();
    for (const command of await this.store.load()) if (command.userId === userId) this.add(command);
  }

  private async becomeSender(): Promise<void> {
    this.isSender = true;
    this.patience.stop();
    await this.keep(this.takeUp());
    this.sender.resume();
  }

  private add(command: PendingCommand): void {
    this.options.cache.addPending(command, streamsOfIntent(command.intent, command.userId));
    this.changed();
    this.sender.pump();
    if (!this.isSender) this.patience.startUnlessRunning(PATIENCE_MS, () => this.loseHope());
  }

  private loseHope(): void {
    if (this.unconfirmedCount > 0) this.sender.resume();
  }

  /** Sending for a silent tab ends with the last command. */
  private changed(): void {
    if (!this.isSender && this.unconfirmedCount === 0) this.sender.pause();
    this.options.onChange();
  }

  private confirmed(command: PendingCommand, reply: WriteReply | null, matched: number | undefined): void {
    this.channel?.post({ kind: 'confirmed', commandId: command.commandId, reply });
    if (matched !== undefined && reply) this.matchAnew(command, reply, matched);
    void this.keep(this.store.remove(command.commandId));
    this.takeConfirmed(command.commandId, reply);
  }

  /** Later edits of the same text by the same person began where this one began: they go on from where it led. */
  private matchAnew({ intent }: PendingCommand, reply: WriteReply, matched: number): void {
    const { id, guards } = factsOf(intent);
    const thing = guards && reply.result[guards];
    const version = thing && typeof thing === 'object' && 'version' in thing ? thing.version : undefined;
    if (typeof version !== 'number') return;
    this.ownEdits.confirmed(id, matched, version);
    for (const later of this.options.cache.pending.unconfirmed()) {
      if (later.ifMatch !== matched || factsOf(later.intent).id !== id) continue;
      const moved = { ...later, ifMatch: version };
      this.options.cache.pending.replace(moved);
      void this.keep(this.store.put(moved));
    }
  }

  private takeConfirmed(commandId: Id, reply: WriteReply | null): void {
    const { cache, deliver, refresh, userId } = this.options;
    const events = reply?.events ?? [];
    const command = cache.pending.get(commandId);
    cache.together(() => {
      cache.confirmPending(commandId, events);
      deliver(events);
    });
    if (command && !reply) refresh(streamsOfIntent(command.intent, userId));
    this.settlements.confirm(commandId, reply?.result ?? {});
    this.changed();
  }

  private refused(command: PendingCommand, problem: Problem): void {
    this.channel?.post({ kind: 'refused', commandId: command.commandId, problem });
    this.takeRefused(command, problem);
  }

  private takeRefused(command: PendingCommand, problem: Problem): void {
    const { cache, rejections, clock } = this.options;
    const dependants = dependantsOf(command, cache.pending.unconfirmed());
    cache.together(() => {
      for (const { commandId } of [command, ...dependants]) {
        cache.removePending(commandId);
        void this.keep(this.store.remove(commandId));
      }
    });
    void this.keep(rejections.add(toRejection(command, dependants, problem, clock.now())));
    for (const { commandId } of [command, ...dependants]) this.settlements.refuse(commandId, new ProblemError(problem));
    this.changed();
  }

  private receive(message: OutboxMessage): void {
    switch (message.kind) {
      case 'added':
        if (message.command.userId === this.options.userId) this.add(message.command);
        return;
      case 'confirmed':
        this.takeConfirmed(message.commandId, message.reply);
        return;
      case 'refused': {
        const command = this.options.cache.pending.get(message.commandId);
        if (command) this.takeRefused(command, message.problem);
        return;
      }
      case 'dismissed':
        void this.keep(this.options.rejections.dismiss(message.commandId));
        return;
      default:
        assertNever(message);
    }
  }

  private async keep(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.options.onStorageError(error);
    }
  }
}
