import { assertNever } from '@/lib/domain/assert-never';
import type { Envelope } from '@/lib/protocol/events/envelope';
import { EVENTS_PAGE_MAX, GAP_HOLD_MS } from '@/lib/protocol/figures';
import type { RefusalCode, ServerFrame } from '@/lib/protocol/frames/server-frames';
import type { SnapshotReply } from '@/lib/protocol/snapshots';
import type { StreamName } from '@/lib/protocol/streams';
import { backOffMs } from './back-off';
import { classifyFailure } from './classify-failure';
import { Errand } from './errand';
import { PositionGate } from './position-gate';
import { SingleTimer } from './single-timer';
import { advanceStream, INITIAL_STREAM } from './stream-machine';
import type { StreamSessionOptions } from './stream-session-options';
import type { StreamEffect, StreamInput, StreamState } from './stream-state';

/** Runs the machine of one stream: its snapshot, its subscription, its gate, its catch-up. */
export class StreamSession {
  state: StreamState = INITIAL_STREAM;
  /** Why the last request failed; what the page shows when there is nothing else to show. */
  error: unknown = null;
  readonly gate: PositionGate;
  /** The highest position that anybody has named in the current epoch. */
  head = 0;
  private subscriptionRef: number | null = null;
  private readonly errand = new Errand();
  private readonly hold: SingleTimer;
  private readonly rest: SingleTimer;

  constructor(
    readonly stream: StreamName,
    private readonly options: StreamSessionOptions,
  ) {
    this.gate = new PositionGate(options.onVerdict);
    this.hold = new SingleTimer(options.clock);
    this.rest = new SingleTimer(options.clock);
  }

  open(line: boolean): void {
    this.dispatch({ type: 'open', hasCopy: this.position !== null, line });
  }

  close(): void {
    this.run({ type: 'abandon' });
    this.run({ type: 'unsubscribe' });
    this.hold.stop();
    this.options.grants.drop(this.stream);
  }

  /** How many events are known to be missing here. */
  get missing(): number {
    return Math.max(0, this.head - (this.position?.seq ?? this.head));
  }

  get position() {
    return this.options.store.positionOf(this.stream);
  }

  dispatch(input: StreamInput): void {
    const { state, effects } = advanceStream(this.state, input);
    this.state = state;
    for (const effect of effects) this.run(effect);
    this.options.onChange(this.stream);
  }

  /** A frame about this stream; answers to subscriptions that were given up meanwhile do not count. */
  receive(frame: ServerFrame): void {
    switch (frame.kind) {
      case 'event':
        this.receiveEvent(frame);
        break;
      case 'subscribed':
        if (frame.ref !== this.subscriptionRef) break;
        this.dispatch({ type: 'subscribed' });
        this.learnHead(frame.epoch, frame.head);
        break;
      case 'refused':
        if (frame.ref === this.subscriptionRef) this.dispatch({ type: 'refused', code: frame.code });
        break;
      case 'revoked':
        this.dispatch({ type: 'revoked', code: frame.code });
        break;
      case 'gap':
        this.head = Math.max(this.head, frame.to);
        if (this.missing > 0) this.dispatch({ type: 'behind' });
        break;
      default:
        break;
    }
  }

  /** An event by whatever way it came. While a snapshot is on its way nothing is folded, so that it is never too old. */
  receiveEvent(event: Envelope): void {
    if (this.state.name === 'loading') {
      this.gate.hold(event);
      return;
    }
    const verdict = this.gate.receive(this.position, event);
    switch (verdict.kind) {
      case 'duplicate':
        break;
      case 'apply':
        this.fold(verdict.events);
        break;
      case 'held':
        this.head = Math.max(this.head, event.seq);
        this.holdOn();
        break;
      case 'otherEpoch':
        this.dispatch({ type: 'mustReload' });
        break;
      default:
        assertNever(verdict);
    }
  }

  /** Where the log stands by somebody else's word; what does not arrive in time is fetched. `epoch` is null where it was not said. */
  learnHead(epoch: string | null, head: number): void {
    if (!this.position) return;
    if (epoch !== null && epoch !== this.position.epoch) {
      this.dispatch({ type: 'mustReload' });
      return;
    }
    this.head = Math.max(this.head, head);
    if (this.missing > 0) this.holdOn();
  }

  grantRenewed(epoch: string, head: number): void {
    this.dispatch({ type: 'grantRenewed', newEpoch: this.position !== null && this.position.epoch !== epoch });
    this.learnHead(epoch, head);
  }

  grantRefused(code: RefusalCode): void {
    this.dispatch({ type: 'grantRefused', code });
  }

  private fold(events: readonly Envelope[]): void {
    const refused = this.options.store.fold(this.stream, events);
    for (const event of refused) this.gate.hold(event);
    if (this.missing === 0 && !this.gate.isHolding) this.hold.stop();
    if (refused.length > 0) this.dispatch({ type: 'mustReload' });
    else this.options.onChange(this.stream);
  }

  private run(effect: StreamEffect): void {
    switch (effect.type) {
      case 'load':
        void this.load();
        break;
      case 'catchUp':
        void this.catchUp();
        break;
      case 'renew':
        this.options.grants.ask(this.stream);
        break;
      case 'subscribe':
        this.subscribe();
        break;
      case 'unsubscribe':
        if (this.subscriptionRef === null) break;
        this.subscriptionRef = null;
        this.options.send({ kind: 'unsubscribe', ref: this.options.nextRef(), stream: this.stream });
        break;
      case 'abandon':
        this.errand.abandon();
        this.rest.stop();
        break;
      case 'rest':
        this.rest.restart(backOffMs(effect.failures, this.options.random()), () => this.dispatch({ type: 'rested' }));
        break;
      case 'forget':
        this.gate.clear();
        this.head = 0;
        this.options.grants.drop(this.stream);
        this.options.store.forget(this.stream, effect.reason);
        break;
      default:
        assertNever(effect);
    }
  }

  private subscribe(): void {
    const { position: since } = this;
    const grant = this.options.grants.usable(this.stream);
    if (!grant || !since) {
      this.dispatch({ type: 'grantStale' });
      return;
    }
    const ref = this.options.nextRef();
    this.subscriptionRef = ref;
    this.options.send({ kind: 'subscribe', ref, stream: this.stream, grant, since });
  }

  private load(): Promise<void> {
    const task = async (isCurrent: () => boolean) => {
      const snapshot = await this.options.loadSnapshot(this.stream);
      if (isCurrent()) this.install(snapshot);
    };
    return this.errand.run(task, (error) => this.failed(error, 'loadFailed'));
  }

  private install(snapshot: SnapshotReply<unknown>): void {
    const epochBefore = this.position?.epoch;
    const newEpoch = epochBefore !== undefined && epochBefore !== snapshot.epoch;
    if (newEpoch) this.head = 0;
    this.options.store.install(snapshot);
    this.error = null;
    this.options.grants.keep(this.stream, snapshot.grant, snapshot.grantExpiresAt);
    this.dispatch({ type: 'loaded', newEpoch });
    const { position } = this;
    if (!position || this.state.name === 'loading') return;
    const waiting = this.gate.release(position);
    if (waiting.length > 0) this.fold(waiting);
    if (this.gate.isHolding || this.missing > 0) this.holdOn();
  }

  /** Fetches the log page by page until its head; every event passes the gate like any other. */
  private catchUp(): Promise<void> {
    const before = this.position?.seq ?? 0;
    const task = async (isCurrent: () => boolean) => {
      for (let position = this.position; position; position = this.position) {
        const page = await this.options.api.getEvents(this.stream, position, EVENTS_PAGE_MAX);
        if (!isCurrent()) return;
        this.head = Math.max(this.head, page.head);
        this.options.onChange(this.stream);
        for (const event of page.events) if (isCurrent()) this.receiveEvent(event);
        if (!isCurrent()) return;
        if (page.events.length === 0 || (this.position?.seq ?? 0) >= page.head) break;
      }
      const reached = this.position?.seq ?? 0;
      // The log is the truth: what lies beyond it after it had nothing to tell was a rumour.
      if (reached === before) this.gate.clear();
      if (!this.gate.isHolding) this.head = reached;
      this.dispatch({ type: 'caughtUp' });
      if (this.gate.isHolding) this.holdOn();
    };
    return this.errand.run(task, (error) => this.failed(error, 'catchUpFailed'));
  }

  private failed(error: unknown, type: 'loadFailed' | 'catchUpFailed'): void {
    this.error = error;
    this.dispatch({ type, failure: classifyFailure(error) });
  }

  private holdOn(): void {
    this.options.onChange(this.stream);
    this.hold.startUnlessRunning(GAP_HOLD_MS, () => {
      if (this.missing > 0 || this.gate.isHolding) this.dispatch({ type: 'behind' });
    });
  }
}
