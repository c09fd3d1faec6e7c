import { expect, test } from 'vitest';
import { planRun } from './local-environment';

const SECRET = 's'.repeat(32);
const OWN = 'postgresql://u:p@127.0.0.1/x';

test('without a database of one’s own: embedded, demo, on loopback', () => {
  const plan = planRun('production', { NEXTAUTH_SECRET: SECRET });
  expect(plan).toMatchObject({ embeddedDatabase: true, config: { demo: true, host: '127.0.0.1', production: true } });
  expect(plan.env).toMatchObject({ DEMO: '1', NODE_ENV: 'production', NEXTAUTH_URL: 'http://localhost:3000' });
});

test('demo mode can be declined', () => {
  expect(planRun('production', { NEXTAUTH_SECRET: SECRET, DEMO: '0' }).config.demo).toBe(false);
});

test('with a database of one’s own nothing is made up: no demo, and no secret in production', () => {
  expect(planRun('production', { NEXTAUTH_SECRET: SECRET, DATABASE_URL: OWN })).toMatchObject({
    embeddedDatabase: false,
    config: { demo: false, databaseUrl: OWN },
  });
  expect(() => planRun('production', { DATABASE_URL: OWN })).toThrow('NEXTAUTH_SECRET is not set');
});

test('ports reach the children as numbers and as addresses', () => {
  const { env } = planRun('development', { NEXTAUTH_SECRET: SECRET, PORT: '4150', REALTIME_PORT: '4151' });
  expect(env).toMatchObject({
    PORT: '4150',
    REALTIME_PORT: '4151',
    APP_URL: 'http://localhost:4150',
    NODE_ENV: 'development',
  });
});
