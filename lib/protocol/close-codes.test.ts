import { expect, it } from 'vitest';
import { CLOSE_CODES, classifyCloseCode } from './close-codes';

it('the range of a close code decides, known or not', () => {
  expect(
    Object.fromEntries(Object.entries(CLOSE_CODES).map(([name, code]) => [name, classifyCloseCode(code)])),
  ).toEqual({
    malformed: 'stop',
    sessionRevoked: 'stop',
    unsupportedVersion: 'stop',
    notAuthenticated: 'signIn',
    sessionExpired: 'signIn',
    draining: 'backOff',
    overloaded: 'backOff',
    rateLimited: 'backOff',
    internal: 'backOff',
    displaced: 'backOff',
    slowReader: 'reconnectSoon',
    noPing: 'reconnectSoon',
  });
  expect([1000, 1006, 4099, 4199, 4299, 4399].map(classifyCloseCode)).toEqual([
    'backOff',
    'backOff',
    'stop',
    'signIn',
    'backOff',
    'reconnectSoon',
  ]);
});
