import { describe, expect, it } from 'vitest';
import type { Comparison, ComparisonRow, Estimate } from '#experiment/comparison.ts';
import { gainersText } from '#story/gainers.ts';
import { inCellBreakEven, inCellBreakEvenText } from '#story/inCellBreakEven.ts';
import { resourcesText } from '#story/resources.ts';
import { estimate, inventedComparison } from '../app/fixture.ts';

const measured = (mean: number, half = 0.01): Estimate => estimate(mean, half);
const invented = inventedComparison();
const [baseline, regime] = invented.regimes.map(({ id }) => id);

function using(differences: readonly number[]): Comparison {
  const ids = ['staff.officerHours', 'staff.instructorHours', 'staff.roomHours'];
  const rows = ids.map((id, index): ComparisonRow => ({
    id,
    slice: { condition: 'asDelivered', dayType: 'week', people: 'all', where: 'all' },
    byRegime: { [baseline]: measured(400), [regime]: measured(400 + differences[index]) },
    difference: {
      [regime]:
        differences[index] === 0
          ? { ...measured(0), note: 'identical', ci95: null }
          : measured(differences[index]),
    },
  }));
  return { ...invented, rows };
}

describe('resources used', () => {
  it('are called the same only where all three are', () => {
    expect(resourcesText(using([0, 0, 0]), regime, 'asDelivered')).toMatch(
      /400 officer-hours \(as many\), 400 instructor-hours \(as many\) and 400 room-hours \(as many\)\. The two use the same\.$/,
    );
  });

  it('are said to differ where one does, and by how much', () => {
    const text = resourcesText(using([0, -30, 12]), regime, 'asDelivered');
    expect(text).toContain('370 instructor-hours (30.0 fewer)');
    expect(text).toContain('412 room-hours (12.0 more)');
    expect(text).toMatch(/Resources used are not equal\.$/);
  });

  it('of the baseline stand alone, and nothing is said of what was not measured', () => {
    expect(resourcesText(using([0, 0, 0]), baseline, 'asDelivered')).toBe(
      'Used a day: 400 officer-hours, 400 instructor-hours and 400 room-hours.',
    );
    expect(resourcesText({ ...invented, rows: [] }, regime, 'asDelivered')).toBeNull();
  });
});

describe('in-cell work', () => {
  const offering = (attended: number, offered: number): Comparison => {
    const row = (id: string, before: number, after: number): ComparisonRow => ({
      id,
      slice: { condition: 'asDelivered', dayType: 'week', people: 'all', where: 'all' },
      byRegime: { [baseline]: measured(before), [regime]: measured(after) },
      difference: { [regime]: measured(after - before) },
    });
    return {
      ...invented,
      rows: [row('access.hours.attended', 20, attended), row('access.hours.inCellOffered', 1, offered)],
    };
  };

  it('breaks even where the part used makes up for hours in person lost', () => {
    expect(inCellBreakEven(offering(18.5, 4), regime, 'asDelivered')).toBeCloseTo(0.5, 12);
    expect(inCellBreakEvenText(offering(18.5, 4), regime, 'asDelivered')).toContain(
      'only if more than 50% of in-cell time is used',
    );
  });

  it('cannot make up for more than is offered, and need not where nothing is lost', () => {
    expect(inCellBreakEvenText(offering(10, 4), regime, 'asDelivered')).toContain(
      'even if all in-cell time is used',
    );
    expect(inCellBreakEven(offering(21, 4), regime, 'asDelivered')).toBeNull();
    expect(inCellBreakEven(offering(18, 1), regime, 'asDelivered')).toBeNull();
  });
});

describe('gainers and losers', () => {
  const group = (people: string, median: number) => ({
    people,
    count: 100,
    better: measured(0.12),
    worse: measured(0.6),
    medianChange: measured(median),
  });
  const part = { measure: 'time.unlocked.mean', regime, condition: 'asDelivered', atLeast: 0.5 } as const;

  it('are counted in a hundred, with the group that loses most', () => {
    const groups = [group('all', -0.5), group('work:notInWork', -1.25)];
    const comparison = { ...invented, gainers: [{ ...part, groups, losesMost: 'work:notInWork' }] };
    expect(gainersText(comparison, regime, 'asDelivered')).toEqual([
      '12 in 100 people gain at least 30m a day unlocked, 60 in 100 lose as much; people not in work lose most (median 1h 15m a day).',
    ]);
    expect(gainersText(comparison, regime, 'asDesigned')).toEqual([]);
  });

  it('name no group that loses nothing to speak of', () => {
    const groups = [group('all', 0), group('work:partTime', -0.004)];
    const comparison = { ...invented, gainers: [{ ...part, groups, losesMost: 'work:partTime' }] };
    expect(gainersText(comparison, regime, 'asDelivered')[0]).toMatch(/60 in 100 lose as much\.$/);
  });

  it('name no group where none loses', () => {
    const comparison = { ...invented, gainers: [{ ...part, groups: [group('all', 0.5)], losesMost: null }] };
    expect(gainersText(comparison, regime, 'asDelivered')[0]).toMatch(/60 in 100 lose as much\.$/);
  });
});
