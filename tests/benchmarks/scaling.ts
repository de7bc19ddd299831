/* What a person-day costs in prisons of 270 to 16,200 people: the young offender institution once and many times over. */
import { loadFromDisk } from '#cli/disk.ts';
import { planScenarios } from '#experiment/plan.ts';
import { Replicator } from '#experiment/replicate.ts';
import { readingOf } from '#scenario/assumptions.ts';
import { readDocument } from '#scenario/read.ts';
import { median } from './median.ts';
import { sideBySide } from './side-by-side.ts';

const copies = [1, 4, 15, 60];
const rounds = 3;

export interface ScalingRow {
  readonly people: number;
  readonly events: number;
  readonly secondsPerReplicationWeek: number;
  readonly microsecondsPerPersonDay: number;
}

/** Medians of a week of the baseline as delivered, measures included, in this process. */
export async function measureScaling(): Promise<readonly ScalingRow[]> {
  const outcome = await readDocument('scenarios/experiments/young-offender-institution.json', loadFromDisk);
  if (!outcome.ok || outcome.document.kind !== 'experiment')
    throw new Error('The young offender institution does not read.');
  const { experiment } = outcome.document;
  const reading = readingOf(experiment.assumptions);
  const [{ scenario }] = planScenarios(experiment);
  return copies.map((times) => {
    const replicator = new Replicator();
    const many = sideBySide(scenario, times);
    replicator.prepare('many', many);
    const run = (replication: number) =>
      replicator.replicate(
        { scenario: 'many', condition: 'asDelivered', seed: experiment.seed, replication, days: 7 },
        reading,
      );
    // The smallest come first, before the machine has compiled the code: they run until it has. Nobody is drawn twice.
    let { events } = run(rounds);
    for (let warmUp = 1; warmUp * times < 15; warmUp++) run(rounds + warmUp);
    const seconds = Array.from({ length: rounds }, (_, index) => {
      const start = process.hrtime.bigint();
      ({ events } = run(index));
      return Number(process.hrtime.bigint() - start) / 1e9;
    });
    const { population } = many.establishment;
    const people = population.kind === 'generated' ? population.people : population.rows.length;
    return {
      people,
      events,
      secondsPerReplicationWeek: median(seconds),
      microsecondsPerPersonDay: (median(seconds) * 1e6) / (people * 8),
    };
  });
}
