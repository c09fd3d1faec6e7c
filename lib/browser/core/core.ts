import { CLOSE_CODES } from '@/lib/protocol/close-codes';
import type { Id } from '@/lib/protocol/primitives';
import { parseStreamName, type StreamName } from '@/lib/protocol/streams';
import type { AccountProof } from '../api/accounts-api';
import { type Api, createApi } from '../api/api';
import { createHttp } from '../api/http';
import { uploadFile } from '../api/upload-file';
import { CardMarks } from '../cache/card-marks';
import { LiveCache } from '../cache/live-cache';
import type { QueryContext } from '../cache/query-options';
import { RemoteChanges } from '../cache/remote-changes';
import type { Writer } from '../commands/writer';
import { Rejections } from '../outbox/rejections';
import { SessionGuard } from '../outbox/session-guard';
import { RealtimeClient } from '../realtime/client';
import type { LineTest, RunningLine } from '../realtime/line';
import { ServerClock } from '../realtime/server-clock';
import { KeptAnswers } from '../storage/kept-answers';
import { KeptStreams } from '../storage/kept-streams';
import { UndoHistory } from '../undo/undo-history';
import { Uploads } from '../uploads/uploads';
import type { BrowserSignal } from './browser-signals';
import type { CoreOptions } from './core-options';
import { forgetPerson } from './forget-person';
import { Hearing } from './hearing';
import { IdleWatch } from './idle-watch';
import { keepPagesLater } from './keep-pages-later';
import { loadSnapshot } from './load-snapshot';

/**
 * Everything that one tab of a signed-in person runs on, put together: API client, caches, outbox, realtime line. It knows no
 * React, so that tests and simulations drive the very same thing.
 */
export class Core {
  readonly api: Api;
  readonly cache: LiveCache;
  readonly writer: Writer;
  readonly rejections: Rejections;
  readonly realtime: RealtimeClient;
  readonly remoteChanges: RemoteChanges;
  readonly answers: KeptAnswers;
  readonly cardMarks: CardMarks;
  readonly uploads: Uploads;
  readonly undo: UndoHistory;
  readonly hearing: Hearing;
  readonly userId: Id;
  private readonly line: RunningLine;
  private readonly serverClock: ServerClock;
  private readonly kept: KeptStreams;
  private readonly session: SessionGuard;
  private readonly idle: IdleWatch;
  private readonly listeners = new Set<() => void>();
  private readonly cleanups: (() => void)[] = [];
  private signedOut = false;

  constructor(readonly options: CoreOptions) {
    const { userId, queryClient, fetch, baseUrl, clock, random, newId, storage, locks, openChannel, onError } = options;
    this.userId = userId;
    const serverClock = new ServerClock(clock);
    this.serverClock = serverClock;
    this.api = createApi(createHttp({ fetch, baseUrl, clock, onServerTime: (now) => serverClock.learn(now) }));
    this.cache = new LiveCache(queryClient, userId, (stream) => this.realtime.isFollowing(stream));
    this.kept = new KeptStreams(storage, this.cache, clock, onError);
    this.rejections = new Rejections(storage);
    this.cardMarks = new CardMarks(this.cache.pending, this.rejections);
    this.undo = new UndoHistory({ userId, storage, openChannel, onError });
    this.answers = new KeptAnswers(storage, onError);
    this.remoteChanges = new RemoteChanges(userId, clock, serverClock);
    this.session = new SessionGuard(this.api.accounts, clock, userId);
    this.hearing = new Hearing({
      api: this.api.realtime,
      store: {
        positionOf: (stream) => this.cache.positionOf(stream),
        fold: (stream, events) => this.cache.fold(stream, events),
        install: (snapshot) => this.cache.install(snapshot),
        forget: (stream) => this.forget(stream),
      },
      onFold: (listener) => this.cache.onFold(listener),
      realtime: () => this.realtime,
    });
    const connection = {
      ...{ api: this.api.realtime, clock, random, fetch },
      subscriptions: () => this.realtime.subscriptions(),
      applied: () => this.realtime.applied(),
    };
    const { isVisible } = options.signals;
    this.line = options.openLine({ userId, tab: newId(), locks, openChannel, isVisible, connection });
    this.realtime = new RealtimeClient({
      ...{ api: this.api.realtime, clock, random, serverClock, line: this.line },
      store: this.hearing.store,
      loadSnapshot: (stream) => this.hearing.headOf(stream) ?? this.load(stream),
      restore: (stream) => this.kept.restore(stream),
    });
    this.writer = options.openWriter({
      ...{ userId, clock, random, locks, storage, openChannel, api: this.api, session: this.session },
      ...{ cache: this.cache, rejections: this.rejections, undo: this.undo },
      deliver: (events) => this.realtime.receiveEvents(events),
      refresh: (streams) => this.realtime.refresh(streams),
      onSignedOut: () => this.setSignedOut(true),
      onChange: () => this.pendingChanged(),
      onStorageError: onError,
    });
    this.uploads = new Uploads({
      send: uploadFile,
      limits: () => this.api.comments.getUploadLimits(),
      newId,
      deliver: (events) => this.realtime.receiveEvents(events),
    });
    this.idle = new IdleWatch(clock, (isIdle) => this.realtime.presence.setIdle(isIdle));
  }

  /** Connects and takes up what earlier tabs left. */
  async start(): Promise<void> {
    const { signals } = this.options;
    this.cleanups.push(
      signals.listen((signal) => this.receive(signal)),
      this.realtime.listen(({ stream, about }) => {
        if (stream === null && about === 'sync') this.lineChanged();
      }),
      this.cache.onFold((stream, events) => {
        this.kept.changed(stream);
        this.remoteChanges.note(stream, events);
      }),
    );
    this.idle.start();
    this.line.start(signals.isOnline);
    this.cleanups.push(keepPagesLater(this.options));
    this.undo.start();
    await this.writer.start();
  }

  stop(): void {
    for (const cleanup of this.cleanups.splice(0)) cleanup();
    this.writer.stop();
    this.undo.stop();
    this.realtime.close();
    this.line.stop();
    this.idle.stop();
    this.kept.stop();
    this.remoteChanges.stop();
  }

  /** What the queries of this person ask with. */
  get queries(): QueryContext {
    return this;
  }

  /** Whether no session of this person stands any more: the line or a command was told so. */
  get isSignedOut(): boolean {
    const { status } = this.line;
    const isRevoked = status.kind === 'stopped' && status.closeCode === CLOSE_CODES.sessionRevoked;
    return this.signedOut || isRevoked || status.kind === 'signedOut';
  }

  /** How many of the person's commands no server has confirmed. */
  get unconfirmedCount(): number {
    return this.cache.pending.unconfirmed().length;
  }

  /** Whether this tab has the socket itself. */
  get lineShare(): RunningLine['share'] {
    return this.line.share;
  }

  /** For whoever wants to see how the page takes it. */
  testLine(fault: LineTest): void {
    this.line.test(fault);
  }

  /** The server's clock in ms, as far as this device can know it. */
  serverNow(): number {
    return this.serverClock.now();
  }

  retryNow(): void {
    this.line.retryNow();
    this.realtime.wake();
    this.writer.wake();
  }

  /** The person has signed in again, here or in another tab. */
  signedIn(): void {
    this.setSignedOut(false);
    this.line.signedIn();
    this.writer.signedIn();
  }

  /** Ends the session, then deletes what this browser keeps for the person. Rejects, with everything kept, when the app cannot be reached. */
  async signOut(): Promise<void> {
    await this.api.accounts.signOut();
    this.stop();
    await forgetPerson(this.options);
  }

  /** Deletes the account for good, then what this browser keeps for the person. Rejects, with everything kept, when it is refused. */
  async deleteAccount(proof: AccountProof): Promise<void> {
    await this.api.accounts.deleteAccount(proof, { key: this.options.newId() });
    this.stop();
    await forgetPerson(this.options);
  }

  /** Told when the number of unsent changes or the state of the session may have changed. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What was just created here is not asked for before the server has it. */
  private async load(stream: StreamName) {
    await this.writer.whenMade(parseStreamName(stream).id);
    return loadSnapshot(this.api, stream);
  }

  private forget(stream: StreamName): void {
    this.cache.forget(stream);
    void this.kept.forget(stream);
  }

  private receive(signal: BrowserSignal): void {
    this.idle.receive(signal);
    if (signal === 'input') return;
    if (signal === 'visible') this.session.doubt();
    this.line.signal(signal);
    if (signal === 'leaving') void this.kept.save();
    if (signal === 'online') this.uploads.wake();
    if (signal !== 'visible' && signal !== 'online') return;
    this.realtime.wake();
    this.writer.wake();
  }

  /** A line that is up again is as good as a word from the browser that the network is. */
  private lineChanged(): void {
    if (this.line.status.kind === 'live') this.writer.wake();
    this.tell();
  }

  private setSignedOut(signedOut: boolean): void {
    this.signedOut = signedOut;
    this.tell();
  }

  private pendingChanged(): void {
    this.cardMarks.changed();
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
