import { benchBigBoard } from '@/bench/big-board';
import { benchIdle, benchStorm } from '@/bench/connections';
import { benchRelay } from '@/bench/relay';
import { writeReport } from '@/bench/report';
import { benchRooms } from '@/bench/rooms';
import { benchSocketIo } from '@/bench/socket-io';
import { benchTransports } from '@/bench/transports';
import { PlainError } from '../plain-error';
import { buildSidecar } from '../prepare/build-sidecar';
import { generateClient } from '../prepare/generate-client';
import { runCommand } from '../run-command';

const BENCHES: Record<string, () => Promise<void>> = {
  relay: async () => writeReport(await benchRelay()),
  rooms: async () => writeReport(await benchRooms()),
  idle: async () => writeReport(await benchIdle()),
  storm: async () => writeReport(await benchStorm()),
  transports: benchTransports,
  'socket-io': benchSocketIo,
  'big-board': benchBigBoard,
};

/** `npm run bench -- NAME …`: measures, and writes bench/reports/NAME.md; without a name all of them. */
await runCommand(async () => {
  const names = process.argv.slice(2);
  for (const name of names) {
    if (!(name in BENCHES))
      throw new PlainError(`There is no bench "${name}"; there are ${Object.keys(BENCHES).join(', ')}.`);
  }
  await generateClient();
  await buildSidecar();
  for (const [name, bench] of Object.entries(BENCHES)) if (names.length === 0 || names.includes(name)) await bench();
});
