import type { Config } from '@/lib/backend/config/parse-config';

const MS_PER_SECOND = 1000;

/** Tells where Baton is, who can sign in, and which parts were chosen. */
export function announce(run: { config: Config; parts: string[]; begin: number }): void {
  const seconds = ((Date.now() - run.begin) / MS_PER_SECOND).toFixed(1);
  const lines = ['', `  Baton is ready after ${seconds} s:  ${run.config.appUrl}`];
  if (run.config.demo) lines.push('  Sign in as ana, bo, chi or dev with the password baton-demo');
  lines.push(`  ${run.parts.join(' · ')}`, '  Ctrl-C stops it', '');
  console.log(lines.join('\n'));
}
