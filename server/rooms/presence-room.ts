import type { PresencePort, Unsubscribe } from '@/lib/backend/bus/ports';
import type { Logger } from '@/lib/backend/log/logger';
import { PRESENCE_DIFFS_PER_SECOND } from '@/lib/protocol/figures';
import type { StreamName } from '@/lib/protocol/streams';
import type { Cancel, Clock } from '../clock';
import { inBackground } from '../in-background';
import { SharedFrame } from '../outlets/shared-frame';
import type { Follower } from './follower';
import {
  isLarge,
  NOBODY,
  type PresenceView,
  presenceChangeFrame,
  presenceStateFrame,
  toPresenceView,
} from './presence-view';

const COALESCE_MS = 1_000 / PRESENCE_DIFFS_PER_SECOND;
/** A large room is listed seldom: what it tells is a number. */
const COALESCE_LARGE_MS = 1_000;
/** Nobody tells of an entry that expired, so a room with people in it is listed so often. */
const RELIST_MS = 5_000;
/** After the bus was lost, every instance tells anew who is here; who lists too early sees people leave who did not. */
const SETTLE_MS = 2_000;

export interface PresenceRoomOptions {
  readonly stream: StreamName;
  readonly port: PresencePort;
  readonly clock: Clock;
  readonly log: Logger;
  /** The followers of the room. */
  readonly followers: () => Iterable<Follower>;
}

/** Who is in a room, told to its followers: the whole when they come, then what changed, at most ten times a second. */
export class PresenceRoom {
  readonly #options: PresenceRoomOptions;
  #view: PresenceView = NOBODY;
  #stateFrame: SharedFrame | null = null;
  #state: 'new' | 'watching' | 'closed' = 'new';
  #unwatch: Unsubscribe | null = null;
  #listedAt = Number.NEGATIVE_INFINITY;
  #isListing = false;
  #isStale = false;
  #isWanted = false;
  #cancel: Cancel | null = null;

  constructor(options: PresenceRoomOptions) {
    this.#options = options;
  }

  /** Tells a newcomer who is here, at once when that is known. */
  greet(subscription: Follower): void {
    subscription.needsPresenceState = true;
    this.#isWanted = true;
    if (this.#state === 'new') this.#watch();
    else this.catchUp(subscription);
  }

  /** Sends the whole state to a follower who has missed differences. */
  catchUp(subscription: Follower): void {
    if (!subscription.needsPresenceState || this.#stateFrame === null) return;
    subscription.needsPresenceState = false;
    subscription.connection.write(this.#stateFrame);
  }

  /** The room may have changed: lists it again, soon. */
  changed(): void {
    this.#isStale = true;
    this.#plan();
  }

  /** The bus was lost and is back. */
  settle(): void {
    this.#listedAt = this.#options.clock.now() + SETTLE_MS;
    this.changed();
  }

  /** Once a second: finds those whose time is over, and tries again what failed. */
  sweep(now: number): void {
    if (this.#state === 'new' && this.#isWanted) this.#watch();
    if (this.#state === 'watching' && this.#view.size > 0 && now - this.#listedAt >= RELIST_MS) this.changed();
  }

  close(): void {
    this.#state = 'closed';
    this.#cancel?.();
    if (this.#unwatch !== null) inBackground(this.#unwatch(), this.#options.log, 'leaving presence');
  }

  #watch(): void {
    const { port, stream, log } = this.#options;
    this.#state = 'watching';
    const watching = port
      .watch(stream, () => this.changed())
      .then(async (unwatch) => {
        this.#unwatch = unwatch;
        if (this.#state === 'closed') await unwatch();
        else this.changed();
      });
    watching.catch((error: unknown) => {
      log.debug({ err: error, stream }, 'watching presence failed');
      if (this.#state === 'watching') this.#state = 'new';
    });
  }

  #plan(): void {
    if (this.#state !== 'watching' || this.#cancel !== null || this.#isListing) return;
    const { clock } = this.#options;
    const wait = this.#listedAt + (isLarge(this.#view) ? COALESCE_LARGE_MS : COALESCE_MS) - clock.now();
    if (wait <= 0) this.#list();
    else {
      this.#cancel = clock.after(wait, () => {
        this.#cancel = null;
        this.#list();
      });
    }
  }

  #list(): void {
    const { port, stream, clock, log } = this.#options;
    this.#isListing = true;
    this.#isStale = false;
    this.#listedAt = clock.now();
    const done = () => {
      this.#isListing = false;
      if (this.#isStale) this.#plan();
    };
    port.list(stream).then(
      (entries) => {
        if (this.#state === 'watching') this.#show(toPresenceView(entries));
        done();
      },
      (error: unknown) => {
        log.debug({ err: error, stream }, 'listing presence failed');
        done();
      },
    );
  }

  #show(view: PresenceView): void {
    const { stream, followers } = this.#options;
    const change = presenceChangeFrame(stream, this.#view, view);
    this.#view = view;
    if (change === null && this.#stateFrame !== null) {
      for (const follower of followers()) this.catchUp(follower);
      return;
    }
    this.#stateFrame = SharedFrame.of(presenceStateFrame(stream, view));
    const changeFrame = change === null ? null : SharedFrame.of(change);
    for (const follower of followers()) {
      if (follower.needsPresenceState) this.catchUp(follower);
      else if (follower.connection.slowSince !== null) follower.needsPresenceState = true;
      else if (changeFrame !== null) follower.connection.write(changeFrame);
    }
  }
}
