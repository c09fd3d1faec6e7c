import { describe, expect, test } from 'vitest';
import { checkImports } from './check-imports';
import { CALL_RULES, IMPORT_RULES } from './rules';

const RULES = { imports: IMPORT_RULES, calls: CALL_RULES };

function rulesBrokenBy(files: Record<string, string>): string[] {
  return [...new Set(checkImports(new Map(Object.entries(files)), RULES).map((violation) => violation.rule))];
}

/** For each rule one piece of code that breaks it and nothing else. */
const VIOLATIONS: Record<string, Record<string, string>> = {
  'protocol-imports-zod-alone': { 'lib/protocol/a.ts': "import { v7 } from 'uuid';" },
  'domain-stands-on-protocol': { 'lib/domain/a.ts': "import type { A } from 'react';" },
  'database-does-not-know-the-bus': {
    'lib/backend/db/a.ts': "import { b } from '../bus/b';",
    'lib/backend/bus/b.ts': 'export const b = 1;',
  },
  'bus-does-not-know-the-database': {
    'lib/backend/bus/a.ts': "import { b } from '@/lib/backend/log/b';",
    'lib/backend/log/b.ts': "import type { C } from '../db/c';",
    'lib/backend/db/c.ts': 'export type C = 1;',
  },
  'redis-only-in-the-bus': { 'lib/backend/http/a.ts': "import { Redis } from 'ioredis';" },
  'prisma-only-in-the-database-room': {
    'lib/backend/commands/a.ts': "import type { Card } from '../db/generated/client';",
  },
  'routes-parse-and-hand-over': { 'app/api/cards/route.ts': "import { b } from '@/lib/backend/db/b';" },
  'pages-read-and-draw': { 'app/page.tsx': "import { b } from '@/lib/backend/commands/b';" },
  'commands-do-not-follow': { 'lib/backend/commands/a.ts': "import { b } from '@/lib/backend/projections/b';" },
  'files-are-bytes-under-a-key': { 'lib/backend/files/a.ts': "import { b } from '@/lib/backend/queries/b';" },
  'sidecar-is-a-relay': { 'server/a.ts': "import { b } from '@/lib/backend/queries/b';" },
  'sidecar-reaches-no-database': {
    'server/a.ts': "import { b } from '@/lib/backend/tokens/b';",
    'lib/backend/tokens/b.ts': "export const b = async () => await import('next');",
  },
  'browser-stays-in-the-browser': { 'lib/browser/a.ts': "import { b } from '@/lib/backend/config/b';" },
  'components-draw': { 'components/a.tsx': "import { b } from '@/lib/backend/queries/b';" },
  'backend-does-not-know-its-callers': { 'lib/backend/http/a.ts': "import { b } from '@/components/b';" },
  'tests-are-not-shipped': { 'lib/domain/a.ts': "import { b } from '@/lib/testing/b';" },
  'domain-is-pure': { 'lib/domain/a.ts': 'export const now = () => new Date();' },
  'one-place-writes-caches': { 'components/a.tsx': "export const a = (c: any) => c.setQueryData(['b'], 1);" },
  'one-file-opens-sockets': {
    'lib/browser/realtime/a.ts': "export const a = new WebSocket('ws://a');",
    'lib/browser/realtime/b.ts': "export const b = new WebSocket('ws://b');",
  },
  'sockets-only-in-realtime': { 'lib/browser/hooks/a.ts': "export const a = new EventSource('/a');" },
  'components-do-not-fetch': { 'components/a.tsx': "export const a = () => fetch('/api');" },
  'no-barrels': { 'lib/protocol/a.ts': "export { b } from './b';", 'lib/protocol/b.ts': 'export const b = 1;' },
  'no-cycles': {
    'lib/protocol/a.ts': "import type { B } from './b'; export type A = B;",
    'lib/protocol/b.ts': "import type { A } from './a'; export type B = A;",
  },
};

test('every rule has a violation here', () => {
  const names = [...IMPORT_RULES, ...CALL_RULES].map((rule) => rule.name);
  expect(Object.keys(VIOLATIONS).sort()).toEqual([...names, 'no-barrels', 'no-cycles'].sort());
});

describe('each rule fails on its violation', () => {
  test.each(Object.entries(VIOLATIONS))('%s', (rule, files) => {
    expect(rulesBrokenBy(files)).toContain(rule);
  });
});

test('the same code in a test is nobody’s business', () => {
  expect(rulesBrokenBy({ 'lib/domain/a.test.ts': "import { b } from '@/lib/testing/b'; new Date();" })).toEqual([]);
});

test('a violation tells the place, the rule and the reason', () => {
  const [violation] = checkImports(new Map([['lib/protocol/a.ts', "\nimport { v7 } from 'uuid';"]]), RULES);
  expect(violation).toMatchObject({ file: 'lib/protocol/a.ts', line: 2, what: 'imports npm:uuid' });
  expect(violation?.because).not.toBe('');
});

test('code that keeps the rules passes', () => {
  expect(
    rulesBrokenBy({
      'lib/protocol/a.ts': "import { z } from 'zod'; export const a = z.string();",
      'lib/domain/b.ts': "import { a } from '@/lib/protocol/a'; export const b = (iso: string) => [a, new Date(iso)];",
      'lib/browser/realtime/socket.ts':
        "import { b } from '@/lib/domain/b'; export const s = [b, new WebSocket('ws://a')];",
      'server/main.ts':
        "import { Server } from 'ws'; import { a } from '@/lib/protocol/a'; export const s = [Server, a];",
    }),
  ).toEqual([]);
});
