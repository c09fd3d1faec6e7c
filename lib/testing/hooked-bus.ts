import type { Bus } from '@/lib/backend/bus/ports';

/** A bus that calls `hook` before and after each question that is asked of it, so that a test can act at every wait. */
export function hookBus(bus: Bus, hook: (point: string) => Promise<void> | void): Bus {
  const around = async <Answer>(name: string, ask: () => Promise<Answer>): Promise<Answer> => {
    await hook(`before ${name}`);
    const answer = await ask();
    await hook(`after ${name}`);
    return answer;
  };
  return {
    ...bus,
    events: {
      publish: (events) => bus.events.publish(events),
      subscribe: (...args) => around('events.subscribe', () => bus.events.subscribe(...args)),
      read: (...args) => around('events.read', () => bus.events.read(...args)),
    },
    marks: {
      set: (marks) => bus.marks.set(marks),
      get: (subjects) => around('marks.get', () => bus.marks.get(subjects)),
    },
  };
}
