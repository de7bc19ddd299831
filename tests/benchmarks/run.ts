/* Prints one table of medians of alternated runs: kernel, shipped regimes, pairing. `--json` prints it as data. */
import { spawnSync } from 'node:child_process';
import { kernelRows } from './kernel-beside-peers.ts';
import { measureModel, type ModelName } from './kernel-process.ts';
import { pairingRows } from './pairing.ts';
import { measureScaling, type ScalingRow } from './scaling.ts';
import { measureShipped, type ShippedResult } from './shipped-regimes.ts';
import { printTables } from './tables.ts';

const [, entry, ...options] = process.argv;
if (options[0] === '--model') {
  console.log(JSON.stringify(measureModel(options[1] as ModelName)));
} else if (options[0] === '--shipped') {
  console.log(JSON.stringify(await measureShipped()));
} else if (options[0] === '--scaling') {
  console.log(JSON.stringify(await measureScaling()));
} else {
  const unknown = options.filter((option) => option !== '--json');
  if (unknown.length > 0) throw new Error(`The only option is --json, not ${unknown.join(' ')}.`);
  const kernel = kernelRows(entry);
  const shipped = inItsOwnProcess('--shipped') as ShippedResult;
  const scaling = inItsOwnProcess('--scaling') as readonly ScalingRow[];
  const pairing = await pairingRows();
  if (options.length > 0) console.log(JSON.stringify({ kernel, shipped, scaling, pairing }, null, 2));
  else printTables(kernel, shipped, scaling, pairing);
}

function inItsOwnProcess(part: string): unknown {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, part], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${part} failed:\n${stderr}`);
  return JSON.parse(stdout);
}
