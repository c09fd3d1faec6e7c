import { afterEach, describe } from 'vitest';
import type { Bus } from '@/lib/backend/bus/ports';
import { describeConnections } from './bus-contract/connections';
import { describeEvents } from './bus-contract/events';
import { describeMarks } from './bus-contract/marks';
import type { OpenBusForTest } from './bus-contract/open-bus-for-test';
import { describePresence } from './bus-contract/presence';
import { describeRateLimits } from './bus-contract/rate-limits';
import { describeReplay } from './bus-contract/replay';
import { describeSubscriptions } from './bus-contract/subscriptions';

/** What every adapter of the bus must do. Tests share one place and stay apart by random ids. */
export function describeBusContract(name: string, open: OpenBusForTest): void {
  const opened: Bus[] = [];
  const openForTest: OpenBusForTest = (options) => {
    const bus = open(options);
    opened.push(bus);
    return bus;
  };
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((bus) => bus.close()));
  });

  describe(`bus on ${name}`, () => {
    describeEvents(openForTest);
    describeReplay(openForTest);
    describeSubscriptions(openForTest);
    describeMarks(openForTest);
    describePresence(openForTest);
    describeConnections(openForTest);
    describeRateLimits(openForTest);
  });
}
