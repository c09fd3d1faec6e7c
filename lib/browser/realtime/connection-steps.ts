import { assertNever } from '@/lib/domain/assert-never';
import { classifyCloseCode } from '@/lib/protocol/close-codes';
import { RECONNECT_HEALTHY_AFTER_MS, SSE_AFTER_MS } from '@/lib/protocol/figures';
import type { HelloFrame } from '@/lib/protocol/frames/server-frames';
import type { AttemptId, ConnectionEffect, ConnectionState, ConnectionStep, Moment } from './connection-state';
import { afterEnding, type Ending, planWait } from './ladder';
import type { TransportKind } from './sync-state';

/** Close code for an end without one: the line was cut, or nothing ever answered. */
export const ABNORMAL_CLOSE = 1006;
/** Close code that this client gives when it leaves on its own. */
export const NORMAL_CLOSE = 1000;

/** Nothing changes and nothing is to be done. */
export function stay(state: ConnectionState): ConnectionStep {
  return { state, effects: [] };
}

export function step(state: ConnectionState, ...effects: ConnectionEffect[]): ConnectionStep {
  return { state, effects };
}

/** The same step with effects that come before its own. */
export function after(effects: readonly ConnectionEffect[], { state, effects: own }: ConnectionStep): ConnectionStep {
  return { state, effects: [...effects, ...own] };
}

function remembered({ ladder, nextAttempt, withTicket }: ConnectionState) {
  return { ladder, nextAttempt, withTicket };
}

/** The line carries from now on. */
export function toLive(
  state: ConnectionState,
  attempt: AttemptId,
  transport: TransportKind,
  hello: HelloFrame,
  { now }: Moment,
): ConnectionStep {
  const timers: ConnectionEffect[] = [
    { type: 'clearTimers' },
    { type: 'startTimer', timer: 'healthy', delayMs: RECONNECT_HEALTHY_AFTER_MS },
    transport === 'webSocket'
      ? { type: 'startTimer', timer: 'ping', delayMs: hello.pingEvery }
      : { type: 'startTimer', timer: 'climb', delayMs: state.ladder.climbAfterMs },
  ];
  const live: ConnectionState = {
    ...remembered(state),
    name: 'live',
    ...{ attempt, transport, connectionId: hello.connectionId, since: now },
    ...{ pingEveryMs: hello.pingEvery, pongWithinMs: hello.pongWithin, nextRef: 1, awaiting: null, climb: null },
  };
  return step(live, ...timers, { type: 'lineUp', attempt });
}

/** What an ended transport leads to, by the range of its close code. `ticketTried`: a ticket was refused just now. */
export function afterEnd(
  state: ConnectionState,
  code: number,
  ending: Ending,
  ticketTried: boolean,
  moment: Moment,
): ConnectionStep {
  const reaction = classifyCloseCode(code);
  switch (reaction) {
    case 'stop':
      return step({ ...remembered(state), name: 'stopped', closeCode: code }, { type: 'clearTimers' });
    case 'signIn':
      if (ticketTried) return step({ ...remembered(state), name: 'signedOut' }, { type: 'clearTimers' });
      return connect({ ...state, withTicket: true });
    case 'reconnectSoon':
    case 'backOff':
      return wait({ ...state, ladder: afterEnding(state.ladder, ending) }, reaction === 'reconnectSoon', moment);
    default:
      return assertNever(reaction);
  }
}

export function connect(state: ConnectionState): ConnectionStep {
  const attempt = state.nextAttempt;
  const transport = state.ladder.rung;
  return step(
    { ...remembered(state), name: 'connecting', attempt, transport, isKnocking: false, nextAttempt: attempt + 1 },
    { type: 'clearTimers' },
    { type: 'open', attempt, transport, withTicket: state.withTicket },
  );
}

/** The sidecar's silence is measured from here on: how long the app took to say where it is tells nothing about the transport. */
export function knock(state: ConnectionState): ConnectionStep {
  return step(state, { type: 'startTimer', timer: 'connect', delayMs: SSE_AFTER_MS });
}

export function wait(state: ConnectionState, soon: boolean, moment: Moment): ConnectionStep {
  const { ladder, delayMs } = planWait(state.ladder, soon, moment.random);
  return step(
    { ...remembered(state), ladder, name: 'waiting', until: moment.now + delayMs },
    { type: 'clearTimers' },
    { type: 'startTimer', timer: 'retry', delayMs },
  );
}

export function toOffline(state: ConnectionState): ConnectionStep {
  return step({ ...remembered(state), name: 'offline' }, { type: 'clearTimers' });
}

export function toIdle(state: ConnectionState): ConnectionStep {
  return step({ ...remembered(state), name: 'idle' }, { type: 'clearTimers' });
}
