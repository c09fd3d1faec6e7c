import { setTimeout as delay } from 'node:timers/promises';
import { percentile } from '@/bench/measure-process';
import type { Stack } from '@/e2e/support/stack';
import type { StreamName } from '@/lib/protocol/streams';
import { streamName } from '@/lib/protocol/streams';
import { type FaultRun, type Scenario, scale } from '../framework/scenario';
import { TABS_EACH } from '../support/fleet';
import { type Crowd, makeCrowd } from '../support/people';
import { StatementLog } from '../support/statement-log';
import { Tab } from '../support/tab';

const BOARDS = 4;
const POLL_MS = 20;
const AT_ONCE = 50;
const LIVE_WITHIN_MS = 60_000;
const BACK_P95_MS = 3_000;
/** For all tabs together. */
const HANDFUL = 5;

/** Everybody loses the line in the same moment, as when a proxy in front of the sidecars is restarted. */
export const reconnectStorm: Scenario = {
  name: 'reconnect-storm',
  breaks: 'All tabs, each with the core that a page runs on, lose their sockets in the same moment.',
  holds:
    'Everybody is back within seconds, and Postgres is asked no more than a handful of statements for all of them.',
  short: null,
  long: scale({ clients: 1_000, seconds: 65 }),
  run,
};

/** `seconds`: how long Postgres is watched before, to know what it is asked when nothing happens. */
async function run({
  scale: { clients, seconds },
  findings,
  within,
  stack: getStack,
  say,
  atEnd,
}: FaultRun): Promise<void> {
  const stack = await getStack();
  const crowd = await makeCrowd(stack, Math.ceil(clients / TABS_EACH), BOARDS);
  const tabs: Tab[] = [];
  atEnd(() => {
    for (const tab of tabs) tab.stop();
  });
  await openTabs(stack, crowd, { tabs, clients });
  say(`${tabs.length} tabs are live`);
  await storm(stack, { tabs, seconds, findings, within });
}

/** Opens them as people do, not all in one moment: a storm of first visits is another question than one of returns. */
async function openTabs(
  stack: Stack,
  crowd: Crowd,
  { tabs, clients }: { tabs: Tab[]; clients: number },
): Promise<void> {
  while (tabs.length < clients) {
    const group = Array.from({ length: Math.min(AT_ONCE, clients - tabs.length) }, (_, offset) => {
      const index = tabs.length + offset;
      const person = crowd.people[Math.floor(index / TABS_EACH)];
      const board = crowd.boards[index % BOARDS];
      const web = stack.web[index % stack.web.length];
      if (person === undefined || board === undefined || web === undefined)
        throw new Error('Each tab has all of these.');
      return new Tab({
        client: person.at(web.url),
        streams: [streamName('user', person.userId), board.stream as StreamName],
      });
    });
    tabs.push(...group);
    await Promise.all(group.map((tab) => tab.start()));
    await until(() => group.every(({ isLive }) => isLive));
  }
}

async function storm(
  stack: Stack,
  {
    tabs,
    seconds,
    findings,
    within,
  }: { tabs: readonly Tab[]; seconds: number } & Pick<FaultRun, 'findings' | 'within'>,
): Promise<void> {
  const log = await StatementLog.begin(stack);
  await delay(seconds * 1_000);
  const usual = log.counts();
  log.skip();
  const requestsBefore = requestsOf(tabs);
  const begin = performance.now();
  const back: number[] = [];
  const waiting = new Set(tabs);
  for (const tab of tabs) tab.cut();
  await until(() => {
    for (const tab of waiting) {
      if (!tab.isBack) continue;
      waiting.delete(tab);
      back.push(performance.now() - begin);
    }
    return waiting.size === 0;
  });
  await delay(1_000);
  const share = (performance.now() - begin) / (seconds * 1_000);
  const asked = [...log.counts()].flatMap(([statement, times]) => {
    const beyond = times - expectedOf(usual.get(statement), share);
    return beyond > 0 ? [{ statement, beyond }] : [];
  });
  await log.end();
  const errors = tabs.flatMap((tab) => tab.errors);
  const count = asked.reduce((sum, { beyond }) => sum + beyond, 0);
  findings.equal('tabs back', back.length, tabs.length);
  findings.tell('back again, p50', percentile(back, 0.5), ' ms');
  findings.atMost('back again, p95', percentile(back, 0.95), within(BACK_P95_MS), ' ms');
  findings.tell('back again, the last', Math.max(...back), ' ms');
  findings.tell(`different statements in ${seconds} s before, all of the sweepers`, usual.size);
  findings.atMost('requests of the tabs to the web app', requestsOf(tabs) - requestsBefore, HANDFUL);
  findings.atMost('statements that the storm brought to Postgres', count, HANDFUL);
  for (const { statement, beyond } of asked) findings.tell(`of these: \`${statement.slice(0, 80)}\``, beyond);
  findings.equal('errors in tabs', errors.length, 0);
}

function requestsOf(tabs: readonly Tab[]): number {
  return tabs.reduce((sum, { requests }) => sum + requests, 0);
}

/** How often the sweepers may be expected to ask this in a part of the time for which they were watched; a round may fall on its edge. */
function expectedOf(usual: number | undefined, share: number): number {
  return usual === undefined ? 0 : Math.ceil(usual * share) + 1;
}

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + LIVE_WITHIN_MS;
  while (!condition()) {
    if (Date.now() > end) throw new Error('the tabs did not all come to be live');
    await delay(POLL_MS);
  }
}
