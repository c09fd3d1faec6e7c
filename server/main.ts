import { openBus } from '@/lib/backend/bus/open-bus';
import { ConfigError } from '@/lib/backend/config/config-error';
import { getConfig } from '@/lib/backend/config/get-config';
import type { Config } from '@/lib/backend/config/parse-config';
import { createLogger } from '@/lib/backend/log/logger';
import { startSidecar } from './start-sidecar';

/** The sidecar as a process of its own: environment, bus, sidecar; at a signal the other way round. */
async function main(config: Config): Promise<void> {
  const logger = createLogger({ name: 'sidecar', level: config.logLevel });
  if (config.bus.kind === 'memory') {
    throw new ConfigError(['REDIS_URL is not set: without Redis the sidecar runs inside the web app, not by itself.']);
  }
  const bus = openBus(config.bus, { logger });
  const sidecar = await startSidecar({
    bus,
    logger,
    host: config.realtimeHost,
    port: config.realtimePort,
    secret: config.secret,
    allowedOrigins: config.allowedOrigins,
    instanceId: config.instanceId,
    rateLimitFactor: config.rateLimitFactor,
  });

  let signals = 0;
  const stop = async () => {
    signals += 1;
    // Asked twice, it does not wait for the clients.
    await (signals === 1 ? sidecar.drain() : sidecar.close());
    await bus.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}

try {
  await main(getConfig());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
