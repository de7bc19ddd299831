import { describe, expect, test } from 'vitest';
import type { Assumption, BehaviourId } from '#scenario/assumptions.ts';
import { loadFromDisk } from '#cli/disk.ts';
import { read } from '#scenario/read.ts';
import { implausibility, quantile } from './implausibility.ts';
import { latinHypercube } from './latinHypercube.ts';

const count = 200;
const outcome = await read('scenarios/experiments/category-c.json', loadFromDisk);
if (!outcome.ok) throw new Error('The shipped experiment does not read.');
const { behaviour } = outcome.experiment.assumptions;
const points = latinHypercube(behaviour, count, 42);

describe('a Latin hypercube over assumptions', () => {
  test('moves every assumption that has a range, within it, and no other', () => {
    const ranged = (Object.keys(behaviour) as BehaviourId[]).filter(
      (id) => behaviour[id].low < behaviour[id].high,
    );
    expect(ranged.length).toBeGreaterThan(30);
    for (const point of points) {
      expect(Object.keys(point)).toEqual(ranged);
      for (const id of ranged) {
        expect(point[id]).toBeGreaterThanOrEqual(behaviour[id].low);
        expect(point[id]).toBeLessThanOrEqual(behaviour[id].high);
      }
    }
  });

  test('uses each slice of a range once: of a share evenly, of a size by ratio', () => {
    const slices = (id: BehaviourId, place: (value: number, of: Assumption) => number): number[] =>
      points.map((point) => Math.floor(place(point[id]!, behaviour[id]) * count)).sort((a, b) => a - b);
    const everySlice = Array.from({ length: count }, (_, slice) => slice);
    expect(slices('needs.showerShare', (value, { low, high }) => (value - low) / (high - low))).toEqual(
      everySlice,
    );
    expect(
      slices(
        'doors.unlockSecondsPerDoor',
        (value, { low, high }) => Math.log(value / low) / Math.log(high / low),
      ),
    ).toEqual(everySlice);
  });

  test('leaves the values of the others when one assumption gets no range', () => {
    const fixed = {
      ...behaviour,
      'needs.showerShare': { ...behaviour['needs.showerShare'], low: 0.8, high: 0.8 },
    };
    const others = latinHypercube(fixed, count, 42);
    points.forEach((point, row) =>
      expect({ ...others[row], 'needs.showerShare': point['needs.showerShare'] }).toEqual(point),
    );
  });

  test('ties no two assumptions together', () => {
    const ranks = (id: BehaviourId): number[] => {
      const sorted = points.map((point) => point[id]!).sort((a, b) => a - b);
      return points.map((point) => sorted.indexOf(point[id]!));
    };
    const [one, other] = [ranks('needs.showerShare'), ranks('staff.absentShare')];
    const mean = (count - 1) / 2;
    const covariance = one.reduce((sum, rank, row) => sum + (rank - mean) * (other[row] - mean), 0);
    const variance = one.reduce((sum, rank) => sum + (rank - mean) ** 2, 0);
    expect(Math.abs(covariance / variance)).toBeLessThan(0.2);
  });
});

test('implausibility counts standard deviations of everything that could part a run from what was observed', () => {
  expect(implausibility(0.5, 0.2, [0.03, 0.04])).toBeCloseTo(6, 12);
});

test('a quantile lies between the two nearest of the values', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(quantile([4, 1, 3, 2], 1)).toBe(4);
});
