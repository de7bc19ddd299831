/** `core-day resilience`, `marginal` and `mix`: studies of one regime at a time, each change run beside the regime as it stands. */
import { Command, Option } from 'commander';
import pc from 'picocolors';
import { measureBook } from '#experiment/measure-book.ts';
import { taskCount } from '#experiment/plan.ts';
import { marginalStudy } from '#experiment/studies/marginal.ts';
import { mixStudy } from '#experiment/studies/mix.ts';
import { resilienceStudy } from '#experiment/studies/resilience.ts';
import { runStudy } from '#experiment/studies/run-study.ts';
import type { Study, StudyDesign } from '#experiment/studies/study.ts';
import { studiesCsv } from '#files/study-csv.ts';
import { studiesJson } from '#files/study-json.ts';
import { skills, type Skill } from '#scenario/establishment.ts';
import type { Experiment, Scenario } from '#scenario/scenario.ts';
import { studySentences } from '#story/studySentences.ts';
import { nodePool } from '#workers/node.ts';
import { experimentFor, type ExperimentOptions, type Package } from './experiment-input.ts';
import { interruptible } from './interrupt.ts';
import {
  daysOption,
  formatOption,
  replicationsOption,
  seedOption,
  studiedRegimesOption,
  workersOption,
  type Format,
} from './options.ts';
import { print } from './output.ts';
import { showProgress } from './progress.ts';
import { studyTable } from './study-table.ts';

interface StudyOptions extends ExperimentOptions {
  readonly workers?: number;
  readonly format: Format;
}

const printed: Readonly<Record<Format, (studies: readonly Study[]) => string>> = {
  table: (studies) => studies.map((study) => studyTable(study, pc.bold)).join('\n'),
  json: studiesJson,
  csv: studiesCsv,
};

export function resilienceCommand(package_: Package): Command {
  return studyCommand('resilience', 'run a regime with 5 to 30% of its officers, or of another skill, short')
    .addOption(
      new Option('--skill <skill>', 'whose share of the roster is short').choices(skills).default('officer'),
    )
    .action((path: string | undefined, options: StudyOptions & { readonly skill: Skill }) =>
      runAndPrint(package_, path, options, (base) => resilienceStudy(base, options.skill)),
    );
}

export function marginalCommand(package_: Package): Command {
  return studyCommand(
    'marginal',
    'run a regime with one more officer, instructor, room or quarter of an hour, one at a time',
  ).action((path: string | undefined, options: StudyOptions) =>
    runAndPrint(package_, path, options, marginalStudy),
  );
}

export function mixCommand(package_: Package): Command {
  return studyCommand(
    'mix',
    'run a regime with 25 to 100% of its classes and workshops worked at in the cell, planned hours held constant',
  ).action((path: string | undefined, options: StudyOptions) =>
    runAndPrint(package_, path, options, mixStudy),
  );
}

function studyCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .argument('[experiment]', 'an experiment file (default: the category C training prison that ships)')
    .addOption(replicationsOption())
    .addOption(daysOption())
    .addOption(seedOption())
    .addOption(workersOption())
    .addOption(studiedRegimesOption())
    .addOption(formatOption());
}

async function runAndPrint(
  package_: Package,
  path: string | undefined,
  options: StudyOptions,
  designOf: (base: Scenario) => StudyDesign,
): Promise<void> {
  const experiment = await experimentFor(package_, path, options);
  const designs = basesOf(experiment, options.regimes === undefined).map(designOf);
  const progress = showProgress(process.stderr);
  const pool = nodePool(package_.workerFile, options.workers);
  const start = performance.now();
  const runsOf = ({ variants }: StudyDesign): number =>
    taskCount(experiment.replications, 1 + variants.filter(({ scenario }) => scenario !== null).length);
  const all = designs.reduce((sum, design) => sum + runsOf(design), 0);
  const studies: Study[] = [];
  try {
    await interruptible(async (signal) => {
      let before = 0;
      for (const design of designs) {
        const onProgress = (done: number): void => progress.update(before + done, all);
        const { id, days, replications, seed } = experiment;
        const span = { experiment: id, days, replications, seed };
        const outcome = await runStudy(design, span, pool, measureBook, { signal, onProgress });
        studies.push({ ...outcome, sentences: studySentences(outcome) });
        before += runsOf(design);
      }
    });
    progress.stop();
    const seconds = (performance.now() - start) / 1000;
    const events = studies.reduce((sum, { manifest }) => sum + manifest.events, 0);
    process.stderr.write(
      `${all.toLocaleString('en-GB')} runs, ${events.toLocaleString('en-GB')} events in ${seconds.toFixed(1)} s\n`,
    );
    await print(printed[options.format](studies));
  } finally {
    progress.stop();
    await pool.close();
  }
}

/** Each regime as it stands, its own baseline. */
function basesOf(
  { establishment, regimes, assumptions }: Experiment,
  isFirstAlone: boolean,
): readonly Scenario[] {
  return (isFirstAlone ? regimes.slice(0, 1) : regimes).map((regime) => ({
    formatVersion: 1,
    establishment,
    regime,
    baseline: regime,
    assumptions,
  }));
}
