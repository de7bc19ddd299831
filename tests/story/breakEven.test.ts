import { describe, expect, it } from 'vitest';
import type { BreakEven, Comparison } from '#experiment/comparison.ts';
import { breakEvenText } from '#story/breakEven.ts';
import { shortLabel } from '#story/view.ts';
import { inventedComparison } from '../app/fixture.ts';

const invented = inventedComparison();
const [baseline, regime] = invented.regimes;
const [first, second] = [shortLabel(baseline), shortLabel(regime)];

const one = (assumption: BreakEven['assumption'], ties: BreakEven['ties']): BreakEven => ({
  regime: regime.id,
  condition: 'asDelivered',
  dayType: 'weekday',
  assumption,
  value: 0.5,
  low: 0.25,
  high: 1,
  ties,
  fewerAtLow: regime.id,
});
const having = (...breakEven: BreakEven[]): Comparison => ({ ...invented, breakEven });

describe('where two regimes would have as many opportunities for conflict', () => {
  it('is said with the value used and who has fewer below', () => {
    const comparison = having(
      one('weight.wingStructured', [0.62, 0.62]),
      one('contact.cap', [15, null]),
      one('nonAssociation.weight', null),
    );
    expect(breakEvenText(comparison, regime.id, 'asDelivered')).toBe(
      `There would be as many opportunities for conflict under ${first} and ${second} on weekdays with the weight of structured groups on the wing at 0.62 (0.50 here), below which ${second} has fewer; or with the most others one person mixes with between 15.0 and any (0.50 here), below which ${second} has fewer. No value in its range of the weight of pairs kept apart would.`,
    );
  });

  it('is said to be nowhere in range where it is', () => {
    const comparison = having(one('weight.wingStructured', null), one('contact.cap', null));
    expect(breakEvenText(comparison, regime.id, 'asDelivered')).toBe(
      `No value in its range of the weight of structured groups on the wing or the most others one person mixes with would make as many opportunities for conflict under ${first} and ${second} on weekdays.`,
    );
  });

  it('is not said of two that are the same throughout, or were not compared', () => {
    const same = { ...one('weight.wingStructured', null), fewerAtLow: null };
    expect(breakEvenText(having(same), regime.id, 'asDelivered')).toBeNull();
    expect(breakEvenText(having(), regime.id, 'asDelivered')).toBeNull();
    expect(breakEvenText(having(one('contact.cap', null)), regime.id, 'asDesigned')).toBeNull();
  });
});
