import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;

/** A token that nobody can guess: 256 random bits, in characters that any address may hold. */
export function newSecret(prefix = ''): string {
  return `${prefix}${randomBytes(SECRET_BYTES).toString('base64url')}`;
}

/** What is kept of a secret: it is long and random, so a plain hash cannot be tried backwards. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
