import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import { MigrationAdapter } from './migration-adapter';

let loaded = false;

/** The call that the module has for its own loader and that its types leave out. */
interface LoaderCalls {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

/**
 * Prisma's own schema engine, as the WebAssembly that npm carries, so that migrating downloads nothing.
 * The package's entry imports its `.wasm` as a module, which Node 20 cannot, hence the loading by hand.
 */
function loadEngine(): void {
  if (loaded) return;
  // Where the engine reports a panic; without it the report itself would fail, and hide the reason.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(message: string): never {
        throw new Error(`The schema engine stopped: ${message}`);
      },
    },
  });
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = readFileSync(join(dirname(entry), 'schema_engine_bg.wasm'));
  const imports = { './schema_engine_bg.js': engineModule as unknown as WebAssembly.ModuleImports };
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
  (engineModule as unknown as LoaderCalls).__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  loaded = true;
}

/** Runs `work` with a schema engine connected to the database, and frees both afterwards. */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  datamodel: { path: string; content: string } | undefined,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loadEngine();
  const adapter = new MigrationAdapter(databaseUrl);
  const datamodels: [string, string][] | undefined = datamodel && [[datamodel.path, datamodel.content]];
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(adapter);
    const engine = await engineModule.SchemaEngine.new({ datamodels }, () => undefined, factory);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await adapter.close();
  }
}
