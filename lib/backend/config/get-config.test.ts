import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { getConfig, getDatabaseUrl } from './get-config';

const forget = () => Reflect.deleteProperty(globalThis, Symbol.for('baton.config'));

beforeEach(() => {
  forget();
  vi.stubEnv('NEXTAUTH_SECRET', 's'.repeat(40));
  vi.stubEnv('NEXTAUTH_URL', undefined);
  vi.stubEnv('DATABASE_URL', undefined);
  vi.stubEnv('PORT', '4100');
});
afterEach(() => {
  forget();
  vi.unstubAllEnvs();
});

test('the environment is parsed once, and next-auth is told the address', () => {
  const first = getConfig();
  vi.stubEnv('PORT', '4101');
  expect(getConfig()).toBe(first);
  expect(process.env.NEXTAUTH_URL).toBe('http://localhost:4100');
});

test('a process without a database can say so', () => {
  expect(() => getDatabaseUrl()).toThrow('DATABASE_URL is not set');
});
