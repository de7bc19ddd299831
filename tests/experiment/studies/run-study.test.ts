import { describe, expect, test } from 'vitest';
import { measureBook } from '#experiment/measure-book.ts';
import { runStudy } from '#experiment/studies/run-study.ts';
import { studyMeasures } from '#experiment/studies/study-measures.ts';
import type { Study, StudyDesign } from '#experiment/studies/study.ts';
import { mixStudy } from '#experiment/studies/mix.ts';
import { resilienceStudy } from '#experiment/studies/resilience.ts';
import type { Runner } from '#experiment/runner.ts';
import { withHeadcounts } from '#scenario/levers/headcounts.ts';
import type { Scenario } from '#scenario/scenario.ts';
import { definitions, grid, MadeUpRunner, smallExperiment } from '../small-experiment.ts';
import { InProcessRunner } from './in-process-runner.ts';
import { smallBase } from './small-study.ts';

const madeUp = { grid, definitions };
const [regime] = smallExperiment(1).regimes;
const { establishment, assumptions } = smallExperiment(1);
const base: Scenario = { formatVersion: 1, establishment, regime, baseline: regime, assumptions };
const told = { changed: '', amount: 1, unit: 'officer', impossible: null };

/** A base, the base again, two changes, and one that cannot be done. */
const design: StudyDesign = {
  kind: 'marginal',
  base,
  variants: [
    { ...told, id: 'nothing', label: 'Nothing', scenario: base },
    { ...told, id: 'one', label: 'One', scenario: { ...base, regime: { ...regime, id: 'one' } } },
    { ...told, id: 'none', label: 'None', impossible: 'It cannot be done.', scenario: null },
    { ...told, id: 'two', label: 'Two', scenario: { ...base, regime: { ...regime, id: 'two' } } },
  ],
  holdsPlannedHours: false,
};
const span = (replications: number) => ({ experiment: 'small', days: 7, replications, seed: 1 });
const studied = (replications: number, runner: Runner = new MadeUpRunner()): Promise<Study> =>
  runStudy(design, span(replications), runner, madeUp);

describe('a study', () => {
  test('is the same whoever is faster and however many work on it', async () => {
    const alone = await studied(6, new MadeUpRunner(1));
    let turn = 0;
    const outOfStep = new MadeUpRunner(4, async () => {
      for (let wait = (turn++ * 7) % 5; wait > 0; wait--) await Promise.resolve();
    });
    expect(JSON.stringify(await studied(6, outOfStep))).toBe(JSON.stringify(alone));
  });

  test('finds a change of nothing identical in every measure and condition', async () => {
    const { rows } = await studied(20);
    expect(rows.length).toBe(8);
    for (const { difference } of rows) expect(difference.nothing.note).toBe('identical');
  });

  test('sets each change beside the regime as it stands, with an interval from twenty runs on', async () => {
    const [row] = (await studied(20)).rows;
    expect(row.difference.one.mean).toBeCloseTo(row.level.one.mean! - row.level.base.mean!, 9);
    expect(row.difference.one.ci95).not.toBeNull();
    expect((await studied(19)).rows[0].difference.one).toMatchObject({ ci95: null, note: 'tooFewRuns' });
  });

  test('tells what cannot be done with the reason, and does not run it', async () => {
    const runner = new MadeUpRunner();
    const { variants, rows, manifest } = await studied(1, runner);
    expect(variants[2]).toEqual({ ...told, id: 'none', label: 'None', impossible: 'It cannot be done.' });
    expect(rows[0].level).not.toHaveProperty('none');
    expect(manifest.variants).toEqual(['nothing', 'one', 'none', 'two']);
    expect(Object.keys(manifest.traceHash)).toEqual(['base', 'nothing', 'one', 'two']);
    expect(runner.asked).toHaveLength(8);
  });

  test('cancelled ends with an AbortError, and progress counts every run', async () => {
    const stop = new AbortController();
    const seen: (readonly [number, number])[] = [];
    const onProgress = (done: number, of: number): void => {
      seen.push([done, of]);
      if (done === 3) stop.abort();
    };
    const runner = new MadeUpRunner(1, (_, signal) => {
      signal.throwIfAborted();
      return Promise.resolve();
    });
    await expect(
      runStudy(design, span(50), runner, madeUp, { signal: stop.signal, onProgress }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen[0]).toEqual([1, 400]);
    expect(runner.asked.length).toBeLessThan(20);
  });

  test('has every one of its measures in the catalogue and the grid', async () => {
    const study = await runStudy(
      resilienceStudy(smallBase, 'officer'),
      span(1),
      new InProcessRunner(),
      measureBook,
    );
    for (const { id, dayType, where } of studyMeasures) {
      expect(measureBook.definitions.some((definition) => definition.id === id)).toBe(true);
      expect(
        measureBook.grid.some(
          (cell) => cell.measure === id && cell.dayType === dayType && cell.where === where,
        ),
        `${id} ${where}`,
      ).toBe(true);
    }
    expect(study.rows.length).toBeGreaterThan(studyMeasures.length);
  });
});

describe('a sweep of the mix', () => {
  const delivered = ({ rows }: Study, id: string, where = 'all') =>
    rows.find((row) => row.id === id && row.slice.condition === 'asDelivered' && row.slice.where === where)
      ?.difference ?? {};

  test('takes journeys and hours in person away as it goes on, and offers work in the cell instead', async () => {
    const study = await runStudy(mixStudy(smallBase), span(2), new InProcessRunner(), measureBook);
    const along = (id: string): number[] => Object.values(delivered(study, id)).map(({ mean }) => mean ?? 0);
    const falls = (values: readonly number[]): boolean =>
      values.every((value, index) => value < (values[index - 1] ?? 0));
    expect(falls(along('movement.journeys'))).toBe(true);
    expect(falls(along('access.hours.attended'))).toBe(true);
    expect(falls(along('time.unlocked.mean'))).toBe(true);
    expect(falls(along('access.hours.inCellOffered').map((value) => -value))).toBe(true);
    // What is no longer planned in person is planned in the cell, to the second.
    const inPerson = delivered(study, 'access.hours.planned');
    const inCell = delivered(study, 'access.hours.planned', 'mode:inCell');
    for (const id of Object.keys(inCell))
      expect(Math.round(3600 * 12 * ((inCell[id].mean ?? 0) + (inPerson[id].mean ?? 0)))).toBe(0);
  });

  test('is refused when planned hours would not be the same', async () => {
    const [first, ...others] = mixStudy(smallBase).variants;
    const [textiles] = smallBase.regime.activities;
    const scenario = first.scenario ?? smallBase;
    const shorter = {
      ...scenario,
      regime: {
        ...scenario.regime,
        activities: [{ ...textiles, slots: textiles.slots.slice(1) }, ...scenario.regime.activities.slice(1)],
      },
    };
    const unequal = { ...mixStudy(smallBase), variants: [{ ...first, scenario: shorter }, ...others] };
    await expect(runStudy(unequal, span(1), new InProcessRunner(), measureBook)).rejects.toThrow(
      'a sweep of the mix holds them constant',
    );
  });
});

describe('a resilience curve', () => {
  test('gives nobody more time out with fewer officers, and changes nothing as designed but posts beyond the roster', async () => {
    const { rows } = await runStudy(
      resilienceStudy(
        withHeadcounts(smallBase, ({ headcount, skill }) => (skill === 'officer' ? 4 : headcount)),
        'officer',
      ),
      span(3),
      new InProcessRunner(),
      measureBook,
    );
    const of = (condition: string) => rows.filter(({ slice }) => slice.condition === condition);
    expect(
      of('asDesigned').flatMap(({ id, difference }) =>
        difference['short-30'].note === 'identical' ? [] : [id],
      ),
    ).toEqual(['staff.rosterShort']);
    const unlocked = of('asDelivered').find(({ id }) => id === 'time.unlocked.mean');
    expect(unlocked?.difference['short-30'].mean).toBeLessThan(0);
  });
});
