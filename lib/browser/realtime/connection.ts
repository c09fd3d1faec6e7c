import { assertNever } from '@/lib/domain/assert-never';
import { CLOSE_CODES } from '@/lib/protocol/close-codes';
import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import type { ServerFrame } from '@/lib/protocol/frames/server-frames';
import type { RealtimeConfig } from '@/lib/protocol/replies';
import type { StreamName } from '@/lib/protocol/streams';
import type { Api } from '../api/api';
import { ProblemError } from '../api/errors';
import type { CancelTimer, Clock } from '../clock';
import { advanceConnection, INITIAL_CONNECTION } from './connection-machine';
import type {
  AttemptId,
  ConnectionEffect,
  ConnectionInput,
  ConnectionState,
  ConnectionTimer,
} from './connection-state';
import { ABNORMAL_CLOSE, NORMAL_CLOSE } from './connection-steps';
import type { LineListener, LineStatus } from './line';
import type { TransportKind } from './sync-state';
import type { OpenTransport, Subscription, Transport } from './transports/transport';

export interface ConnectionOptions {
  readonly api: Pick<Api['realtime'], 'getConfig' | 'createTicket'>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly fetch: typeof fetch;
  readonly transports: Readonly<Record<TransportKind, OpenTransport>>;
  /** What could be subscribed now; asked by transports that open with it. */
  readonly subscriptions: () => readonly Subscription[];
  /** Positions up to which this client has folded; told with each ping. */
  readonly applied: () => Readonly<Record<StreamName, number>>;
  readonly listener: LineListener;
}

/** Runs the connection machine: its timers, its transports, and nothing else. One for each browser, or for each tab. */
export class Connection {
  private state: ConnectionState = INITIAL_CONNECTION;
  private readonly timers = new Map<ConnectionTimer, CancelTimer>();
  private readonly transports = new Map<AttemptId, Transport | 'opening'>();
  private readonly inputs: ConnectionInput[] = [];
  private isStepping = false;
  private heardAt = 0;
  private wasEverLive = false;
  private config: { readonly value: RealtimeConfig; readonly isTrusted: boolean } | null = null;

  constructor(private readonly options: ConnectionOptions) {}

  get status(): LineStatus {
    return toLineStatus(this.state, !this.wasEverLive);
  }

  /** Says a frame on the live transport; does nothing while there is none. */
  send(frame: ClientFrame): void {
    if (this.state.name === 'live') this.transportOf(this.state.attempt)?.send(frame);
  }

  /** Ends the live transport as if the network had. */
  cut(): void {
    if (this.state.name !== 'live') return;
    const { attempt } = this.state;
    this.transportOf(attempt)?.close(NORMAL_CLOSE);
    this.ended(attempt, ABNORMAL_CLOSE);
  }

  /** One thing that happened. Inputs that arise while effects run wait for their turn. */
  dispatch(input: ConnectionInput): void {
    this.inputs.push(input);
    if (this.isStepping) return;
    this.isStepping = true;
    try {
      for (let next = this.inputs.shift(); next; next = this.inputs.shift()) this.step(next);
    } finally {
      this.isStepping = false;
    }
  }

  private step(input: ConnectionInput): void {
    const { clock, random, listener } = this.options;
    const moment = { now: clock.now(), random: random(), heardAt: this.heardAt };
    const before = this.state;
    const { state, effects } = advanceConnection(before, input, moment);
    this.state = state;
    if (state.name === 'live') this.wasEverLive = true;
    for (const effect of effects) this.run(effect);
    if (state.name !== before.name || this.transportChanged(before)) listener.onStatus(this.status);
  }

  private transportChanged(before: ConnectionState): boolean {
    return this.state.name === 'live' && before.name === 'live' && this.state.transport !== before.transport;
  }

  private run(effect: ConnectionEffect): void {
    switch (effect.type) {
      case 'open':
        void this.open(effect.attempt, effect.transport, effect.withTicket);
        return;
      case 'close': {
        const transport = this.transportOf(effect.attempt);
        this.transports.delete(effect.attempt);
        transport?.close(effect.code);
        return;
      }
      case 'ping':
        this.transportOf(effect.attempt)?.send({ kind: 'ping', ref: effect.ref, applied: this.options.applied() });
        return;
      case 'startTimer':
        this.startTimer(effect.timer, effect.delayMs);
        return;
      case 'clearTimer':
        this.timers.get(effect.timer)?.();
        this.timers.delete(effect.timer);
        return;
      case 'clearTimers':
        for (const cancel of this.timers.values()) cancel();
        this.timers.clear();
        return;
      case 'lineUp':
        this.options.listener.onUp();
        return;
      case 'lineDown':
        this.options.listener.onDown();
        return;
      case 'renamed':
        this.options.listener.onRenamed();
        return;
      default:
        assertNever(effect);
    }
  }

  private startTimer(timer: ConnectionTimer, delayMs: number): void {
    this.timers.get(timer)?.();
    const fire = () => {
      this.timers.delete(timer);
      this.dispatch({ type: 'timer', timer });
    };
    this.timers.set(timer, this.options.clock.setTimer(fire, delayMs));
  }

  private transportOf(attempt: AttemptId): Transport | undefined {
    const transport = this.transports.get(attempt);
    return transport === 'opening' ? undefined : transport;
  }

  private async open(attempt: AttemptId, kind: TransportKind, withTicket: boolean): Promise<void> {
    const { transports, subscriptions, clock, fetch, api } = this.options;
    this.transports.set(attempt, 'opening');
    const config = await this.findSidecar();
    if (this.transports.get(attempt) !== 'opening') return;
    if (typeof config === 'number') {
      this.ended(attempt, config);
      return;
    }
    this.dispatch({ type: 'knocking', attempt });
    const getTicket = withTicket ? async () => (await api.createTicket()).ticket : null;
    const listener = {
      onFrames: (frames: readonly ServerFrame[]) => this.receive(attempt, frames),
      onHeard: () => this.heard(),
      onEnd: (code: number) => this.ended(attempt, code),
    };
    const transport = transports[kind]({ config, getTicket, subscriptions, clock, fetch, listener });
    if (this.transports.has(attempt)) this.transports.set(attempt, transport);
  }

  /** Where the sidecar is: asked again after every failure, and what was known before will do when the app is away. */
  private async findSidecar(): Promise<RealtimeConfig | number> {
    if (this.config?.isTrusted) return this.config.value;
    try {
      const value = await this.options.api.getConfig();
      this.config = { value, isTrusted: true };
      return value;
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 401) return CLOSE_CODES.notAuthenticated;
      return this.config?.value ?? ABNORMAL_CLOSE;
    }
  }

  private heard(): void {
    this.heardAt = this.options.clock.now();
  }

  private receive(attempt: AttemptId, frames: readonly ServerFrame[]): void {
    this.heard();
    for (const frame of frames) {
      if (frame.kind === 'hello') this.dispatch({ type: 'hello', attempt, frame });
      else if (this.state.name === 'live' && this.state.attempt === attempt) {
        if (frame.kind === 'pong') this.dispatch({ type: 'pong', attempt, ref: frame.ref });
        this.options.listener.onFrame(frame);
      }
    }
  }

  private ended(attempt: AttemptId, code: number): void {
    if (!this.transports.delete(attempt)) return;
    if (this.config && this.state.name !== 'live') this.config = { ...this.config, isTrusted: false };
    this.dispatch({ type: 'ended', attempt, code });
  }
}

function toLineStatus(state: ConnectionState, isFirst: boolean): LineStatus {
  switch (state.name) {
    case 'idle':
    case 'offline':
    case 'signedOut':
      return { kind: state.name };
    case 'connecting':
      return { kind: 'connecting', isFirst };
    case 'live':
      return { kind: 'live', transport: state.transport };
    case 'waiting':
      return { kind: 'waiting', until: state.until };
    case 'stopped':
      return { kind: 'stopped', closeCode: state.closeCode };
    default:
      return assertNever(state);
  }
}
