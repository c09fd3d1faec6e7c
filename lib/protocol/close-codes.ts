/** WebSocket close codes. The range decides what a client does, so an unknown code is safe. */
export const CLOSE_CODES = {
  malformed: 4000,
  sessionRevoked: 4001,
  unsupportedVersion: 4004,
  notAuthenticated: 4100,
  sessionExpired: 4101,
  draining: 4200,
  overloaded: 4201,
  rateLimited: 4202,
  internal: 4203,
  displaced: 4205,
  slowReader: 4301,
  noPing: 4302,
} as const;
export type CloseCode = (typeof CLOSE_CODES)[keyof typeof CLOSE_CODES];

/** What a client does after a close. `backOff` also covers every code outside 4000–4399 (1006 and the like). */
export type CloseReaction = 'stop' | 'signIn' | 'backOff' | 'reconnectSoon';

export function classifyCloseCode(code: number): CloseReaction {
  if (code >= 4000 && code < 4100) return 'stop';
  if (code >= 4100 && code < 4200) return 'signIn';
  if (code >= 4300 && code < 4400) return 'reconnectSoon';
  return 'backOff';
}
