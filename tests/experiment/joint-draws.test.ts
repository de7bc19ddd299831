import { describe, expect, test } from 'vitest';
import { drawnIds, jointDraws } from '#experiment/joint-draws.ts';
import { drawnReadings, evidencedOrder } from '#experiment/reading-draws.ts';
import type { Assumption, BehaviourId, ReadingId } from '#scenario/assumptions.ts';
import { read } from '#scenario/read.ts';
import type { Experiment } from '#scenario/scenario.ts';
import { loadFromDisk } from '#tests/scenario/fixture.ts';

const outcome = await read('scenarios/experiments/category-c.json', loadFromDisk);
if (!outcome.ok) throw new Error('The shipped experiment does not read.');
const { experiment } = outcome;
const { behaviour, reading } = experiment.assumptions;
const count = 200;
const draws = jointDraws(experiment, count)!;

function changed(
  kind: 'behaviour' | 'reading',
  id: BehaviourId | ReadingId,
  change: Partial<Assumption>,
): Experiment {
  const { assumptions } = experiment;
  const own = assumptions[kind] as Readonly<Record<string, Assumption>>;
  return {
    ...experiment,
    assumptions: { ...assumptions, [kind]: { ...own, [id]: { ...own[id], ...change } } },
  };
}

describe('a joint draw', () => {
  test('moves every assumption that has a range, within it, and keeps the order of evidence', () => {
    const drawn = drawnIds(experiment.assumptions);
    expect(drawn.behaviour.length + drawn.reading.length).toBeGreaterThan(90);
    for (const id of drawn.behaviour) {
      const values = draws.map((draw) => draw.behaviour[id]);
      expect(Math.min(...values), id).toBeGreaterThanOrEqual(behaviour[id].low);
      expect(Math.max(...values), id).toBeLessThanOrEqual(behaviour[id].high);
      expect(new Set(values).size, id).toBeGreaterThan(1);
    }
    for (const id of drawn.reading) {
      const values = draws.map((draw) => draw.reading[id]).filter(Number.isFinite);
      expect(Math.min(...values), id).toBeGreaterThanOrEqual(reading[id].low);
      expect(Math.max(...values), id).toBeLessThanOrEqual(reading[id].high);
      expect(new Set(values).size, id).toBeGreaterThan(1);
    }
    for (const { reading: one } of draws)
      for (const [less, more] of evidencedOrder) expect(one[less]).toBeLessThanOrEqual(one[more]);
  });

  test('never moves an assumption whose range is one number', () => {
    const fixed = jointDraws(changed('behaviour', 'needs.showerShare', { low: 0.8, high: 0.8 }), count)!;
    expect(new Set(fixed.map((draw) => draw.behaviour['needs.showerShare']))).toEqual(new Set([0.8]));
    expect(new Set(draws.map((draw) => draw.behaviour['doors.officersPerTeam']))).toEqual(new Set([2]));
  });

  test('moves no other assumption when one gets another range, or none', () => {
    const fixed = jointDraws(changed('behaviour', 'needs.showerShare', { low: 0.8, high: 0.8 }), count)!;
    draws.forEach((draw, k) => {
      expect({
        ...fixed[k].behaviour,
        'needs.showerShare': draw.behaviour['needs.showerShare'],
      }).toEqual(draw.behaviour);
      expect(fixed[k].reading).toEqual(draw.reading);
    });
    const certain = jointDraws(
      changed('reading', 'guardianship.instructorWeight', { low: 1, high: 1 }),
      count,
    )!;
    draws.forEach((draw, k) =>
      expect({
        ...certain[k].reading,
        'guardianship.instructorWeight': draw.reading['guardianship.instructorWeight'],
      }).toEqual(draw.reading),
    );
  });

  test('is the same however many are asked for, and another with another seed', () => {
    expect(jointDraws(experiment, 5)).toEqual(draws.slice(0, 5));
    expect(jointDraws({ ...experiment, seed: 43 }, 5)).not.toEqual(draws.slice(0, 5));
  });

  test('makes half and twice alike of a size, draws shares evenly, and officers whole', () => {
    const middle = (id: BehaviourId): number =>
      draws.map((draw) => draw.behaviour[id]).sort((a, b) => a - b)[count / 2];
    const { low, high } = behaviour['staff.redeploySeconds'];
    expect(Math.abs(middle('staff.redeploySeconds') / Math.sqrt(low * high) - 1)).toBeLessThan(0.15);
    expect(Math.abs(middle('staff.absentShare') - 0.15)).toBeLessThan(0.03);
    expect(new Set(draws.map((draw) => draw.behaviour['exercise.officers']))).toEqual(new Set([1, 2, 3]));
  });

  test('reads exposure as the draws without simulation do, and draws instructors as guardians too', () => {
    const alone = drawnReadings(experiment, count)!;
    draws.forEach((draw, k) => {
      expect(draw.reading['weight.workshop']).toBe(alone[k]['weight.workshop']);
      expect(draw.reading['contact.cap']).toBe(alone[k]['contact.cap']);
    });
    const weights = draws.map((draw) => draw.reading['guardianship.instructorWeight']);
    expect(Math.min(...weights)).toBeLessThan(0.3);
    expect(Math.max(...weights)).toBeGreaterThan(0.9);
  });

  test('leaves it to the planner whether alarms follow exposure', () => {
    const id = 'incidents.alarmsPerExposure';
    expect(new Set(draws.map((draw) => draw.behaviour[id]))).toEqual(new Set([0]));
    const asked = jointDraws(changed('behaviour', id, { value: 0.1 }), count)!;
    expect(new Set(asked.map((draw) => draw.behaviour[id])).size).toBe(count);
  });

  test('is none where the ranges leave no room for the order', () => {
    expect(jointDraws(changed('reading', 'weight.workshop', { low: 3, high: 4 }), 1)).toBeNull();
  });
});
