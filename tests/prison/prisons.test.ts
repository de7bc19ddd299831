import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadFromDisk } from '#cli/disk.ts';
import { compile, populate, simulate } from '#prison/model.ts';
import { readDocument } from '#scenario/read.ts';
import { InvariantChecker } from '#tests/measures/invariants.ts';

/** The category C prison has weeks of its own, with their hashes. */
const files = readdirSync('scenarios/experiments').filter((name) => !name.startsWith('category-c'));

test.each(files)(
  '%s, a week of each regime as delivered: the trace is sound, and whoever went to court or hospital is back',
  async (file) => {
    const read = await readDocument(`scenarios/experiments/${file}`, loadFromDisk);
    if (!read.ok || read.document.kind !== 'experiment') throw new Error(`${file} is not an experiment.`);
    const { establishment, assumptions, regimes } = read.document.experiment;
    for (const regime of regimes) {
      const scenario = {
        formatVersion: 1,
        establishment,
        regime,
        baseline: regimes[0],
        assumptions,
      } as const;
      const world = populate(compile(scenario), {
        condition: 'asDelivered',
        seed: 42,
        replication: 0,
        days: 7,
      });
      const checker = new InvariantChecker();
      simulate(world, checker);
      expect(checker.faults, regime.id).toEqual([]);
      expect(stillOut(world), regime.id).toEqual([]);
      expect(wentOut(world), regime.id).toBeGreaterThan(0);
    }
  },
  60_000,
);

type World = ReturnType<typeof populate>;

const stillOut = ({ people }: World): string[] => people.ref.filter((_, person) => people.trip[person] >= 0);

/** Rows of trips on which somebody spent time outside. */
function wentOut({ allocations, sessions, plan }: World): number {
  let rows = 0;
  for (let row = 0; row < allocations.count; row++)
    if (plan.held[sessions.held[allocations.session[row]]].outside && allocations.seconds[row] > 0) rows++;
  return rows;
}
