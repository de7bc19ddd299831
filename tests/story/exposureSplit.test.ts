import { describe, expect, it } from 'vitest';
import type { Comparison, Estimate } from '#experiment/comparison.ts';
import { exposureSplitText } from '#story/exposureSplit.ts';
import { inventedComparison } from '../app/fixture.ts';

const estimate = (mean: number, half = 0.5): Estimate => ({
  mean,
  ci95: [mean - half, mean + half],
  runs: 20,
  range: null,
  note: null,
});
const invented = inventedComparison();
const [baseline, regime] = invented.regimes.map(({ id }) => id);
const condition = 'asDelivered';
const dayType = 'weekday';

function splitting(whole: Estimate): Comparison {
  return {
    ...invented,
    rows: [
      {
        id: 'violence.exposureIndex',
        slice: { condition, dayType, people: 'all', where: 'all' },
        byRegime: { [baseline]: estimate(400), [regime]: estimate(310) },
        difference: { [regime]: whole },
      },
    ],
    exposureSplit: [
      {
        regime,
        condition,
        dayType,
        parts: {
          timeOut: estimate(-60),
          groupSize: estimate(-40.2),
          guardianship: estimate(10),
          place: estimate(0.2),
          nonAssociation: { ...estimate(0), ci95: null, note: 'identical' },
        },
      },
    ],
  };
}

describe('what a difference in opportunities for conflict comes of', () => {
  it('is told largest first, each with its own direction, without what is not known to matter', () => {
    expect(exposureSplitText(splitting(estimate(-90)), regime, condition)).toBe(
      '90.0 fewer opportunities for conflict per 100 people a day on weekdays: 60.0 fewer from less time unlocked, 40.2 fewer from smaller groups, 10.0 more from more people to each guardian.',
    );
  });

  it('is not told where there is no clear difference, or none was measured', () => {
    expect(exposureSplitText(splitting(estimate(-0.2)), regime, condition)).toBeNull();
    expect(exposureSplitText(splitting(estimate(-90)), regime, 'asDesigned')).toBeNull();
    expect(exposureSplitText(invented, regime, condition)).toBeNull();
  });
});
