import { describe, expect, test } from 'vitest';
import { compareRuns } from '#experiment/compare-runs.ts';
import { collectRuns } from '#experiment/collect-runs.ts';
import { peopleChange } from '#experiment/people-changes.ts';
import { definitions, grid, MadeUpRunner, smallExperiment } from './small-experiment.ts';

const hours = (...values: number[]): Int32Array => Int32Array.from(values, (value) => value * 3600);

describe('gainers and losers', () => {
  /** Seven days: 3.5 h over the week are half an hour a day. */
  const baseline = {
    unlocked: hours(20, 20, 20, 20),
    attended: hours(5, 5, 5, 5),
    work: Uint8Array.of(0, 0, 1, 2),
  };
  const regime = {
    unlocked: Int32Array.of(23.5 * 3600, 23.5 * 3600 - 1, 10 * 3600, 20 * 3600),
    attended: hours(6, 4, 5, 5.5),
    work: Uint8Array.of(4, 4, 4, 4),
  };

  test('counts who gains or loses at least half an hour a day, by status under the baseline', () => {
    const change = peopleChange('time.unlocked.mean', regime, baseline, 7);
    expect(Array.from(change.people)).toEqual([4, 2, 1, 1, 0, 0, 0]);
    expect(Array.from(change.better)).toEqual([1, 1, 0, 0, 0, 0, 0]);
    expect(Array.from(change.worse)).toEqual([1, 0, 1, 0, 0, 0, 0]);
    expect(change.medianChange[0]).toBeCloseTo((3.5 - 1 / 3600) / 2 / 7, 12);
    expect(change.medianChange[2]).toBeCloseTo(-10 / 7, 12);
  });

  test('counts an hour a week of activity, however many weeks were measured', () => {
    expect(Array.from(peopleChange('access.hours.attended', regime, baseline, 7).better).slice(0, 2)).toEqual(
      [1, 1],
    );
    expect(Array.from(peopleChange('access.hours.attended', regime, baseline, 14).worse)[0]).toBe(0);
  });

  test('refuses regimes with different people', () => {
    const fewer = { unlocked: hours(1), attended: hours(1), work: Uint8Array.of(0) };
    expect(() => peopleChange('time.unlocked.mean', fewer, baseline, 7)).toThrow('different people');
  });

  test('stand in a comparison for every regime and condition, with intervals, and name the group that loses most', async () => {
    const experiment = smallExperiment(20);
    const runs = await collectRuns(experiment, new MadeUpRunner());
    const { gainers } = compareRuns(experiment, runs, { grid, definitions });
    expect(gainers).toHaveLength(2 * 2 * 2);
    const [unlocked, attended] = gainers.filter(
      ({ regime: id, condition }) => id === 'cohorts' && condition === 'asDelivered',
    );
    expect(unlocked.groups.map(({ people, count }) => [people, count])).toEqual([
      ['all', 3],
      ['work:fullTime', 2],
      ['work:notInWork', 1],
    ]);
    expect(unlocked.groups[0].worse.mean).toBeCloseTo(2 / 3, 10);
    expect(unlocked.groups[0].better).toMatchObject({ mean: 0, note: 'noEvents' });
    expect(unlocked.groups[1].medianChange).toMatchObject({ mean: -0.5, ci95: [-0.5, -0.5] });
    expect(unlocked.losesMost).toBe('work:fullTime');
    expect(attended.groups[0].better.mean).toBeCloseTo(1 / 3, 10);
    expect(attended.losesMost).toBeNull();
  });
});
