import { assertNever } from '@/lib/domain/assert-never';
import type { RefusalCode } from '@/lib/protocol/frames/server-frames';
import type { NextStep, StreamEffect, StreamFailure, StreamInput, StreamState, StreamStep } from './stream-state';

/** Before `open`: a stream that only remembers whether the line is up. */
export const INITIAL_STREAM: StreamState = { name: 'parked', line: false, failures: 0 };

/**
 * One stream's machine: from snapshot to live and back through everything that can go wrong, as a pure step. It holds no
 * events and no position; the gate and stream-session.ts do, and tell it `behind` and `mustReload`.
 */
export function advanceStream(state: StreamState, input: StreamInput): StreamStep {
  switch (input.type) {
    case 'open': {
      const fresh = { ...state, line: input.line, failures: 0 };
      return input.hasCopy ? enter(fresh) : toLoading(fresh, false);
    }
    case 'lineUp':
      return lineUp({ ...state, line: true });
    case 'lineDown':
      return lineDown({ ...state, line: false });
    case 'loaded':
      return loaded(state, input.newEpoch);
    case 'loadFailed':
      return state.name === 'loading' ? failed(state, 'load', input.failure, state.subscribed) : stay(state);
    case 'subscribed':
      return subscribed(state);
    case 'refused':
      return refused(state, input.code);
    case 'revoked':
      return revoked(state, input.code);
    case 'grantStale':
      return state.name === 'subscribing' ? toRenewing(state) : stay(state);
    case 'grantRenewed':
      if (state.name !== 'renewing') return input.newEpoch ? mustReload(state) : stay(state);
      return input.newEpoch ? toLoading(state, false) : enter(state);
    case 'grantRefused':
      return grantRefused(state, input.code);
    case 'renewFailed':
      return state.name === 'renewing' ? rest(state, 'renew', false) : stay(state);
    case 'behind':
      return behind(state);
    case 'mustReload':
      return mustReload(state);
    case 'caughtUp':
      if (state.name !== 'catchingUp') return stay(state);
      if (state.subscribed) return stay({ ...keep(state), name: 'live', failures: 0 });
      // Refused before already: a fresh grant tells the sidecar where the log really stands.
      return state.line && state.failures > 0 ? toRenewing(state) : enter(state);
    case 'catchUpFailed':
      return state.name === 'catchingUp' ? failed(state, 'catchUp', input.failure, state.subscribed) : stay(state);
    case 'rested':
      return state.name === 'resting' ? resume(state, state.next, state.subscribed) : stay(state);
    case 'retry':
      if (state.name === 'resting') return resume(state, state.next, state.subscribed);
      return state.name === 'refused' || state.name === 'failed'
        ? toLoading({ ...state, failures: 0 }, false)
        : stay(state);
    default:
      return assertNever(input);
  }
}

function lineUp(state: StreamState): StreamStep {
  if (state.name === 'parked') return enter(state);
  return state.name === 'resting' && !state.subscribed && state.next === 'subscribe' ? enter(state) : stay(state);
}

/** What is fetched by HTTP goes on without a line; what needs the line waits for it. */
function lineDown(state: StreamState): StreamStep {
  switch (state.name) {
    case 'subscribing':
    case 'live':
      return stay({ ...keep(state), name: 'parked' });
    case 'renewing':
      return step({ ...keep(state), name: 'parked' }, { type: 'abandon' });
    case 'loading':
    case 'catchingUp':
      return stay({ ...state, subscribed: false });
    case 'resting':
      return state.next === 'load' || state.next === 'catchUp'
        ? stay({ ...state, subscribed: false })
        : step({ ...keep(state), name: 'parked' }, { type: 'abandon' });
    case 'parked':
    case 'refused':
    case 'failed':
      return stay(state);
    default:
      return assertNever(state);
  }
}

function loaded(state: StreamState, newEpoch: boolean): StreamStep {
  if (state.name !== 'loading') return stay(state);
  if (state.again) return toLoading(state, state.subscribed);
  // Only a subscription forgets the failures: a sidecar that refuses what the app has just given is not asked in a circle.
  if (!state.subscribed) return enter(state);
  if (!newEpoch) return stay({ ...keep(state), name: 'live', failures: 0 });
  return before([{ type: 'unsubscribe' }], enter(state));
}

function subscribed(state: StreamState): StreamStep {
  if (state.name === 'subscribing') return stay({ ...keep(state), name: 'live', failures: 0 });
  if (state.name === 'loading' || state.name === 'catchingUp') return stay({ ...state, subscribed: true });
  return stay(state);
}

function refused(state: StreamState, code: RefusalCode): StreamStep {
  if (state.name === 'loading' || state.name === 'catchingUp') return stay({ ...state, subscribed: false });
  if (state.name !== 'subscribing') return stay(state);
  switch (code) {
    case 'forbidden':
    case 'grant_expired':
      // The grant is void or old. Whether the person may still read is for the app to say; twice in a row, not at once.
      return state.failures === 0 ? toRenewing({ ...state, failures: 1 }) : rest(state, 'renew', false);
    case 'catch_up_by_http':
      if (state.failures > 1) return rest(state, 'catchUp', false);
      return step(
        { ...keep(state), name: 'catchingUp', subscribed: false, failures: state.failures + 1 },
        { type: 'catchUp' },
      );
    case 'snapshot_required':
      return state.failures > 1
        ? rest(state, 'load', false)
        : toLoading({ ...state, failures: state.failures + 1 }, false);
    case 'limit':
    case 'rate_limited':
    case 'internal':
      return rest(state, 'subscribe', false);
    default:
      return assertNever(code);
  }
}

function revoked(state: StreamState, code: 'forbidden' | 'grant_expired'): StreamStep {
  if (state.name === 'refused' || state.name === 'failed') return stay(state);
  if (code === 'forbidden') return toRefused(state, 'forbidden');
  if (state.name === 'loading' || state.name === 'catchingUp') return stay({ ...state, subscribed: false });
  return state.name === 'live' || state.name === 'subscribing' ? toRenewing(state) : stay(state);
}

function grantRefused(state: StreamState, code: RefusalCode): StreamStep {
  if (state.name === 'refused' || state.name === 'failed') return stay(state);
  if (code === 'forbidden') return toRefused(state, 'forbidden');
  return state.name === 'renewing' ? rest(state, 'renew', false) : stay(state);
}

function behind(state: StreamState): StreamStep {
  if (state.name !== 'live' && state.name !== 'parked') return stay(state);
  return step({ ...keep(state), name: 'catchingUp', subscribed: state.name === 'live' }, { type: 'catchUp' });
}

function mustReload(state: StreamState): StreamStep {
  switch (state.name) {
    case 'loading':
      return stay({ ...state, again: true });
    case 'refused':
    case 'failed':
      return stay(state);
    case 'catchingUp':
    case 'resting':
      return before([{ type: 'abandon' }], toLoading(state, state.subscribed));
    case 'renewing':
      return before([{ type: 'abandon' }], toLoading(state, false));
    case 'parked':
      return toLoading(state, false);
    case 'subscribing':
      return before([{ type: 'unsubscribe' }], toLoading(state, false));
    case 'live':
      return toLoading(state, true);
    default:
      return assertNever(state);
  }
}

function failed(state: StreamState, next: NextStep, failure: StreamFailure, subscribed: boolean): StreamStep {
  switch (failure) {
    case 'later':
      return rest(state, next, subscribed);
    case 'snapshotRequired':
      return toLoading(state, subscribed);
    case 'forbidden':
    case 'notFound':
      return toRefused(state, failure);
    case 'defect':
      return stay({ ...keep(state), name: 'failed' });
    default:
      return assertNever(failure);
  }
}

function resume(state: StreamState, next: NextStep, subscribed: boolean): StreamStep {
  switch (next) {
    case 'load':
      return toLoading(state, subscribed);
    case 'catchUp':
      return step({ ...keep(state), name: 'catchingUp', subscribed }, { type: 'catchUp' });
    case 'renew':
      return state.line ? toRenewing(state) : enter(state);
    case 'subscribe':
      return enter(state);
    default:
      return assertNever(next);
  }
}

/** With a position in hand: subscribe, or wait for a line. */
function enter(state: StreamState): StreamStep {
  if (!state.line) return stay({ ...keep(state), name: 'parked' });
  return step({ ...keep(state), name: 'subscribing' }, { type: 'subscribe' });
}

function toLoading(state: StreamState, subscribed: boolean): StreamStep {
  return step({ ...keep(state), name: 'loading', subscribed, again: false }, { type: 'load' });
}

function toRenewing(state: StreamState): StreamStep {
  return step({ ...keep(state), name: 'renewing' }, { type: 'renew' });
}

function toRefused(state: StreamState, reason: 'forbidden' | 'notFound'): StreamStep {
  return step(
    { ...keep(state), name: 'refused', reason },
    { type: 'abandon' },
    { type: 'unsubscribe' },
    { type: 'forget', reason },
  );
}

function rest(state: StreamState, next: NextStep, subscribed: boolean): StreamStep {
  const { failures } = state;
  const resting: StreamState = { ...keep(state), name: 'resting', next, subscribed, failures: failures + 1 };
  return step(resting, { type: 'rest', failures });
}

function keep({ line, failures }: StreamState) {
  return { line, failures };
}

function stay(state: StreamState): StreamStep {
  return { state, effects: [] };
}

function step(state: StreamState, ...effects: StreamEffect[]): StreamStep {
  return { state, effects };
}

function before(effects: readonly StreamEffect[], { state, effects: own }: StreamStep): StreamStep {
  return { state, effects: [...effects, ...own] };
}
