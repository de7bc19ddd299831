/** `core-day compare`: runs an experiment and prints one comparison. */
import { Command } from 'commander';
import pc from 'picocolors';
import type { Comparison } from '#experiment/comparison.ts';
import { jointDraws } from '#experiment/joint-draws.ts';
import { taskCount } from '#experiment/plan.ts';
import { runExperiment, tooLittleRoom } from '#experiment/run-experiment.ts';
import { comparisonCsv } from '#files/comparison-csv.ts';
import { comparisonJson } from '#files/comparison-json.ts';
import { sentencesOf } from '#story/sentences.ts';
import { refusalsText } from '#story/whatWeDontKnow.ts';
import { nodePool } from '#workers/node.ts';
import { comparisonTable } from './comparison-table.ts';
import { BadInput } from './exit.ts';
import { interruptible } from './interrupt.ts';
import {
  daysOption,
  drawsOption,
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
  readonly draws?: number;
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
    .addOption(drawsOption())
    .addOption(daysOption())
    .addOption(seedOption())
    .addOption(workersOption())
    .addOption(regimesOption())
    .addOption(formatOption())
    .action((path: string | undefined, options: CompareOptions) => compare(package_, path, options));
}

async function compare(package_: Package, path: string | undefined, options: CompareOptions): Promise<void> {
  const experiment = await experimentFor(package_, path, options);
  const { draws = 0 } = options;
  if (draws > 0 && experiment.regimes.length < 2)
    throw new BadInput(
      '--draws: found one regime, expected two or more: draws are of differences between them.',
    );
  if (jointDraws(experiment, draws) === null) throw new BadInput(tooLittleRoom);
  const progress = showProgress(process.stderr);
  const pool = nodePool(package_.workerFile, options.workers);
  const start = performance.now();
  try {
    const comparison = await interruptible((signal) =>
      runExperiment(experiment, pool, { signal, onProgress: progress.update, draws }),
    );
    progress.stop();
    const seconds = (performance.now() - start) / 1000;
    const runs = taskCount(experiment.replications, experiment.regimes.length).toLocaleString('en-GB');
    const events = comparison.manifest.events.toLocaleString('en-GB');
    const ofDraws = draws === 0 ? '' : `, and ${draws} draws`;
    process.stderr.write(`${runs} runs, ${events} events${ofDraws} in ${seconds.toFixed(1)} s\n`);
    const refusals = comparison.assumptionDraws && refusalsText(comparison.assumptionDraws);
    if (refusals) process.stderr.write(`${refusals}\n`);
    await print(printed[options.format]({ ...comparison, sentences: sentencesOf(comparison) }));
  } finally {
    progress.stop();
    await pool.close();
  }
}
