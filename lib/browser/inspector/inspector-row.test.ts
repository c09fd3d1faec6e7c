import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RULES } from './inspector-row';

const protocol = readFileSync(new URL('../../../docs/protocol.md', import.meta.url), 'utf8');

it.each(Object.entries(RULES))('%s is said as docs/protocol.md says it', (rule, text) => {
  expect(protocol).toContain(`- **${rule}** ${text}`);
});
