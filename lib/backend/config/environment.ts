import { z } from 'zod';
import { ConfigError } from './config-error';
import { flagField, originField, originListField, portField, typeListField, urlField } from './fields';

const POSTGRES_EXAMPLE = 'postgresql://user:password@host:5432/baton';
const REDIS_EXAMPLE = 'redis://host:6379';
const SECRET_MIN_LENGTH = 32;

/**
 * Every variable that Baton reads, as it stands in the environment. `.env.example` shows the same list for people.
 * What is left out gets its default in `parseConfig`.
 */
export const environmentSchema = z.object({
  NODE_ENV: z
    .enum(['development', 'production', 'test'], { error: 'must be development, production or test' })
    .optional(),

  PORT: portField.optional().describe('Port of the web app.'),
  HOST: z.string().optional().describe('Address on which the web app listens.'),
  APP_URL: originField.optional().describe('Where browsers find the web app.'),
  REALTIME_PORT: portField.optional().describe('Port of the sidecar.'),
  REALTIME_HOST: z.string().optional().describe('Address on which the sidecar listens.'),
  REALTIME_URL: urlField(['ws:', 'wss:'], 'wss://baton.example.com/realtime')
    .optional()
    .describe('Where browsers find the sidecar.'),
  ALLOWED_ORIGINS: originListField.optional().describe('Origins whose pages may write and open sockets.'),

  DATABASE_URL: urlField(['postgres:', 'postgresql:'], POSTGRES_EXAMPLE).optional().describe('Postgres.'),
  REDIS_URL: urlField(['redis:', 'rediss:'], REDIS_EXAMPLE).optional().describe('Redis 6.2 or newer, or Valkey.'),
  REDIS_CLUSTER: flagField.optional().describe('Whether REDIS_URL names a node of a cluster.'),
  BUS: z.enum(['redis', 'memory'], { error: 'must be redis or memory' }).optional().describe('What carries events.'),

  UPLOADS_DIR: z.string().optional().describe('Folder of uploaded files, shared by all instances.'),
  UPLOAD_MAX_MB: z.coerce
    .number({ error: 'must be a number of megabytes from 1 to 1000' })
    .min(1, 'must be a number of megabytes from 1 to 1000')
    .max(1_000, 'must be a number of megabytes from 1 to 1000')
    .optional()
    .describe('The largest file that is taken.'),
  UPLOAD_TYPES: typeListField.optional().describe('Types of files that are taken.'),
  S3_ENDPOINT: urlField(['http:', 'https:'], 'https://s3.eu-central-1.amazonaws.com')
    .optional()
    .describe('Keeps uploads in a bucket instead of UPLOADS_DIR, with the four below.'),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),

  NEXTAUTH_SECRET: z
    .string({ error: 'is not set; make one with: openssl rand -base64 32' })
    .min(
      SECRET_MIN_LENGTH,
      `must have at least ${SECRET_MIN_LENGTH} characters; make one with: openssl rand -base64 32`,
    )
    .describe('Signs cookies, grants and tickets.'),
  NEXTAUTH_URL: originField.optional().describe('Must equal APP_URL; set only where next-auth needs to be told.'),
  ALLOW_SIGNUP: flagField.optional().describe('Whether strangers may make accounts.'),
  GITHUB_ID: z.string().optional().describe('Sign-in with GitHub, with GITHUB_SECRET.'),
  GITHUB_SECRET: z.string().optional(),
  GOOGLE_ID: z.string().optional().describe('Sign-in with Google, with GOOGLE_SECRET.'),
  GOOGLE_SECRET: z.string().optional(),
  SMTP_URL: urlField(['smtp:', 'smtps:'], 'smtps://user:password@host')
    .optional()
    .describe('Sends mail, with MAIL_FROM.'),
  MAIL_FROM: z.string().optional(),

  DEMO: flagField.optional().describe('Demo people with public passwords, on 127.0.0.1 only.'),
  LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'], {
      error: 'must be silent, fatal, error, warn, info, debug or trace',
    })
    .optional(),
  LOG_RETENTION: z
    .string()
    .regex(/^(forever|[1-9]\d{0,4}d)$/, 'must be "forever" or a number of days such as 365d')
    .optional()
    .describe('How long events are kept.'),
  RATE_LIMIT_FACTOR: z.coerce
    .number({ error: 'must be a number above 0' })
    .positive('must be a number above 0')
    .optional()
    .describe('Multiplies every rate limit; for load tests.'),
  INSTANCE_ID: z
    .string()
    .regex(/^[\w.-]{1,64}$/, 'must be 1 to 64 letters, digits, dots, hyphens or underscores')
    .optional()
    .describe('Names this process in logs and frames.'),
});

export type Environment = z.infer<typeof environmentSchema>;

/** Their values stand in no message. */
const SECRET = new Set([
  'NEXTAUTH_SECRET',
  'DATABASE_URL',
  'REDIS_URL',
  'SMTP_URL',
  'GITHUB_SECRET',
  'GOOGLE_SECRET',
  'S3_SECRET_ACCESS_KEY',
]);

/** Parses raw variables; an empty one counts as not set. Throws `ConfigError` with one sentence for each problem. */
export function parseEnvironment(raw: Readonly<Record<string, string | undefined>>): Environment {
  const set = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = environmentSchema.safeParse(set);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const value = SECRET.has(name) || set[name] === undefined ? '' : `, not "${set[name]}"`;
    return `${name} ${issue.message}${value}.`;
  });
  throw new ConfigError([...new Set(problems)]);
}
