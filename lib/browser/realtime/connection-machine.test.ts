import { v7 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { HelloFrame } from '@/lib/protocol/frames/server-frames';
import { advanceConnection, INITIAL_CONNECTION } from './connection-machine';
import type { ConnectionEffect, ConnectionInput, ConnectionState, LiveState, Moment } from './connection-state';
import { NEW_LADDER } from './ladder';

const MOMENT: Moment = { now: 100_000, random: 0.5, heardAt: 0 };
const CONNECTION_ID = uuid();

const HELLO: HelloFrame = {
  kind: 'hello',
  connectionId: CONNECTION_ID,
  instanceId: 'one',
  pingEvery: 20_000,
  pongWithin: 10_000,
  now: '2026-11-24T09:00:00.000Z',
  limits: { frameBytes: 1, presenceBytes: 1, framesPerBatch: 1, framesPerSecond: 1, framesBurst: 1, subscriptions: 1 },
};

const base = { ladder: NEW_LADDER, nextAttempt: 8, withTicket: false };
const live: LiveState = {
  ...base,
  ...{ name: 'live', attempt: 7, transport: 'webSocket', connectionId: CONNECTION_ID, since: 0 },
  ...{ pingEveryMs: 20_000, pongWithinMs: 10_000, nextRef: 5, awaiting: null, climb: null },
};
const onSse = { ...base, ladder: { ...NEW_LADDER, rung: 'sse' as const } };

const STATES = {
  idle: INITIAL_CONNECTION,
  finding: { ...base, name: 'connecting', attempt: 7, transport: 'webSocket', isKnocking: false },
  connecting: { ...base, name: 'connecting', attempt: 7, transport: 'webSocket', isKnocking: true },
  connectingWithTicket: {
    ...base,
    ...{ withTicket: true, name: 'connecting', attempt: 7, transport: 'webSocket', isKnocking: true },
  },
  live,
  liveAwaitingPong: { ...live, awaiting: { ref: 4, sentAt: 1 } },
  liveOverSse: { ...live, ...onSse, transport: 'sse' },
  liveOverSseClimbing: { ...live, ...onSse, transport: 'sse', climb: { attempt: 9, transport: 'webSocket' } },
  waiting: { ...base, name: 'waiting', until: 1 },
  offline: { ...base, name: 'offline' },
  stopped: { ...base, name: 'stopped', closeCode: 4001 },
  signedOut: { ...base, withTicket: true, name: 'signedOut' },
} satisfies Record<string, ConnectionState>;

const INPUTS = {
  start: { type: 'start', online: true },
  startOffline: { type: 'start', online: false },
  stop: { type: 'stop' },
  knocking: { type: 'knocking', attempt: 7 },
  knockingOfEarlier: { type: 'knocking', attempt: 3 },
  hello: { type: 'hello', attempt: 7, frame: HELLO },
  helloOfClimb: { type: 'hello', attempt: 9, frame: HELLO },
  helloOfEarlier: { type: 'hello', attempt: 3, frame: HELLO },
  pong: { type: 'pong', attempt: 7, ref: 4 },
  pongOfOther: { type: 'pong', attempt: 7, ref: 1 },
  endedStop: { type: 'ended', attempt: 7, code: 4001 },
  endedSignIn: { type: 'ended', attempt: 7, code: 4101 },
  endedBackOff: { type: 'ended', attempt: 7, code: 4200 },
  endedSoon: { type: 'ended', attempt: 7, code: 4301 },
  endedAbnormal: { type: 'ended', attempt: 7, code: 1006 },
  endedUnknown: { type: 'ended', attempt: 7, code: 4999 },
  endedClimb: { type: 'ended', attempt: 9, code: 1006 },
  endedEarlier: { type: 'ended', attempt: 3, code: 1006 },
  timerConnect: { type: 'timer', timer: 'connect' },
  timerPing: { type: 'timer', timer: 'ping' },
  timerPong: { type: 'timer', timer: 'pong' },
  timerHealthy: { type: 'timer', timer: 'healthy' },
  timerClimb: { type: 'timer', timer: 'climb' },
  timerClimbLimit: { type: 'timer', timer: 'climbLimit' },
  timerRetry: { type: 'timer', timer: 'retry' },
  online: { type: 'online' },
  offline: { type: 'offline' },
  visible: { type: 'visible' },
  retryNow: { type: 'retryNow' },
  signedIn: { type: 'signedIn' },
} satisfies Record<string, ConnectionInput>;

type StateKey = keyof typeof STATES;
type InputKey = keyof typeof INPUTS;

/** Nothing changes. */
const _ = '';
const OPEN = 'connecting: clear open(webSocket)';
const OPEN_TICKET = 'connecting: clear open(webSocket,ticket)';
const KNOCK = 'connecting: connect=5000';
const WAIT = 'waiting: clear retry=750';
const SOON = 'waiting: clear retry=500';
const IDLE = 'idle: clear';
const OFFLINE = 'offline: clear';
const UP = 'live: clear healthy=30000 ping=20000 up';
const ALIVE = 'live: -pong ping=20000';
const PING = 'live: ping -ping pong=10000';
const PROBE = 'live: ping -ping pong=3000';
const CLIMB_LATER = 'live: -climbLimit climb=20000';

const NOTHING = Object.fromEntries(Object.keys(INPUTS).map((key) => [key, _])) as Record<InputKey, string>;

/** What each live state does alike. */
const LIVE = {
  ...NOTHING,
  stop: 'idle: close(7) down clear',
  endedStop: 'stopped: down clear',
  endedSignIn: 'connecting: down clear open(webSocket,ticket)',
  endedBackOff: 'waiting: down clear retry=750',
  endedSoon: 'waiting: down clear retry=500',
  endedAbnormal: 'waiting: down clear retry=750',
  endedUnknown: 'waiting: down clear retry=750',
  offline: 'offline: close(7) down clear',
  timerHealthy: 'live:',
};
const OVER_SSE = {
  ...LIVE,
  endedSignIn: 'connecting: down clear open(sse,ticket)',
  online: 'connecting: close(7) down clear open(sse)',
};
const withClimbClosed = (cell: string) => cell.replace('down', 'close(9) down');

const CELLS: Record<StateKey, Record<InputKey, string>> = {
  idle: { ...NOTHING, start: OPEN, startOffline: OFFLINE },
  finding: {
    ...NOTHING,
    knocking: KNOCK,
    stop: 'idle: close(7) clear',
    hello: UP,
    endedStop: 'stopped: clear',
    endedSignIn: OPEN_TICKET,
    endedBackOff: WAIT,
    endedSoon: SOON,
    endedAbnormal: WAIT,
    endedUnknown: WAIT,
    timerConnect: 'connecting: close(7) clear open(sse)',
    offline: 'offline: close(7) clear',
  },
  connecting: {
    ...NOTHING,
    knocking: KNOCK,
    stop: 'idle: close(7) clear',
    hello: UP,
    endedStop: 'stopped: clear',
    endedSignIn: OPEN_TICKET,
    endedBackOff: WAIT,
    endedSoon: SOON,
    endedAbnormal: WAIT,
    endedUnknown: WAIT,
    timerConnect: 'connecting: close(7) clear open(sse)',
    offline: 'offline: close(7) clear',
  },
  connectingWithTicket: {
    ...NOTHING,
    knocking: KNOCK,
    stop: 'idle: close(7) clear',
    hello: UP,
    endedStop: 'stopped: clear',
    endedSignIn: 'signedOut: clear',
    endedBackOff: WAIT,
    endedSoon: SOON,
    endedAbnormal: WAIT,
    endedUnknown: WAIT,
    timerConnect: 'connecting: close(7) clear open(sse,ticket)',
    offline: 'offline: close(7) clear',
  },
  live: { ...LIVE, timerPing: PING, online: PROBE, visible: PROBE },
  liveAwaitingPong: {
    ...LIVE,
    pong: ALIVE,
    timerPing: PING,
    timerPong: 'waiting: close(7) down clear retry=500',
    online: PROBE,
    visible: PROBE,
  },
  liveOverSse: { ...OVER_SSE, timerClimb: 'live: open(webSocket) climbLimit=5000' },
  liveOverSseClimbing: {
    ...(Object.fromEntries(
      Object.entries(OVER_SSE).map(([key, cell]) => [key, withClimbClosed(cell)]),
    ) as typeof OVER_SSE),
    helloOfClimb: 'live: close(7) down clear healthy=30000 ping=20000 up',
    endedClimb: CLIMB_LATER,
    timerClimbLimit: `live: close(9) ${CLIMB_LATER.slice('live: '.length)}`,
  },
  waiting: { ...NOTHING, stop: IDLE, timerRetry: OPEN, online: OPEN, visible: OPEN, retryNow: OPEN, offline: OFFLINE },
  offline: { ...NOTHING, stop: IDLE, online: OPEN, retryNow: OPEN },
  stopped: { ...NOTHING, stop: IDLE, signedIn: OPEN },
  signedOut: { ...NOTHING, stop: IDLE, signedIn: OPEN },
};

function describeEffect(effect: ConnectionEffect): string {
  switch (effect.type) {
    case 'open':
      return `open(${effect.transport}${effect.withTicket ? ',ticket' : ''})`;
    case 'close':
      return `close(${effect.attempt})`;
    case 'ping':
      return 'ping';
    case 'startTimer':
      return `${effect.timer}=${effect.delayMs}`;
    case 'clearTimer':
      return `-${effect.timer}`;
    case 'clearTimers':
      return 'clear';
    case 'lineUp':
      return 'up';
    case 'lineDown':
      return 'down';
    case 'renamed':
      return 'renamed';
  }
}

describe('the connection machine, every cell', () => {
  for (const [stateKey, row] of Object.entries(CELLS) as [StateKey, Record<InputKey, string>][]) {
    for (const [inputKey, expected] of Object.entries(row) as [InputKey, string][]) {
      it(`${stateKey} × ${inputKey} → ${expected || 'nothing'}`, () => {
        const before: ConnectionState = STATES[stateKey];
        const { state, effects } = advanceConnection(before, INPUTS[inputKey], MOMENT);
        if (expected === _) {
          expect(effects).toEqual([]);
          expect(state).toBe(before);
        } else {
          expect(`${state.name}: ${effects.map(describeEffect).join(' ')}`.trim()).toBe(expected);
        }
      });
    }
  }
});

describe('the connection machine, what a cell alone does not show', () => {
  const run = (state: ConnectionState, inputs: ConnectionInput[], moment: Partial<Moment> = {}) =>
    inputs.reduce((current, input) => advanceConnection(current, input, { ...MOMENT, ...moment }).state, state);
  const ended = (attempt: number, code: number): ConnectionInput => ({ type: 'ended', attempt, code });
  const retry: ConnectionInput = { type: 'timer', timer: 'retry' };
  const knocking = (attempt: number): ConnectionInput => ({ type: 'knocking', attempt });

  it('[C1] backs off by min(20 s, 0.5 s + random(0, min(20 s, 0.5 s · 2ⁿ))), n anew after 30 s of health', () => {
    const waits: number[] = [];
    let state: ConnectionState = STATES.live;
    for (let round = 0; round < 8; round += 1) {
      const attempt = state.name === 'live' || state.name === 'connecting' ? state.attempt : 0;
      state = advanceConnection(state, ended(attempt, 4200), { ...MOMENT, random: 1 }).state;
      if (state.name === 'waiting') waits.push(state.until - MOMENT.now);
      state = run(state, [retry]);
    }
    expect(waits).toEqual([1_000, 1_500, 2_500, 4_500, 8_500, 16_500, 20_000, 20_000]);
    const attempt = state.name === 'connecting' ? state.attempt : 0;
    const healthy = run(state, [
      { type: 'hello', attempt, frame: HELLO },
      { type: 'timer', timer: 'healthy' },
    ]);
    const again = run(healthy, [ended(attempt, 4200)], { random: 1 });
    expect(again.name === 'waiting' && again.until - MOMENT.now).toBe(1_000);
  });

  it('43xx reconnects within a second once, and backs off from the second time', () => {
    const first = run(STATES.live, [ended(7, 4301)], { random: 0.9 });
    expect(first.name === 'waiting' && first.until - MOMENT.now).toBe(900);
    const second = run(first, [retry, { type: 'hello', attempt: 8, frame: HELLO }, ended(8, 4302)], { random: 1 });
    expect(second.name === 'waiting' && second.until - MOMENT.now).toBe(1_000);
  });

  it('[T1] goes to SSE after two tries that never answered', () => {
    const state = run(STATES.connecting, [ended(7, 1006), retry, knocking(8), ended(8, 1006), retry]);
    expect(state).toMatchObject({ name: 'connecting', transport: 'sse' });
  });

  it('[T1] counts the silence of the sidecar, and not how long the app takes to say where it is', () => {
    const { state, effects } = advanceConnection(STATES.waiting, retry, MOMENT);
    expect(effects.map(describeEffect)).toEqual(['clear', 'open(webSocket)']);
    const knock = advanceConnection(state, knocking(8), MOMENT);
    expect(knock.effects.map(describeEffect)).toEqual(['connect=5000']);
  });

  it('[T1] does not blame the transport where the app never said where the sidecar is', () => {
    const state = run(STATES.finding, [ended(7, 1006), retry, ended(8, 1006), retry, ended(9, 1006), retry]);
    expect(state).toMatchObject({ name: 'connecting', transport: 'webSocket', ladder: { strikes: 0, failures: 3 } });
  });

  it('[T1] goes to long poll after three quick ends of SSE', () => {
    let state: ConnectionState = STATES.liveOverSse;
    for (const attempt of [7, 8, 9]) {
      state = run(state, [{ type: 'hello', attempt, frame: HELLO }, ended(attempt, 1000), retry], { now: 1 });
    }
    expect(state).toMatchObject({ name: 'connecting', transport: 'longPoll' });
  });

  it('[T1] leads back to the top when not even a request arrives, for then the socket is not to blame', () => {
    const state = run({ ...STATES.connecting, ...onSse, transport: 'sse' }, [
      ended(7, 1006),
      retry,
      knocking(8),
      ended(8, 1006),
      retry,
    ]);
    expect(state).toMatchObject({ name: 'connecting', transport: 'webSocket' });
  });

  it('[T1] climbs rung by rung: from long poll to SSE, from SSE to WebSocket', () => {
    const polling: ConnectionState = { ...STATES.liveOverSse, transport: 'longPoll' };
    const climbing = run(polling, [
      { type: 'timer', timer: 'climb' },
      { type: 'hello', attempt: 8, frame: HELLO },
    ]);
    expect(climbing).toMatchObject({ name: 'live', transport: 'sse', attempt: 8, ladder: { rung: 'sse' } });
    const top = run(climbing, [
      { type: 'timer', timer: 'climb' },
      { type: 'hello', attempt: 9, frame: HELLO },
    ]);
    expect(top).toMatchObject({ name: 'live', transport: 'webSocket', attempt: 9, ladder: { rung: 'webSocket' } });
  });

  it('[T1] tries a WebSocket again within a second where one has carried before: a server was away, not the network', () => {
    const later = { now: MOMENT.now + 60_000 };
    const state = run(
      STATES.live,
      [ended(7, 1006), retry, knocking(8), ended(8, 1006), retry, knocking(9), ended(9, 1006), retry],
      later,
    );
    expect(state).toMatchObject({ name: 'connecting', transport: 'sse', ladder: { climbAfterMs: 1_000 } });
  });

  it('[T1] falls back to where it climbed from when the better transport does not last, and tries again later', () => {
    const polling: ConnectionState = {
      ...STATES.liveOverSse,
      transport: 'longPoll',
      ladder: { ...NEW_LADDER, rung: 'longPoll' },
    };
    const up = run(polling, [
      { type: 'timer', timer: 'climb' },
      { type: 'hello', attempt: 8, frame: HELLO },
    ]);
    const back = run(up, [ended(8, 1000), retry]);
    expect(back).toMatchObject({ name: 'connecting', transport: 'longPoll', ladder: { climbAfterMs: 20_000 } });
  });

  it('[C2] takes anything heard since the ping for life', () => {
    const { state } = advanceConnection(STATES.liveAwaitingPong, INPUTS.timerPong, { ...MOMENT, heardAt: 2 });
    expect(state).toMatchObject({ name: 'live', awaiting: null });
  });

  it('tells presence again when a request-based line gets another connection id', () => {
    const other = { ...HELLO, connectionId: uuid() };
    const step = advanceConnection(STATES.liveOverSse, { type: 'hello', attempt: 7, frame: other }, MOMENT);
    expect(step.state).toMatchObject({ connectionId: other.connectionId });
    expect(step.effects).toEqual([{ type: 'renamed' }]);
  });
});
