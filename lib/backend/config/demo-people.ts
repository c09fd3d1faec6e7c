import type { Color } from '@/lib/protocol/colors';

/** Public on purpose: demo mode listens on loopback only. */
export const DEMO_PASSWORD = 'baton-demo';

/** The people of the demo workspace. They sign in with their bare name too. */
export const DEMO_PEOPLE = [
  { login: 'ana', name: 'Ana', color: 'violet' },
  { login: 'bo', name: 'Bo', color: 'teal' },
  { login: 'chi', name: 'Chi', color: 'orange' },
  { login: 'dev', name: 'Dev', color: 'blue' },
] as const satisfies readonly { login: string; name: string; color: Color }[];

/** The address under which a demo person is kept. */
export function demoEmail(login: string): string {
  return `${login}@demo.baton`;
}
