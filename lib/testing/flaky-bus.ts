import { BusUnavailableError } from '@/lib/backend/bus/errors';
import type { Bus } from '@/lib/backend/bus/ports';

export interface FlakyBus {
  readonly bus: Bus;
  /** What was called and went through, in order: `events.publish`, `marks.set`, … */
  readonly calls: readonly string[];
  /** The line breaks: every call rejects until `mend`. */
  cut(): void;
  mend(): void;
}

/** A bus whose line can be cut, as Redis's can. */
export function createFlakyBus(inner: Bus): FlakyBus {
  const listeners = new Set<(state: 'up' | 'down') => void>();
  const calls: string[] = [];
  let isUp = true;
  const tell = (state: 'up' | 'down') => {
    isUp = state === 'up';
    for (const listener of listeners) listener(state);
  };
  const guard = <Port extends object>(name: string, port: Port): Port =>
    new Proxy(port, {
      get(target, key, receiver) {
        const member: unknown = Reflect.get(target, key, receiver);
        if (typeof member !== 'function') return member;
        return async (...args: unknown[]) => {
          if (!isUp) throw new BusUnavailableError('the line is cut');
          calls.push(`${name}.${String(key)}`);
          return await member.apply(target, args);
        };
      },
    });
  return {
    calls,
    cut: () => tell('down'),
    mend: () => tell('up'),
    bus: {
      ...inner,
      events: guard('events', inner.events),
      control: guard('control', inner.control),
      marks: guard('marks', inner.marks),
      generation: guard('generation', inner.generation),
      onConnection(listener) {
        listeners.add(listener);
        listener(isUp ? 'up' : 'down');
        return () => listeners.delete(listener);
      },
    },
  };
}
