import { getDatabaseUrl } from '@/lib/backend/config/get-config';
import type { Runtime } from '@/lib/backend/create-runtime';
import { takeProcessLock } from '@/lib/backend/db/process-lock';
import { getRuntime } from '@/lib/backend/get-runtime';

/** The composition root of the web process: the sweeper runs beside the routes and, where there is no Redis, the sidecar too. */
export async function startWeb(): Promise<void> {
  const runtime = getRuntime();
  const { config, log } = runtime;
  if (config.bus.kind === 'memory') {
    // Held until the process ends.
    if ((await takeProcessLock(getDatabaseUrl(), refuseToRun)) === null) refuseToRun();
    await startSidecarHere(runtime);
  }
  runtime.startSweeper();
  // Next itself stops listening, lets what is being answered finish, and then ends the process. Until then the routes need bus and
  // database, so only what would begin new work is stopped here; what stays undone is in the outbox.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      runtime.settle().then(
        () => log.info('nothing is under way any more'),
        (error: unknown) => log.warn({ err: error }, 'stopped with work left in the outbox'),
      );
    });
  }
  log.info({ instanceId: config.instanceId, bus: config.bus.kind }, 'the web app runs');
}

/** Memory reaches no further than the process, so the sidecar lives in it too, on a port of its own all the same. */
async function startSidecarHere({ bus, config, log }: Runtime): Promise<void> {
  const { startSidecar } = await import('./server/start-sidecar');
  const sidecar = await startSidecar({
    bus,
    logger: log.child({ name: 'sidecar' }),
    host: config.realtimeHost,
    port: config.realtimePort,
    secret: config.secret,
    allowedOrigins: config.allowedOrigins,
    instanceId: config.instanceId,
    rateLimitFactor: config.rateLimitFactor,
  });
  // There is no other instance to see the clients off to: they are told to come back.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      sidecar.close().catch((error: unknown) => log.warn({ err: error }, 'the sidecar did not close cleanly'));
    });
  }
}

function refuseToRun(): never {
  process.stderr.write(
    'Another Baton uses this database already, and without Redis there can be only one; stop it, or set REDIS_URL.\n',
  );
  process.exit(1);
}
