import type { Color } from '@/lib/protocol/colors';

/** The password of every demo person. It is public: demo mode listens on 127.0.0.1 alone. */
export const DEMO_PASSWORD = 'baton-demo';

/** The people of the demo workspace. `login` is taken at sign-in beside the e-mail address `<login>@demo.baton`. */
export const DEMO_PEOPLE = [
  { login: 'ana', name: 'Ana', color: 'violet' },
  { login: 'bo', name: 'Bo', color: 'orange' },
  { login: 'chi', name: 'Chi', color: 'teal' },
  { login: 'dev', name: 'Dev', color: 'blue' },
] as const satisfies readonly { login: string; name: string; color: Color }[];
