import { describe, expect, it } from 'vitest';
import { advanceStream, INITIAL_STREAM } from './stream-machine';
import type { StreamEffect, StreamInput, StreamState } from './stream-state';

const up = { line: true, failures: 0 };

const STATES = {
  loading: { ...up, name: 'loading', subscribed: false, again: false },
  reloading: { ...up, name: 'loading', subscribed: true, again: false },
  loadingAgain: { ...up, name: 'loading', subscribed: true, again: true },
  parked: { ...up, name: 'parked', line: false },
  renewing: { ...up, name: 'renewing' },
  subscribing: { ...up, name: 'subscribing' },
  subscribingAgain: { ...up, name: 'subscribing', failures: 2 },
  live: { ...up, name: 'live' },
  catchingUp: { ...up, name: 'catchingUp', subscribed: true },
  catchingUpFirst: { ...up, name: 'catchingUp', subscribed: false, failures: 1 },
  restingToLoad: { ...up, name: 'resting', next: 'load', subscribed: false },
  restingToRenew: { ...up, name: 'resting', next: 'renew', subscribed: false },
  restingToSubscribe: { ...up, name: 'resting', next: 'subscribe', subscribed: false },
  restingToCatchUp: { ...up, name: 'resting', next: 'catchUp', subscribed: true },
  refused: { ...up, name: 'refused', reason: 'forbidden' },
  failed: { ...up, name: 'failed' },
} satisfies Record<string, StreamState>;

const INPUTS = {
  openNew: { type: 'open', hasCopy: false, line: true },
  openCopy: { type: 'open', hasCopy: true, line: true },
  openCopyNoLine: { type: 'open', hasCopy: true, line: false },
  lineUp: { type: 'lineUp' },
  lineDown: { type: 'lineDown' },
  loaded: { type: 'loaded', newEpoch: false },
  loadedNewEpoch: { type: 'loaded', newEpoch: true },
  loadLater: { type: 'loadFailed', failure: 'later' },
  loadForbidden: { type: 'loadFailed', failure: 'forbidden' },
  loadNotFound: { type: 'loadFailed', failure: 'notFound' },
  loadDefect: { type: 'loadFailed', failure: 'defect' },
  subscribed: { type: 'subscribed' },
  refusedForbidden: { type: 'refused', code: 'forbidden' },
  refusedExpired: { type: 'refused', code: 'grant_expired' },
  refusedLimit: { type: 'refused', code: 'limit' },
  refusedRate: { type: 'refused', code: 'rate_limited' },
  refusedInternal: { type: 'refused', code: 'internal' },
  refusedSnapshot: { type: 'refused', code: 'snapshot_required' },
  refusedCatchUp: { type: 'refused', code: 'catch_up_by_http' },
  revokedForbidden: { type: 'revoked', code: 'forbidden' },
  revokedExpired: { type: 'revoked', code: 'grant_expired' },
  grantStale: { type: 'grantStale' },
  grantRenewed: { type: 'grantRenewed', newEpoch: false },
  grantRenewedNewEpoch: { type: 'grantRenewed', newEpoch: true },
  grantForbidden: { type: 'grantRefused', code: 'forbidden' },
  grantRefusedElse: { type: 'grantRefused', code: 'rate_limited' },
  renewFailed: { type: 'renewFailed' },
  behind: { type: 'behind' },
  mustReload: { type: 'mustReload' },
  caughtUp: { type: 'caughtUp' },
  catchUpLater: { type: 'catchUpFailed', failure: 'later' },
  catchUpSnapshot: { type: 'catchUpFailed', failure: 'snapshotRequired' },
  catchUpForbidden: { type: 'catchUpFailed', failure: 'forbidden' },
  rested: { type: 'rested' },
  retry: { type: 'retry' },
} satisfies Record<string, StreamInput>;

type StateKey = keyof typeof STATES;
type InputKey = keyof typeof INPUTS;

/** Nothing changes: neither state nor effects. */
const _ = '';
const LOAD = 'loading: load';
const RELOAD = 'loading+: load';
const SUBSCRIBE = 'subscribing: subscribe';
const RENEW = 'renewing: renew';
const PARKED = 'parked:';
const FORBIDDEN = 'refused: abandon unsubscribe forget(forbidden)';
const NOT_FOUND = 'refused: abandon unsubscribe forget(notFound)';
const REST = (next: string, failures = 0) => `resting>${next}: rest(${failures})`;

const NOTHING = Object.fromEntries(Object.keys(INPUTS).map((key) => [key, _])) as Record<InputKey, string>;
const ALWAYS = { ...NOTHING, openNew: LOAD, openCopy: SUBSCRIBE, openCopyNoLine: PARKED };
/** While the person may read it. */
const OPEN = { ...ALWAYS, revokedForbidden: FORBIDDEN, grantForbidden: FORBIDDEN };

const LOADING = {
  ...OPEN,
  loaded: SUBSCRIBE,
  loadedNewEpoch: SUBSCRIBE,
  loadLater: REST('load'),
  loadForbidden: FORBIDDEN,
  loadNotFound: NOT_FOUND,
  loadDefect: 'failed:',
  subscribed: 'loading+:',
  mustReload: 'loading!:',
  grantRenewedNewEpoch: 'loading!:',
};
const SUBSCRIBED_LOADING = {
  ...LOADING,
  lineDown: 'loading:',
  loaded: 'live:',
  loadedNewEpoch: 'subscribing: unsubscribe subscribe',
  loadLater: 'resting>load+: rest(0)',
  subscribed: _,
  refusedForbidden: 'loading:',
  refusedExpired: 'loading:',
  refusedLimit: 'loading:',
  refusedRate: 'loading:',
  refusedInternal: 'loading:',
  refusedSnapshot: 'loading:',
  refusedCatchUp: 'loading:',
  revokedExpired: 'loading:',
  mustReload: 'loading+!:',
  grantRenewedNewEpoch: 'loading+!:',
};
const SUBSCRIBING = {
  ...OPEN,
  lineDown: PARKED,
  subscribed: 'live:',
  refusedForbidden: RENEW,
  refusedExpired: RENEW,
  refusedLimit: REST('subscribe'),
  refusedRate: REST('subscribe'),
  refusedInternal: REST('subscribe'),
  refusedSnapshot: LOAD,
  refusedCatchUp: 'catchingUp: catchUp',
  revokedExpired: RENEW,
  grantStale: RENEW,
  mustReload: 'loading: unsubscribe load',
  grantRenewedNewEpoch: 'loading: unsubscribe load',
};
const CATCHING_UP = {
  ...OPEN,
  mustReload: 'loading+: abandon load',
  grantRenewedNewEpoch: 'loading+: abandon load',
  caughtUp: 'live:',
  catchUpLater: 'resting>catchUp+: rest(0)',
  catchUpSnapshot: RELOAD,
  catchUpForbidden: FORBIDDEN,
};
const RESTING = { ...OPEN, mustReload: 'loading: abandon load', grantRenewedNewEpoch: 'loading: abandon load' };
const LOST_SUBSCRIPTION = {
  refusedForbidden: 'catchingUp:',
  refusedExpired: 'catchingUp:',
  refusedLimit: 'catchingUp:',
  refusedRate: 'catchingUp:',
  refusedInternal: 'catchingUp:',
  refusedSnapshot: 'catchingUp:',
  refusedCatchUp: 'catchingUp:',
  revokedExpired: 'catchingUp:',
};

const CELLS: Record<StateKey, Record<InputKey, string>> = {
  loading: LOADING,
  reloading: SUBSCRIBED_LOADING,
  loadingAgain: {
    ...SUBSCRIBED_LOADING,
    lineDown: 'loading!:',
    loaded: RELOAD,
    loadedNewEpoch: RELOAD,
    refusedForbidden: 'loading!:',
    refusedExpired: 'loading!:',
    refusedLimit: 'loading!:',
    refusedRate: 'loading!:',
    refusedInternal: 'loading!:',
    refusedSnapshot: 'loading!:',
    refusedCatchUp: 'loading!:',
    revokedExpired: 'loading!:',
    mustReload: _,
    grantRenewedNewEpoch: _,
  },
  parked: {
    ...OPEN,
    openCopyNoLine: _,
    lineUp: SUBSCRIBE,
    behind: 'catchingUp: catchUp',
    mustReload: LOAD,
    grantRenewedNewEpoch: LOAD,
  },
  renewing: {
    ...OPEN,
    lineDown: 'parked: abandon',
    grantRenewed: SUBSCRIBE,
    grantRenewedNewEpoch: LOAD,
    grantRefusedElse: REST('renew'),
    renewFailed: REST('renew'),
    mustReload: 'loading: abandon load',
  },
  subscribing: SUBSCRIBING,
  subscribingAgain: {
    ...SUBSCRIBING,
    refusedForbidden: REST('renew', 2),
    refusedExpired: REST('renew', 2),
    refusedLimit: REST('subscribe', 2),
    refusedRate: REST('subscribe', 2),
    refusedInternal: REST('subscribe', 2),
    refusedSnapshot: REST('load', 2),
    refusedCatchUp: REST('catchUp', 2),
  },
  live: {
    ...OPEN,
    lineDown: PARKED,
    revokedExpired: RENEW,
    behind: 'catchingUp+: catchUp',
    mustReload: RELOAD,
    grantRenewedNewEpoch: RELOAD,
  },
  catchingUp: { ...CATCHING_UP, ...LOST_SUBSCRIPTION, lineDown: 'catchingUp:' },
  catchingUpFirst: {
    ...CATCHING_UP,
    subscribed: 'catchingUp+:',
    mustReload: 'loading: abandon load',
    grantRenewedNewEpoch: 'loading: abandon load',
    caughtUp: RENEW,
    catchUpLater: REST('catchUp', 1),
    catchUpSnapshot: LOAD,
  },
  restingToLoad: { ...RESTING, rested: LOAD, retry: LOAD },
  restingToRenew: { ...RESTING, lineDown: 'parked: abandon', rested: RENEW, retry: RENEW },
  restingToSubscribe: {
    ...RESTING,
    lineUp: SUBSCRIBE,
    lineDown: 'parked: abandon',
    rested: SUBSCRIBE,
    retry: SUBSCRIBE,
  },
  restingToCatchUp: {
    ...RESTING,
    lineDown: 'resting>catchUp:',
    rested: 'catchingUp+: catchUp',
    retry: 'catchingUp+: catchUp',
    mustReload: 'loading+: abandon load',
    grantRenewedNewEpoch: 'loading+: abandon load',
  },
  refused: { ...ALWAYS, retry: LOAD },
  failed: { ...ALWAYS, retry: LOAD },
};

function describeState(state: StreamState): string {
  const next = state.name === 'resting' ? `>${state.next}` : '';
  const subscribed = 'subscribed' in state && state.subscribed ? '+' : '';
  const again = state.name === 'loading' && state.again ? '!' : '';
  return state.name + next + subscribed + again;
}

function describeEffect(effect: StreamEffect): string {
  if (effect.type === 'rest') return `rest(${effect.failures})`;
  return effect.type === 'forget' ? `forget(${effect.reason})` : effect.type;
}

describe('the stream machine, every cell', () => {
  for (const [stateKey, row] of Object.entries(CELLS) as [StateKey, Record<InputKey, string>][]) {
    for (const [inputKey, expected] of Object.entries(row) as [InputKey, string][]) {
      it(`${stateKey} × ${inputKey} → ${expected || 'nothing'}`, () => {
        const input: StreamInput = INPUTS[inputKey];
        const before: StreamState = STATES[stateKey];
        const { state, effects } = advanceStream(before, input);
        if (expected === _) {
          expect(effects).toEqual([]);
          expect(describeState(state)).toBe(describeState(before));
        } else {
          expect(`${describeState(state)}: ${effects.map(describeEffect).join(' ')}`.trim()).toBe(expected);
        }
        if (input.type === 'lineUp' || input.type === 'lineDown') expect(state.line).toBe(input.type === 'lineUp');
      });
    }
  }
});

describe('the stream machine along whole ways', () => {
  const run = (inputs: StreamInput[], from: StreamState = INITIAL_STREAM) =>
    inputs.reduce<{ state: StreamState; effects: string[] }>(
      ({ state, effects }, input) => {
        const step = advanceStream(state, input);
        return { state: step.state, effects: [...effects, ...step.effects.map(describeEffect)] };
      },
      { state: from, effects: [] },
    );

  it('[F3] an empty buffer costs one catch-up and one fresh grant, and then rests instead of asking in a circle', () => {
    const { openCopy, refusedCatchUp, caughtUp, grantRenewed } = INPUTS;
    const { state, effects } = run([
      openCopy,
      refusedCatchUp,
      caughtUp,
      grantRenewed,
      refusedCatchUp,
      caughtUp,
      grantRenewed,
      refusedCatchUp,
    ]);
    expect(effects).toEqual(['subscribe', 'catchUp', 'renew', 'subscribe', 'catchUp', 'renew', 'subscribe', 'rest(2)']);
    expect(state.name).toBe('resting');
  });

  it('[G4] a snapshot that does not help twice makes the stream rest instead of loading in a circle', () => {
    const { openCopy, refusedSnapshot, loaded } = INPUTS;
    const { state, effects } = run([openCopy, refusedSnapshot, loaded, refusedSnapshot, loaded, refusedSnapshot]);
    expect(effects).toEqual(['subscribe', 'load', 'subscribe', 'load', 'subscribe', 'rest(2)']);
    expect(state).toMatchObject({ name: 'resting', next: 'load' });
  });

  it('success forgets the failures', () => {
    const { openCopy, refusedRate, rested, subscribed } = INPUTS;
    expect(run([openCopy, refusedRate, rested, refusedRate, rested]).state.failures).toBe(2);
    expect(run([openCopy, refusedRate, rested, subscribed]).state.failures).toBe(0);
  });

  it('a line that comes back resumes from the position, without a snapshot', () => {
    const { openNew, loaded, subscribed, lineDown, lineUp } = INPUTS;
    expect(run([openNew, loaded, subscribed, lineDown, lineUp, subscribed]).effects).toEqual([
      'load',
      'subscribe',
      'subscribe',
    ]);
  });
});
