/** `core-day trace`: one replication's trace, so that anyone can recompute what is published. */
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, Option } from 'commander';
import { planScenarios } from '#experiment/plan.ts';
import type { Reading, StoredTrace } from '#experiment/runner.ts';
import { traceDictionary } from '#files/trace-dictionary.ts';
import { traceHeaderJson, traceRecordsCsv } from '#files/trace-files.ts';
import { readingOf } from '#scenario/assumptions.ts';
import { conditions, type Condition } from '#scenario/scenario.ts';
import { nodePool } from '#workers/node.ts';
import { experimentFor, regimeNamed, type ExperimentOptions, type Package } from './experiment-input.ts';
import { BadInput } from './exit.ts';
import { interruptible } from './interrupt.ts';
import { daysOption, seedOption, wholeNumber } from './options.ts';
import { print } from './output.ts';
import { traceTable } from './trace-table.ts';

interface TraceOptions extends ExperimentOptions {
  readonly regime?: string;
  readonly condition: Condition;
  readonly replication: number;
  readonly format: 'table' | 'json' | 'csv';
  readonly out?: string;
}

export function traceCommand(package_: Package): Command {
  return new Command('trace')
    .description("export one replication's trace, from which every number can be recomputed")
    .argument('[experiment]', 'an experiment file (default: the category C training prison that ships)')
    .option('--regime <id>', 'a regime of the experiment (default: the first)')
    .addOption(
      new Option('--condition <condition>', 'which condition').choices(conditions).default(conditions[0]),
    )
    .addOption(
      new Option('--replication <number>', 'which replication, from 0')
        .argParser(wholeNumber(0, 99_999))
        .default(0),
    )
    .addOption(daysOption())
    .addOption(seedOption())
    .addOption(
      new Option(
        '--format <format>',
        'what to print: table for an overview, json for the header, csv for the records',
      )
        .choices(['table', 'json', 'csv'])
        .default('table'),
    )
    .option('--out <folder>', 'write header.json, records.csv and data-dictionary.md there and print nothing')
    .action((path: string | undefined, options: TraceOptions) => trace(package_, path, options));
}

async function trace(package_: Package, path: string | undefined, options: TraceOptions): Promise<void> {
  const { regime, condition, replication, format, out } = options;
  const experiment = await experimentFor(package_, path, options);
  const { id } = regime === undefined ? experiment.regimes[0] : regimeNamed('--regime', experiment, regime);
  const { key, scenario } =
    planScenarios(experiment)[experiment.regimes.findIndex((other) => other.id === id)];
  const pool = nodePool(package_.workerFile, 1);
  try {
    await interruptible(async (signal) => {
      await pool.prepare(key, scenario);
      const { seed, days } = experiment;
      const stored = await pool.trace({ scenario: key, condition, seed, replication, days }, signal);
      const reading = readingOf(scenario.assumptions);
      if (out !== undefined) await writeFolder(out, stored, reading, signal);
      else if (format === 'csv') await print(traceRecordsCsv(stored));
      else await print(format === 'json' ? traceHeaderJson(stored, reading) : traceTable(stored));
    });
  } finally {
    await pool.close();
  }
}

/** The records appear under their name when they are complete. */
async function writeFolder(
  folder: string,
  stored: StoredTrace,
  reading: Reading,
  signal: AbortSignal,
): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(({ code }: NodeJS.ErrnoException) => {
    throw new BadInput(
      `--out: found ${JSON.stringify(folder)}, expected a folder that can be made (${code}).`,
    );
  });
  const records = join(folder, 'records.csv');
  const unfinished = `${records}.part`;
  await writeFile(join(folder, 'header.json'), traceHeaderJson(stored, reading));
  await writeFile(join(folder, 'data-dictionary.md'), traceDictionary());
  try {
    await pipeline(Readable.from(traceRecordsCsv(stored)), createWriteStream(unfinished), { signal });
    await rename(unfinished, records);
  } finally {
    await rm(unfinished, { force: true });
  }
  process.stderr.write(
    `${folder}: header.json, records.csv, data-dictionary.md; trace hash ${stored.traceHash}\n`,
  );
}
