import { assertNever } from '@/lib/domain/assert-never';
import { advanceLive } from './connection-machine-live';
import type { ConnectionEffect, ConnectionInput, ConnectionState, ConnectionStep, Moment } from './connection-state';
import {
  after,
  afterEnd,
  connect,
  knock,
  NORMAL_CLOSE,
  stay,
  toIdle,
  toLive,
  toOffline,
  wait,
} from './connection-steps';
import { afterEnding, type Ending, NEW_LADDER } from './ladder';

export const INITIAL_CONNECTION: ConnectionState = {
  name: 'idle',
  ladder: NEW_LADDER,
  nextAttempt: 1,
  withTicket: false,
};

/**
 * The connection machine: a pure step from state and input to the next state and what is to be done. It owns no clock, no
 * randomness and no socket; connection.ts runs its effects. An input that does not concern a state leaves it as it is.
 */
export function advanceConnection(state: ConnectionState, input: ConnectionInput, moment: Moment): ConnectionStep {
  switch (state.name) {
    case 'idle':
      if (input.type !== 'start') return stay(state);
      return input.online ? connect(state) : toOffline(state);
    case 'connecting':
      return advanceConnecting(state, input, moment);
    case 'live':
      return advanceLive(state, input, moment);
    case 'waiting':
      return advanceWaiting(state, input);
    case 'offline':
      if (input.type === 'online') return connect({ ...state, ladder: NEW_LADDER });
      if (input.type === 'retryNow') return connect(state);
      return input.type === 'stop' ? toIdle(state) : stay(state);
    case 'stopped':
    case 'signedOut':
      if (input.type === 'signedIn') return connect({ ...state, ladder: NEW_LADDER, withTicket: false });
      return input.type === 'stop' ? toIdle(state) : stay(state);
    default:
      return assertNever(state);
  }
}

type Connecting = Extract<ConnectionState, { name: 'connecting' }>;

function advanceConnecting(state: Connecting, input: ConnectionInput, moment: Moment): ConnectionStep {
  const close: ConnectionEffect = { type: 'close', attempt: state.attempt, code: NORMAL_CLOSE };
  switch (input.type) {
    case 'knocking':
      return input.attempt === state.attempt ? knock({ ...state, isKnocking: true }) : stay(state);
    case 'hello':
      return input.attempt === state.attempt
        ? toLive(state, state.attempt, state.transport, input.frame, moment)
        : stay(state);
    case 'ended':
      if (input.attempt !== state.attempt) return stay(state);
      return afterEnd(state, input.code, endingOf(state), state.withTicket, moment);
    case 'timer': {
      if (input.timer !== 'connect') return stay(state);
      const silent = { ...state, ladder: afterEnding(state.ladder, { kind: 'silent' }) };
      const next = silent.ladder.rung === state.transport ? wait(silent, false, moment) : connect(silent);
      return after([close], next);
    }
    case 'offline':
      return after([close], toOffline(state));
    case 'stop':
      return after([close], toIdle(state));
    default:
      return stay(state);
  }
}

function endingOf({ isKnocking }: Connecting): Ending {
  return isKnocking ? { kind: 'ended', wasLive: false, quick: true } : { kind: 'notFound' };
}

function advanceWaiting(state: ConnectionState, input: ConnectionInput): ConnectionStep {
  switch (input.type) {
    case 'timer':
      return input.timer === 'retry' ? connect(state) : stay(state);
    case 'online':
    case 'visible':
    case 'retryNow':
      return connect(state);
    case 'offline':
      return toOffline(state);
    case 'stop':
      return toIdle(state);
    default:
      return stay(state);
  }
}
