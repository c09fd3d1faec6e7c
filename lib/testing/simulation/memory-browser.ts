import type { OpenTabChannel } from '@/lib/browser/outbox/tab-channels';
import type { TabLocks } from '@/lib/browser/outbox/tab-locks';
import type { FakeClock } from '../fake-clock';

interface Claim {
  readonly tab: MemoryTab;
  readonly onHeld: () => void;
  readonly onLost: () => void;
}

/** One browser of a simulation: the locks and channels that its tabs share, as Web Locks and BroadcastChannel behave. */
export class MemoryBrowser {
  readonly claims = new Map<string, Claim[]>();
  readonly tabs = new Set<MemoryTab>();

  constructor(readonly clock: FakeClock) {}

  openTab(): MemoryTab {
    const tab = new MemoryTab(this);
    this.tabs.add(tab);
    return tab;
  }

  /** The first in the row holds the lock. */
  grant(name: string): void {
    const [first] = this.claims.get(name) ?? [];
    if (first) first.tab.run(() => this.claims.get(name)?.[0] === first && first.onHeld());
  }

  giveUp(name: string, claim: Claim): void {
    const row = this.claims.get(name) ?? [];
    const held = row[0] === claim;
    this.claims.set(
      name,
      row.filter((other) => other !== claim),
    );
    if (held) this.grant(name);
  }

  /** The tab dies without a word: its locks are free, its timers and messages end with it. */
  kill(tab: MemoryTab): void {
    this.tabs.delete(tab);
    tab.state = 'dead';
    for (const [name, row] of this.claims) for (const claim of row) if (claim.tab === tab) this.giveUp(name, claim);
  }
}

/** One tab: its own clock, which stands still while it is frozen, and its ends of locks and channels. */
export class MemoryTab {
  state: 'running' | 'frozen' | 'dead' = 'running';
  private readonly channels = new Set<{ name: string; listeners: Set<(message: unknown) => void> }>();
  private late: (() => void)[] = [];

  constructor(private readonly browser: MemoryBrowser) {}

  /** Something happens in this tab, in a turn of its own; later when it is frozen, never when it is dead. */
  run(task: () => void, delayMs = 0): () => void {
    let isCancelled = false;
    const once = () => {
      if (isCancelled || this.state === 'dead') return;
      if (this.state === 'frozen') this.late.push(once);
      else task();
    };
    const cancel = this.browser.clock.setTimer(once, delayMs);
    return () => {
      isCancelled = true;
      cancel();
    };
  }

  freeze(): void {
    this.state = 'frozen';
  }

  thaw(): void {
    if (this.state !== 'frozen') return;
    this.state = 'running';
    for (const task of this.late.splice(0)) task();
  }

  readonly clock = {
    now: () => this.browser.clock.now(),
    setTimer: (callback: () => void, delayMs: number) => this.run(callback, delayMs),
  };

  readonly locks: TabLocks = {
    hold: (name, onHeld, onLost) => this.claim(name, 'last', onHeld, onLost),
    steal: (name, onHeld, onLost) => this.claim(name, 'first', onHeld, onLost),
  };

  readonly openChannel: NonNullable<OpenTabChannel> = (name) => {
    const channel = { name, listeners: new Set<(message: unknown) => void>() };
    this.channels.add(channel);
    return {
      post: (message) => {
        const copy: unknown = structuredClone(message);
        for (const tab of this.browser.tabs) if (tab !== this) tab.hear(name, copy);
      },
      onMessage: (listener) => channel.listeners.add(listener),
      close: () => this.channels.delete(channel),
    };
  };

  private hear(name: string, message: unknown): void {
    this.run(() => {
      for (const channel of this.channels) {
        if (channel.name === name) for (const listener of channel.listeners) listener(message);
      }
    }, 1);
  }

  private claim(name: string, where: 'first' | 'last', onHeld: () => void, onLost = () => {}): () => void {
    const { claims } = this.browser;
    const claim: Claim = { tab: this, onHeld, onLost };
    const row = claims.get(name) ?? [];
    const holder = row[0];
    if (where === 'last') claims.set(name, [...row, claim]);
    else claims.set(name, [claim, ...row.slice(1)]);
    if (where === 'first' || !holder) this.browser.grant(name);
    if (where === 'first' && holder) holder.tab.run(holder.onLost);
    return () => this.browser.giveUp(name, claim);
  }
}
