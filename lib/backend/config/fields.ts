import { z } from 'zod';

const ON = new Set(['1', 'true', 'yes', 'on']);
const OFF = new Set(['0', 'false', 'no', 'off']);
const MAX_PORT = 65_535;

/** A TCP port, 1 to 65535. */
export const portField = z.coerce
  .number({ error: 'must be a port number from 1 to 65535' })
  .int('must be a port number from 1 to 65535')
  .min(1, 'must be a port number from 1 to 65535')
  .max(MAX_PORT, 'must be a port number from 1 to 65535');

/** A switch: `1`, `true`, `yes`, `on`, or their opposites. */
export const flagField = z
  .string()
  .transform((text) => text.toLowerCase())
  .refine((text) => ON.has(text) || OFF.has(text), 'must be 1 or 0')
  .transform((text) => ON.has(text));

/** A URL of one of the given protocols (`http:`, …), kept as text. */
export function urlField(protocols: readonly string[], example: string) {
  return z.string().refine((text) => {
    return URL.canParse(text) && protocols.includes(new URL(text).protocol);
  }, `must be an address like ${example}`);
}

/** An origin, such as `https://baton.example.com`: a scheme and a host, no path. */
export const originField = urlField(['http:', 'https:'], 'https://baton.example.com')
  .refine((text) => new URL(text).pathname === '/' && new URL(text).search === '', 'must have no path')
  .transform((text) => new URL(text).origin);

/** Origins separated by commas. */
export const originListField = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(originField));

/** Types of files separated by commas: `image/png`, `image/*`, or `*` for all. */
export const typeListField = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim().toLowerCase()))
  .refine(
    (types) => types.every((type) => /^(\*|[\w.+-]+\/(\*|[\w.+-]+))$/.test(type)),
    'must be types such as image/*,application/pdf, or *',
  );
