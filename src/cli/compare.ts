/** `core-day compare`: runs an experiment and prints one comparison. */
import { Command } from 'commander';
import pc from 'picocolors';
import type { Comparison } from '#experiment/comparison.ts';
import { runExperiment } from '#experiment/run-experiment.ts';
import { comparisonCsv } from '#files/comparison-csv.ts';
import { comparisonJson } from '#files/comparison-json.ts';
import { sentencesOf } from '#story/sentences.ts';
import { nodePool } from '#workers/node.ts';
import { comparisonTable } from './comparison-table.ts';
import { interruptible } from './interrupt.ts';
import {
  daysOption,
  formatOption,
  regimesOption,
  replicationsOption,
  seedOption,
  workersOption,
  type Format,
} from './options.ts';
import { print } from './output.ts';
import { showProgress } from './progress.ts';
import { experimentFor, type ExperimentOptions, type Package } from './experiment-input.ts';

interface CompareOptions extends ExperimentOptions {
  readonly workers?: number;
  readonly format: Format;
}

const printed: Readonly<Record<Format, (comparison: Comparison) => string>> = {
  table: (comparison) => comparisonTable(comparison, pc.bold),
  json: comparisonJson,
  csv: (comparison) => comparisonCsv(comparison),
};

export function compareCommand(package_: Package): Command {
  return new Command('compare')
    .description('run an experiment and print how its regimes compare')
    .argument('[experiment]', 'an experiment file (default: the category C training prison that ships)')
    .addOption(replicationsOption())
    .addOption(daysOption())
    .addOption(seedOption())
    .addOption(workersOption())
    .addOption(regimesOption())
    .addOption(formatOption())
    .action((path: string | undefined, options: CompareOptions) => compare(package_, path, options));
}

async function compare(package_: Package, path: string | undefined, options: CompareOptions): Promise<void> {
  const experiment = await experimentFor(package_, path, options);
  const progress = showProgress(process.stderr);
  const pool = nodePool(package_.workerFile, options.workers);
  const start = performance.now();
  try {
    const comparison = await interruptible((signal) =>
      runExperiment(experiment, pool, { signal, onProgress: progress.update }),
    );
    progress.stop();
    const seconds = (performance.now() - start) / 1000;
    const { regimes, replications, events } = comparison.manifest;
    process.stderr.write(
      `${regimes.length * 2 * replications} runs, ${events.toLocaleString('en-GB')} events in ${seconds.toFixed(1)} s\n`,
    );
    await print(printed[options.format]({ ...comparison, sentences: sentencesOf(comparison) }));
  } finally {
    progress.stop();
    await pool.close();
  }
}
