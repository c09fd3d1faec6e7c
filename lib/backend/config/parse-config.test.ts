import { describe, expect, test } from 'vitest';
import { ConfigError } from './config-error';
import { parseConfig } from './parse-config';

const SECRET = 'a'.repeat(32);

function parse(variables: Record<string, string | undefined> = {}) {
  return parseConfig({ NEXTAUTH_SECRET: SECRET, ...variables }, 'host-1');
}

function problemsOf(variables: Record<string, string | undefined>): readonly string[] {
  try {
    parse(variables);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('defaults', () => {
  test('a secret alone is enough', () => {
    expect(parse()).toMatchObject({
      production: false,
      demo: false,
      host: '0.0.0.0',
      port: 3000,
      appUrl: 'http://localhost:3000',
      realtimeHost: '0.0.0.0',
      realtimePort: 3001,
      realtimeUrl: 'ws://localhost:3001/realtime',
      realtimeStreamUrl: 'http://localhost:3001/realtime/stream',
      allowedOrigins: ['http://localhost:3000', 'http://127.0.0.1:3000'],
      databaseUrl: undefined,
      bus: { kind: 'memory' },
      allowSignup: true,
      logLevel: 'info',
      logRetentionDays: undefined,
      rateLimitFactor: 1,
      instanceId: 'host-1',
    });
  });

  test('an empty variable counts as not set', () => {
    expect(parse({ PORT: '', REDIS_URL: '  ', GITHUB_ID: '' })).toEqual(parse());
  });

  test('addresses follow the ports', () => {
    const config = parse({ PORT: '4000', REALTIME_PORT: '4001' });
    expect(config.appUrl).toBe('http://localhost:4000');
    expect(config.realtimeUrl).toBe('ws://localhost:4001/realtime');
  });

  test('behind one origin, exactly that origin is allowed', () => {
    const config = parse({ APP_URL: 'https://baton.example.com/', REALTIME_URL: 'wss://baton.example.com/realtime' });
    expect(config.appUrl).toBe('https://baton.example.com');
    expect(config.allowedOrigins).toEqual(['https://baton.example.com']);
    expect(config.realtimeStreamUrl).toBe('https://baton.example.com/realtime/stream');
  });
});

describe('choices', () => {
  test('REDIS_URL chooses Redis, BUS=memory overrules it', () => {
    const url = 'redis://127.0.0.1:6379';
    expect(parse({ REDIS_URL: url }).bus).toEqual({ kind: 'redis', url, cluster: false });
    expect(parse({ REDIS_URL: url, REDIS_CLUSTER: 'true' }).bus).toMatchObject({ cluster: true });
    expect(parse({ REDIS_URL: url, BUS: 'memory' }).bus).toEqual({ kind: 'memory' });
  });

  test('demo mode listens on loopback', () => {
    expect(parse({ DEMO: '1' })).toMatchObject({ demo: true, host: '127.0.0.1', realtimeHost: '127.0.0.1' });
  });

  test('retention is in days', () => {
    expect(parse({ LOG_RETENTION: '365d' }).logRetentionDays).toBe(365);
    expect(parse({ LOG_RETENTION: 'forever' }).logRetentionDays).toBeUndefined();
  });
});

describe('one sentence for each problem', () => {
  test.each([
    [{ PORT: 'abc' }, 'PORT must be a port number from 1 to 65535, not "abc".'],
    [{ PORT: '70000' }, 'PORT must be a port number from 1 to 65535, not "70000".'],
    [{ DEMO: 'maybe' }, 'DEMO must be 1 or 0, not "maybe".'],
    [{ APP_URL: 'https://a.example/path' }, 'APP_URL must have no path, not "https://a.example/path".'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be silent, fatal, error, warn, info, debug or trace, not "loud".'],
    [{ RATE_LIMIT_FACTOR: '0' }, 'RATE_LIMIT_FACTOR must be a number above 0, not "0".'],
    [{ LOG_RETENTION: '0d' }, 'LOG_RETENTION must be "forever" or a number of days such as 365d, not "0d".'],
    [{ NEXTAUTH_SECRET: undefined }, 'NEXTAUTH_SECRET is not set; make one with: openssl rand -base64 32.'],
    [{ PORT: '3001' }, 'PORT and REALTIME_PORT are both 3001; they must differ.'],
    [{ GITHUB_ID: 'x' }, 'GITHUB_ID and GITHUB_SECRET must be set together.'],
    [{ SMTP_URL: 'smtp://h' }, 'SMTP_URL is set, so MAIL_FROM must be too.'],
    [{ BUS: 'redis' }, 'BUS is redis but REDIS_URL is not set.'],
    [
      { NEXTAUTH_URL: 'http://other.example' },
      'NEXTAUTH_URL must equal APP_URL (http://localhost:3000), not "http://other.example".',
    ],
    [
      { DEMO: '1', HOST: '0.0.0.0', REALTIME_HOST: '127.0.0.1' },
      'HOST must be 127.0.0.1 in demo mode, whose passwords are public; unset it or set DEMO=0.',
    ],
  ])('%j', (variables, sentence) => {
    expect(problemsOf(variables)).toEqual([sentence]);
  });

  test('every problem is told at once', () => {
    expect(problemsOf({ PORT: 'x', DEMO: 'y' })).toHaveLength(2);
  });

  test('no secret stands in a message', () => {
    const problems = problemsOf({
      DATABASE_URL: 'mysql://u:hunter2@h/d',
      REDIS_URL: 'hunter2',
      NEXTAUTH_SECRET: 'hunter2',
    });
    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toContain('hunter2');
  });
});
