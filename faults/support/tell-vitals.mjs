// Preloaded into web and sidecars of a fault stack: at SIGUSR2 collects garbage and says on stdout what the process holds.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const RESOLUTION_MS = 5;
const loop = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
loop.enable();
/** How late the event loop was, without the time for which it was to sleep. */
const lateMs = (percent) => Math.max(0, loop.percentile(percent) / 1e6 - RESOLUTION_MS);

process.on('SIGUSR2', async () => {
  const late = { lateP99Ms: lateMs(99), lateMaxMs: lateMs(100) };
  // Twice, with a turn between: what the first run finalizes the second one frees.
  collect();
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  const { rss, heapUsed, external } = process.memoryUsage();
  const resources = process.getActiveResourcesInfo();
  const count = (name) => resources.filter((each) => each === name).length;
  const vitals = {
    usedBytes: heapUsed + external,
    rssBytes: rss,
    timers: count('Timeout'),
    sockets: count('TCPSocketWrap'),
    ...late,
  };
  // What the collection took is no news; it is counted first, in a later turn.
  setTimeout(() => loop.reset(), 4 * RESOLUTION_MS).unref();
  process.stdout.write(`${JSON.stringify({ vitals })}\n`);
});
