import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVERYTHING, KINDS } from '@/lib/protocol/spec/everything';
import { sampleOf } from '@/lib/protocol/spec/sample';
import { toInlineSchema } from '@/lib/protocol/spec/schema-book';
import { PROTOCOL_VERSION } from '@/lib/protocol/version';
import { ROOT } from '../paths';
import { PlainError } from '../plain-error';
import { runCommand } from '../run-command';

/** Keeps what a version sounds like, once, so that later ones can be held against it. */
await runCommand(async () => {
  const directory = join(ROOT, 'lib', 'protocol', 'golden', `v${PROTOCOL_VERSION}`);
  if (existsSync(directory)) {
    throw new PlainError(`Version ${PROTOCOL_VERSION} is kept already. What was sent cannot be changed afterwards.`);
  }
  mkdirSync(directory, { recursive: true });
  for (const kind of KINDS) {
    const kept = Object.entries(EVERYTHING[kind]).map(([name, schema]): [string, unknown] => {
      const described = toInlineSchema(schema);
      return [name, { whole: sampleOf(described, 'whole'), bare: sampleOf(described, 'bare'), schema: described }];
    });
    const lines = kept.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
    writeFileSync(join(directory, `${kind}.json`), `{\n${lines.join(',\n')}\n}\n`);
  }
  console.log(`Kept version ${PROTOCOL_VERSION} in ${directory}.`);
});
