import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { environmentSchema } from './environment';
import { parseConfig } from './parse-config';

const text = readFileSync(join(import.meta.dirname, '..', '..', '..', '.env.example'), 'utf8');
const shown = [...text.matchAll(/^(?:# )?([A-Z][A-Z0-9_]+)=(.*)$/gm)].map(([, name = '', value = '']) => ({
  name,
  value,
}));
const SECRET = 's'.repeat(32);

test('it shows every variable that Baton reads, and no other', () => {
  const known = Object.keys(environmentSchema.shape).filter((name) => name !== 'NODE_ENV');
  expect(shown.map(({ name }) => name).sort()).toEqual(known.sort());
});

test('as it stands it changes nothing', () => {
  const asItStands = parseConfig({ NEXTAUTH_SECRET: SECRET, ...parseEnv(text) }, 'x');
  expect(asItStands).toEqual(parseConfig({ NEXTAUTH_SECRET: SECRET }, 'x'));
});

test('with every line switched on it still works', () => {
  const everything = Object.fromEntries(shown.map(({ name, value }) => [name, value]));
  const config = parseConfig({ ...everything, NEXTAUTH_SECRET: SECRET }, 'x');
  expect(config).toMatchObject({ demo: true, appUrl: 'https://baton.example.com', bus: { kind: 'redis' } });
});
