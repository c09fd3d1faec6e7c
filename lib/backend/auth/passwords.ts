import { hash, verify } from '@node-rs/argon2';

/** Argon2id with 19 MiB, two passes, one lane: the first choice of OWASP's list. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash of a random password that nobody knows, made once: what an unknown account is compared with. */
let decoy: Promise<string> | null = null;

export async function hashPassword(password: string): Promise<string> {
  return await hash(password, COST);
}

/** Whether the password is the account's. An account that is not there, or has none, costs as much time as one that is. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const isRight = await verify(passwordHash ?? (await decoy), password);
  return passwordHash !== null && isRight;
}
