import { GRANT_RENEW_BEFORE_MS } from '@/lib/protocol/figures';
import type { RefusalCode } from '@/lib/protocol/frames/server-frames';
import type { GrantsReply } from '@/lib/protocol/replies';
import type { StreamName } from '@/lib/protocol/streams';
import type { Api } from '../api/api';
import type { CancelTimer, Clock } from '../clock';
import type { ServerClock } from './server-clock';

export interface GrantListener {
  onRenewed(stream: StreamName, epoch: string, head: number): void;
  onRefused(stream: StreamName, code: RefusalCode): void;
  onFailed(stream: StreamName): void;
  /** All that came with one reply, before each is told on its own. */
  onGrants(grants: GrantsReply['grants']): void;
}

interface Grant {
  readonly token: string;
  /** By the server's clock, in ms. */
  readonly expiresAt: number;
}

/** Streams that ask within this time share one request. */
const GATHER_MS = 10;
const RETRY_MS = 10_000;
/** A grant with less than this left is not worth subscribing with. */
const USABLE_FOR_MS = 5_000;
const MAX_STREAMS_PER_REQUEST = 128;

/** The grants of one tab's streams: taken from snapshots, renewed 60 s before the first expires, all in one request. */
export class GrantKeeper {
  private readonly grants = new Map<StreamName, Grant>();
  private readonly asked = new Set<StreamName>();
  private cancelRenewal: CancelTimer = () => {};
  private cancelRequest: CancelTimer | null = null;

  constructor(
    private readonly api: Pick<Api['realtime'], 'renewGrants'>,
    private readonly clock: Clock,
    private readonly serverClock: ServerClock,
    private readonly listener: GrantListener,
  ) {}

  /** A grant that came with a snapshot. */
  keep(stream: StreamName, token: string, grantExpiresAt: string): void {
    this.grants.set(stream, { token, expiresAt: Date.parse(grantExpiresAt) });
    this.schedule();
  }

  /** A grant that can still be subscribed with. */
  usable(stream: StreamName): string | null {
    const grant = this.grants.get(stream);
    return grant && grant.expiresAt - this.serverClock.now() > USABLE_FOR_MS ? grant.token : null;
  }

  /** Asks for a new grant soon, together with whatever else is asked for. */
  ask(stream: StreamName): void {
    this.asked.add(stream);
    this.cancelRequest ??= this.clock.setTimer(() => void this.request(), GATHER_MS);
  }

  drop(stream: StreamName): void {
    this.grants.delete(stream);
    this.asked.delete(stream);
    this.schedule();
  }

  stop(): void {
    this.cancelRenewal();
    this.cancelRequest?.();
    this.grants.clear();
  }

  private schedule(): void {
    this.cancelRenewal();
    const first = Math.min(...[...this.grants.values()].map(({ expiresAt }) => expiresAt));
    if (first === Number.POSITIVE_INFINITY) return;
    const delayMs = Math.max(RETRY_MS, first - GRANT_RENEW_BEFORE_MS - this.serverClock.now());
    this.cancelRenewal = this.clock.setTimer(() => this.renewAll(), delayMs);
  }

  private renewAll(): void {
    for (const stream of this.grants.keys()) this.ask(stream);
    this.schedule();
  }

  private async request(): Promise<void> {
    this.cancelRequest = null;
    const streams = [...this.asked].slice(0, MAX_STREAMS_PER_REQUEST);
    for (const stream of streams) this.asked.delete(stream);
    const [next] = this.asked;
    if (next) this.ask(next);
    try {
      this.receive(await this.api.renewGrants(streams));
    } catch {
      // Whether it was the line or the app: what is due is asked for again, by the streams or by the clock.
      for (const stream of streams) this.listener.onFailed(stream);
    }
  }

  private receive({ grants, refused }: GrantsReply): void {
    for (const { stream, grant, grantExpiresAt } of grants) this.keep(stream, grant, grantExpiresAt);
    if (grants.length > 0) this.listener.onGrants(grants);
    for (const { stream, epoch, head } of grants) this.listener.onRenewed(stream, epoch, head);
    for (const { stream, code } of refused) {
      this.drop(stream);
      this.listener.onRefused(stream, code);
    }
  }
}
