import { describe, expect, it } from 'vitest';
import type { Comparison, ComparisonRow, Estimate } from '#experiment/comparison.ts';
import { exposureByHourFinding } from '#story/exposureByHour.ts';
import { exposureRangeText } from '#story/exposureRange.ts';
import { exposureSplitFinding, exposureSplitText } from '#story/exposureSplit.ts';
import { openingView } from '#story/view.ts';
import { estimate, inventedComparison } from '../app/fixture.ts';

const measured = (mean: number, half = 0.5): Estimate => estimate(mean, half);
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
        byRegime: { [baseline]: measured(400), [regime]: measured(310) },
        difference: { [regime]: whole },
      },
    ],
    exposureSplit: [
      {
        regime,
        condition,
        dayType,
        parts: {
          timeOut: measured(-60),
          groupSize: measured(-40.2),
          guardianship: measured(10),
          place: measured(0.2),
          nonAssociation: { ...measured(0), ci95: null, note: 'identical' },
        },
      },
    ],
  };
}

describe('what a difference in opportunities for conflict comes of', () => {
  it('is told largest first, each with its own direction, without what is not known to matter', () => {
    expect(exposureSplitText(splitting(measured(-90)), regime, condition)).toBe(
      '90.0 fewer opportunities for conflict per 100 people a day on weekdays: 60.0 fewer from less time unlocked, 40.2 fewer from smaller groups, 10.0 more from more people to each guardian.',
    );
  });

  it('is not told where there is no clear difference, or none was measured', () => {
    expect(exposureSplitText(splitting(measured(-0.2)), regime, condition)).toBeNull();
    expect(exposureSplitText(splitting(measured(-90)), regime, 'asDesigned')).toBeNull();
    expect(exposureSplitText(invented, regime, condition)).toBeNull();
  });

  it('heads its picture with the largest part that goes the same way', () => {
    const title = (whole: Estimate): string =>
      exposureSplitFinding(splitting(whole), regime, condition, dayType);
    expect(title(measured(-90))).toBe('Fewer opportunities, most of all from less time unlocked');
    const range = { p5: -200, p95: 30, signHolds: 0.8, draws: 200 };
    expect(title({ ...measured(-90), range })).toMatch(/; what we don’t know could turn this round$/);
    expect(title(measured(10))).toBe('More opportunities, most of all from more people to each guardian');
    expect(title(measured(-0.2))).toBe('About as many opportunities under both: what pulls each way');
  });
});

describe('what we don’t know of a difference in opportunities', () => {
  const drawn = invented.assumptionDraws;
  const range = (p5: number, p95: number) =>
    exposureRangeText({ ...measured(-90), range: { p5, p95, signHolds: 0.97, draws: 200 } }, drawn);

  it('is told with how often its direction holds', () => {
    expect(range(-6987, -306)).toMatch(
      /^What we don’t know: 306 to 6,987 fewer, over 200 joint draws .*; same direction in 194 of 200\.$/,
    );
    expect(range(-120, 30)).toContain(': 120 fewer to 30.0 more, over');
  });

  it('is not told before it is computed', () => {
    expect(exposureRangeText(measured(-90), drawn)).toBeNull();
    expect(exposureRangeText(undefined, drawn)).toBeNull();
  });
});

describe('the hour of most opportunities', () => {
  it('is told of both regimes where they differ', () => {
    const row = (hour: string, before: number, after: number): ComparisonRow => ({
      id: 'violence.exposureIndex',
      slice: { condition, dayType: 'monToThu', people: 'all', where: `hour:${hour}` },
      byRegime: { [baseline]: measured(before), [regime]: measured(after) },
      difference: { [regime]: measured(after - before) },
    });
    const view = { ...openingView(invented), regime, condition } as const;
    const comparison = { ...invented, rows: [row('08', 30, 20), row('18', 40, 5)] };
    expect(exposureByHourFinding(comparison, view)).toBe(
      'Most opportunities arise from 08:00 to 09:00; under Workshop-based from 18:00 to 19:00',
    );
    expect(exposureByHourFinding(comparison, { ...view, regime: baseline })).toBe(
      'Most opportunities arise from 18:00 to 19:00',
    );
  });
});
