import { ConfigError } from '@/lib/backend/config/config-error';
import { loadEnvFiles } from '../env-files';
import { STATE_DIR } from '../paths';
import { PlainError } from '../plain-error';
import { buildSidecar } from '../prepare/build-sidecar';
import { buildWeb } from '../prepare/build-web';
import { generateClient } from '../prepare/generate-client';
import { Household } from '../processes/household';
import { Service } from '../processes/service';
import { announce } from './announce';
import { checkPorts } from './check-ports';
import { ensureWritable } from './ensure-writable';
import { type Plan, planRun, type ServeMode } from './local-environment';
import { RunFolder } from './run-folder';
import { seedDatabase } from './seed-database';
import { type ServiceCommand, sidecarCommand, webCommand } from './services';
import { startBus } from './start-bus';
import { startDatabase } from './start-database';
import { stopOnSignals } from './stop-on-signals';

/** Everything goes down, so clients have nowhere to go that is worth waiting for; asked again, the sidecar closes at once. */
const SEEING_OFF_MS = 300;

/** Brings everything up in order, tells where it is, and stays until it is told to stop. */
export async function serve(mode: ServeMode): Promise<void> {
  const begin = Date.now();
  loadEnvFiles();
  ensureWritable(STATE_DIR);
  const plan = readPlan(mode);
  const folder = await RunFolder.take(plan.config.appUrl);
  const household = new Household();
  household.add('folder', async () => folder.release());
  stopOnSignals(household, folder);
  try {
    await bringUp(plan, household, folder, begin);
  } catch (error) {
    const interrupted = household.isStopping;
    await household.stopAll();
    if (!interrupted) throw error;
  }
}

async function bringUp(plan: Plan, household: Household, folder: RunFolder, begin: number): Promise<void> {
  const { mode, config, env } = plan;
  const command = mode === 'production' ? 'npm start' : 'npm run dev';
  const giveUp = (sentence: string) => {
    if (household.isStopping) return;
    console.error(`\n${sentence}\n`);
    void household.stopAll().then(() => process.exit(1));
  };
  await checkPorts(config, command);
  await generateClient();
  const database = await startDatabase(
    plan.embeddedDatabase ? undefined : config.databaseUrl,
    household,
    folder,
    giveUp,
  );
  env.DATABASE_URL = database.url;
  const bus = await startBus(config.bus, env.BUS === 'memory', household, folder);
  if (bus.url === undefined) env.BUS = 'memory';
  else env.REDIS_URL = bus.url;
  if (config.demo) await seedDatabase(env);
  const build = mode === 'production' ? await prepareBuild(household, bus.url !== undefined) : 'development';

  const run = async (service: ServiceCommand) => {
    const child = new Service({
      ...service,
      env,
      askAgainAfterMs: SEEING_OFF_MS,
      onSpawn: (pid) => folder.note(service.name, pid),
      onGivenUp: giveUp,
    });
    household.add(service.name, () => child.stop());
    await child.start();
  };
  // Together: a sidecar is ready only when a web app has made the bus whole.
  const [web, sidecar] = [webCommand(mode, config), sidecarCommand(mode, config)];
  // Without Redis the sidecar lives in the web app's process, which is ready when both are.
  if (bus.url === undefined) await run({ ...web, readyUrls: [...web.readyUrls, ...sidecar.readyUrls] });
  else await Promise.all([run(sidecar), run(web)]);
  announce({ config, parts: [database.description, bus.description, `build: ${build}`], begin });
}

async function prepareBuild(household: Household, sidecar: boolean): Promise<string> {
  if (sidecar) await buildSidecar();
  return await buildWeb(household);
}

function readPlan(mode: ServeMode): Plan {
  try {
    return planRun(mode, process.env);
  } catch (error) {
    if (error instanceof ConfigError) throw new PlainError(error.message);
    throw error;
  }
}
