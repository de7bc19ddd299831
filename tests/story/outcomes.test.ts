import { describe, expect, it } from 'vitest';
import { outcomes, rangeWithin, reach, runsOff } from '#story/outcomes.ts';
import { openingView } from '#story/view.ts';
import { inventedComparison } from '../app/fixture.ts';

const invented = inventedComparison();
const rows = outcomes(invented, openingView(invented));
const having = (low: number, high: number) =>
  rows.map((row, index) => (index === 2 ? { ...row, range: { low, high } } : row));

describe('the axis that four outcomes share', () => {
  it('reaches as far as what we don’t know, but not beyond the whole of the baseline', () => {
    expect(reach(having(-0.8, 0.1))).toBe(0.8);
    expect(reach(having(-3.6, -0.1))).toBe(1);
  });

  it('shows a range as far as it goes itself', () => {
    expect(rangeWithin({ low: -3.6, high: -0.1 }, 1.15)).toEqual([-1.15, -0.1]);
    expect(rangeWithin({ low: -0.2, high: 0.3 }, 1.15)).toEqual([-0.2, 0.3]);
    expect(runsOff({ low: -3.6, high: -0.1 }, 1.15)).toEqual([true, false]);
    expect(runsOff({ low: -0.2, high: 1.2 }, 1.15)).toEqual([false, true]);
  });
});
