import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { ROOT, SIDECAR_BUNDLE } from '../paths';
import { messageOf, PlainError } from '../plain-error';

/** CommonJS packages inside the bundle ask for Node's own parts through `require`. */
const REQUIRE_BANNER =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/**
 * Bundles the sidecar and all its packages into one file, which Node reads in a blink and an image can carry alone.
 * It takes a fraction of a second, so it is done anew each time; the file is only touched when it differs.
 */
export async function buildSidecar(): Promise<void> {
  try {
    const result = await build({
      absWorkingDir: ROOT,
      entryPoints: [join(ROOT, 'server', 'main.ts')],
      outfile: SIDECAR_BUNDLE,
      bundle: true,
      write: false,
      platform: 'node',
      target: 'node20.19',
      format: 'esm',
      sourcemap: 'linked',
      legalComments: 'none',
      logLevel: 'silent',
      banner: { js: REQUIRE_BANNER },
      // Optional speed-ups of `ws` that measured no gain; without them it takes its own JavaScript.
      external: ['bufferutil', 'utf-8-validate'],
    });
    for (const file of result.outputFiles) replaceWhenDifferent(file.path, file.contents);
  } catch (error) {
    throw new PlainError(`The sidecar could not be bundled: ${messageOf(error)}`);
  }
}

/** In one step, for another process may be reading the file. */
function replaceWhenDifferent(path: string, contents: Uint8Array): void {
  if (existsSync(path) && Buffer.compare(readFileSync(path), contents) === 0) return;
  mkdirSync(dirname(path), { recursive: true });
  const next = `${path}.${process.pid}`;
  writeFileSync(next, contents);
  renameSync(next, path);
}
