/* Prints one table of medians of alternated runs. `--json` prints it as data. */
import { kernelRows } from './kernel-beside-peers.ts';
import { measure, type ModelName } from './kernel-process.ts';

const alone = process.argv.indexOf('--model');
if (alone >= 0) {
  console.log(JSON.stringify(measure(process.argv[alone + 1] as ModelName)));
} else {
  const rows = kernelRows(process.argv[1]);
  if (process.argv.includes('--json')) console.log(JSON.stringify({ rows }, null, 2));
  else console.table(rows);
}
