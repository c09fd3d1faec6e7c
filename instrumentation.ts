/** Called by Next once in each server process, before it answers. What it starts needs Node and never runs during a build. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { startWeb } = await import('./instrumentation-node');
  await startWeb();
}
