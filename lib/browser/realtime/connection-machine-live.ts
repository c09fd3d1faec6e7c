import { assertNever } from '@/lib/domain/assert-never';
import { CLOSE_CODES } from '@/lib/protocol/close-codes';
import { PROBE_PONG_WITHIN_MS, SSE_AFTER_MS } from '@/lib/protocol/figures';
import type {
  ConnectionEffect,
  ConnectionInput,
  ConnectionStep,
  ConnectionTimer,
  LiveState,
  Moment,
} from './connection-state';
import { after, afterEnd, connect, NORMAL_CLOSE, stay, step, toIdle, toLive, toOffline } from './connection-steps';
import { afterHealth, climbed, climbFailed, QUICK_END_MS, rungAbove } from './ladder';

/** Steps of a line that carries: pings and their pongs, health, tries of a better transport, and its end. */
export function advanceLive(state: LiveState, input: ConnectionInput, moment: Moment): ConnectionStep {
  switch (input.type) {
    case 'start':
    case 'retryNow':
    case 'signedIn':
    case 'knocking':
      return stay(state);
    case 'stop':
      return after(leave(state), toIdle(state));
    case 'offline':
      return after(leave(state), toOffline(state));
    case 'online':
      // Another network: a socket can be probed, a request that hangs on the old one cannot.
      return state.transport === 'webSocket'
        ? ping(state, PROBE_PONG_WITHIN_MS, moment)
        : after(leave(state), connect(state));
    case 'visible':
      return state.transport === 'webSocket' ? ping(state, PROBE_PONG_WITHIN_MS, moment) : stay(state);
    case 'hello':
      return hello(state, input, moment);
    case 'pong':
      if (input.attempt !== state.attempt || input.ref !== state.awaiting?.ref) return stay(state);
      return answered(state);
    case 'ended':
      return ended(state, input, moment);
    case 'timer':
      return timer(state, input.timer, moment);
    default:
      return assertNever(input);
  }
}

function hello(state: LiveState, input: Extract<ConnectionInput, { type: 'hello' }>, moment: Moment): ConnectionStep {
  const { connectionId } = input.frame;
  if (input.attempt === state.attempt) {
    return connectionId === state.connectionId ? stay(state) : step({ ...state, connectionId }, { type: 'renamed' });
  }
  if (!state.climb || input.attempt !== state.climb.attempt) return stay(state);
  const { attempt, transport } = state.climb;
  const up = toLive({ ...state, ladder: climbed(state.ladder, transport) }, attempt, transport, input.frame, moment);
  return after([{ type: 'close', attempt: state.attempt, code: NORMAL_CLOSE }, { type: 'lineDown' }], up);
}

function ended(state: LiveState, input: Extract<ConnectionInput, { type: 'ended' }>, moment: Moment): ConnectionStep {
  if (input.attempt === state.climb?.attempt) return climbLater(state);
  if (input.attempt !== state.attempt) return stay(state);
  const quick = moment.now - state.since < QUICK_END_MS;
  return after(abandon(state), afterEnd(state, input.code, { kind: 'ended', wasLive: true, quick }, false, moment));
}

function timer(state: LiveState, name: ConnectionTimer, moment: Moment): ConnectionStep {
  switch (name) {
    case 'ping':
      return state.transport === 'webSocket' ? ping(state, state.pongWithinMs, moment) : stay(state);
    case 'pong': {
      if (!state.awaiting) return stay(state);
      // Something came since: the line is alive, only the answer is late.
      if (moment.heardAt > state.awaiting.sentAt) return answered(state);
      const close: ConnectionEffect = { type: 'close', attempt: state.attempt, code: NORMAL_CLOSE };
      const end = afterEnd(state, CLOSE_CODES.noPing, { kind: 'ended', wasLive: true, quick: false }, false, moment);
      return after([close, ...abandon(state)], end);
    }
    case 'healthy':
      return step({ ...state, ladder: afterHealth(state.ladder) });
    case 'climb': {
      const transport = rungAbove(state.transport);
      if (transport === null || state.climb !== null) return stay(state);
      const attempt = state.nextAttempt;
      return step(
        { ...state, climb: { attempt, transport }, nextAttempt: attempt + 1 },
        { type: 'open', attempt, transport, withTicket: state.withTicket },
        { type: 'startTimer', timer: 'climbLimit', delayMs: SSE_AFTER_MS },
      );
    }
    case 'climbLimit':
      if (state.climb === null) return stay(state);
      return after([{ type: 'close', attempt: state.climb.attempt, code: NORMAL_CLOSE }], climbLater(state));
    case 'connect':
    case 'retry':
      return stay(state);
    default:
      return assertNever(name);
  }
}

function ping(state: LiveState, pongWithinMs: number, { now }: Moment): ConnectionStep {
  const ref = state.nextRef;
  return step(
    { ...state, nextRef: ref + 1, awaiting: { ref, sentAt: now } },
    { type: 'ping', attempt: state.attempt, ref },
    { type: 'clearTimer', timer: 'ping' },
    { type: 'startTimer', timer: 'pong', delayMs: pongWithinMs },
  );
}

function answered(state: LiveState): ConnectionStep {
  return step(
    { ...state, awaiting: null },
    { type: 'clearTimer', timer: 'pong' },
    { type: 'startTimer', timer: 'ping', delayMs: state.pingEveryMs },
  );
}

function climbLater(state: LiveState): ConnectionStep {
  const ladder = climbFailed(state.ladder);
  return step(
    { ...state, ladder, climb: null },
    { type: 'clearTimer', timer: 'climbLimit' },
    { type: 'startTimer', timer: 'climb', delayMs: ladder.climbAfterMs },
  );
}

/** Leaves on our own account. */
function leave(state: LiveState): ConnectionEffect[] {
  return [{ type: 'close', attempt: state.attempt, code: NORMAL_CLOSE }, ...abandon(state)];
}

/** The line is down, and a climb that was on its way with it. */
function abandon(state: LiveState): ConnectionEffect[] {
  const climb: ConnectionEffect[] =
    state.climb === null ? [] : [{ type: 'close', attempt: state.climb.attempt, code: NORMAL_CLOSE }];
  return [...climb, { type: 'lineDown' }];
}
