// Preloaded into web and sidecars of a fault stack: at SIGUSR2 collects garbage and says on stdout what the process holds.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

process.on('SIGUSR2', async () => {
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
  };
  process.stdout.write(`${JSON.stringify({ vitals })}\n`);
});
