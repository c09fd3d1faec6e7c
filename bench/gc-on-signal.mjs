// Preloaded into a server under test: at SIGUSR2 it collects its garbage and says on stdout what it holds.
process.on('SIGUSR2', () => {
  globalThis.gc();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.stdout.write(`${JSON.stringify({ memory: { rss, used: heapUsed + external } })}\n`);
});
