import type { Envelope } from '@/lib/protocol/events/envelope';
import type { ClientFrame, Since } from '@/lib/protocol/frames/client-frames';
import type { ServerFrame } from '@/lib/protocol/frames/server-frames';
import type { StreamName } from '@/lib/protocol/streams';
import type { Core } from '../core/core';
import type { GateVerdict } from '../realtime/position-gate';
import type { Probe } from '../realtime/probe';
import { type InspectorRow, type RowName, ruleOf } from './inspector-row';

/** What is done to the next event that comes over the line. */
export type NextEvent = 'pass' | 'drop' | 'duplicate';

export interface InspectorCounts {
  readonly applied: number;
  readonly duplicates: number;
  readonly held: number;
  readonly catchUps: number;
  readonly snapshots: number;
  readonly reconnects: number;
  /** Milliseconds from commit to screen, the median of the newest; null before the first. */
  readonly latencyMs: number | null;
}

const MAX_ROWS = 300;
const LATENCY_SAMPLES = 50;

/** Watches one tab while it is open: what comes and goes, what the gate says, and how a fault is healed. */
export class Inspector implements Probe {
  rows: readonly InspectorRow[] = [];
  nextEvent: NextEvent = 'pass';
  delayMs = 0;
  private readonly listeners = new Set<() => void>();
  private readonly latencies: number[] = [];
  private readonly totals = { applied: 0, duplicates: 0, held: 0, catchUps: 0, snapshots: 0, reconnects: 0 };
  private wasDown = false;
  private lastId = 0;

  /** `afterPaint` calls back when what was just folded is on screen. */
  constructor(
    private readonly core: Core,
    private readonly afterPaint: (painted: () => void) => void,
  ) {}

  open(): () => void {
    this.core.realtime.probe = this;
    return () => {
      if (this.core.realtime.probe === this) this.core.realtime.probe = null;
    };
  }

  get counts(): InspectorCounts {
    const sorted = [...this.latencies].sort((a, b) => a - b);
    return { ...this.totals, latencyMs: sorted[Math.floor(sorted.length / 2)] ?? null };
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  setNextEvent(next: NextEvent): void {
    this.nextEvent = next;
    this.tell();
  }

  setDelay(delayMs: number): void {
    this.delayMs = delayMs;
    this.tell();
  }

  clear(): void {
    this.rows = [];
    this.tell();
  }

  onIncoming(frame: ServerFrame, pass: () => void): void {
    if (frame.kind !== 'event') this.addFrame('in', frame);
    const deliver = () => (this.delayMs > 0 ? void this.core.options.clock.setTimer(pass, this.delayMs) : pass());
    if (frame.kind !== 'event' || this.nextEvent === 'pass') {
      deliver();
      return;
    }
    const { nextEvent } = this;
    this.nextEvent = 'pass';
    if (nextEvent === 'drop') {
      this.addEvent('dropped', frame);
      return;
    }
    this.addEvent('doubled', frame);
    deliver();
    deliver();
  }

  onOutgoing(frame: ClientFrame): void {
    this.addFrame('out', frame);
  }

  onVerdict(event: Envelope, verdict: GateVerdict['kind']): void {
    this.addEvent(verdict, event);
    if (verdict === 'duplicate') this.totals.duplicates += 1;
    else if (verdict === 'held') this.totals.held += 1;
    else if (verdict === 'apply') {
      this.totals.applied += 1;
      this.afterPaint(() => this.painted(event));
    }
  }

  onCatchUp(stream: StreamName, { seq }: Since): void {
    this.totals.catchUps += 1;
    this.add({ direction: 'note', name: 'catchUp', detail: null, stream, seq, size: null, ageMs: null });
  }

  onSnapshot(stream: StreamName): void {
    this.totals.snapshots += 1;
    this.add({ direction: 'note', name: 'snapshot', detail: null, stream, seq: null, size: null, ageMs: null });
  }

  onLine(what: 'up' | 'down'): void {
    if (what === 'up' && this.wasDown) this.totals.reconnects += 1;
    this.wasDown = what === 'down';
    const name = what === 'up' ? 'lineUp' : 'lineDown';
    this.add({ direction: 'note', name, detail: null, stream: null, seq: null, size: null, ageMs: null });
  }

  private painted({ at }: Envelope): void {
    this.latencies.push(Math.max(0, this.core.serverNow() - Date.parse(at)));
    if (this.latencies.length > LATENCY_SAMPLES) this.latencies.shift();
    this.tell();
  }

  private addFrame(direction: 'in' | 'out', frame: ClientFrame | Exclude<ServerFrame, Envelope>): void {
    const stream = 'stream' in frame ? frame.stream : null;
    const size = JSON.stringify(frame).length;
    const seq = frame.kind === 'subscribe' ? frame.since.seq : frame.kind === 'subscribed' ? frame.head : null;
    const detail = 'code' in frame ? frame.code : frame.kind === 'subscribed' ? `+${frame.replayed}` : null;
    this.add({ direction, name: frame.kind, detail, stream, seq, size, ageMs: null });
  }

  private addEvent(name: RowName, event: Envelope): void {
    const size = JSON.stringify(event).length;
    const { stream, seq, at } = event;
    const ageMs = Math.max(0, this.core.serverNow() - Date.parse(at));
    this.add({ direction: 'in', name, detail: event.name, stream, seq, size, ageMs });
  }

  private add(row: Omit<InspectorRow, 'id' | 'seenAt' | 'rule'>): void {
    this.lastId += 1;
    const seenAt = this.core.options.clock.now();
    this.rows = [{ ...row, id: this.lastId, seenAt, rule: ruleOf(row.name, row.detail) }, ...this.rows].slice(
      0,
      MAX_ROWS,
    );
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
