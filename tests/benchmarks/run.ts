/* Prints one table of medians of alternated runs: kernel, shipped regimes, pairing. `--json` prints it as data. */
import { spawnSync } from 'node:child_process';
import { kernelRows } from './kernel-beside-peers.ts';
import { measureModel, type ModelName } from './kernel-process.ts';
import { pairingRows } from './pairing.ts';
import { measureShipped, type ShippedResult } from './shipped-regimes.ts';
import { printTables } from './tables.ts';

const [, entry, ...options] = process.argv;
if (options[0] === '--model') {
  console.log(JSON.stringify(measureModel(options[1] as ModelName)));
} else if (options[0] === '--shipped') {
  console.log(JSON.stringify(await measureShipped()));
} else {
  const unknown = options.filter((option) => option !== '--json');
  if (unknown.length > 0) throw new Error(`The only option is --json, not ${unknown.join(' ')}.`);
  const kernel = kernelRows(entry);
  const shipped = shippedInItsOwnProcess();
  const pairing = await pairingRows();
  if (options.length > 0) console.log(JSON.stringify({ kernel, shipped, pairing }, null, 2));
  else printTables(kernel, shipped, pairing);
}

function shippedInItsOwnProcess(): ShippedResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, '--shipped'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the shipped regimes failed:\n${stderr}`);
  return JSON.parse(stdout) as ShippedResult;
}
