import { describe, expect, it } from 'vitest';
import type { Comparison, ComparisonRow, Estimate } from '#experiment/comparison.ts';
import { categoryCodes, tierCodes, timeSlots } from '#scenario/regime.ts';
import { outcomeAreas } from '#scenario/outcomeAreas.ts';
import { sessionReasons } from '#trace/records.ts';
import { activityWeekFinding } from '#story/activity-week.ts';
import { gainersFinding, gainersText } from '#story/gainers.ts';
import { groupOf } from '#story/groups.ts';
import { apartBy, hoursApartFinding, partsOf } from '#story/hours-apart.ts';
import { hoursLostFinding } from '#story/hours-lost.ts';
import { openingView } from '#story/view.ts';
import { sessionReasonName } from '#story/vocabulary.ts';
import { estimate, inventedComparison } from '../app/fixture.ts';

const invented = inventedComparison();
const [baseline, regime] = invented.regimes.map(({ id }) => id);
const view = { ...openingView(invented), regime };
const { condition } = view;
const [area] = apartBy;
const measured = (mean: number): Estimate => estimate(mean, 0.001);

function row(
  id: string,
  dayType: ComparisonRow['slice']['dayType'],
  where: string,
  before: number,
  after: number,
): ComparisonRow {
  return {
    id,
    slice: { condition, dayType, people: 'all', where },
    byRegime: { [baseline]: measured(before), [regime]: measured(after) },
    difference: { [regime]: measured(after - before) },
  };
}

const having = (...rows: readonly ComparisonRow[]): Comparison => ({ ...invented, rows });

describe('hours apart', () => {
  const stages = (where: string, planned: number, before: number, after: number) => [
    row('access.hours.planned', 'weekday', where, planned, planned),
    row('access.hours.attended', 'weekday', where, before, after),
  ];
  const comparison = having(
    ...stages('area:educationAndSkills', 15, 13.8, 12.4),
    ...stages('area:safetyAndSecurity', 1, 0.5, 0.5),
    ...stages('area:recoveryFromDrugs', 0, 0, 0),
  );

  it('have a name for every area, category, tier and time of day that is counted', () => {
    const names = Object.fromEntries(apartBy.map((by) => [by.id, Object.keys(by.names)]));
    expect(names['area']).toEqual([...outcomeAreas, 'none']);
    expect(names['category']).toEqual(expect.arrayContaining([...categoryCodes]));
    expect(names['tier']).toEqual([...tierCodes]);
    expect(names['slot']).toEqual([...timeSlots]);
    for (const reason of sessionReasons)
      if (reason !== 'none') expect(sessionReasonName(reason)).toMatch(/^[A-Z][a-z ]+$/);
  });

  it('leave out what nobody plans', () => {
    expect(partsOf(comparison, area, condition, 'weekday').map(({ name }) => name)).toEqual([
      'Safety and security',
      'Education and skills',
    ]);
  });

  it('are headed by what changes most, or by what is largest for the baseline', () => {
    expect(hoursApartFinding(comparison, area, regime, condition, 'weekday')).toBe(
      'Education and skills changes most: attended falls from 13h 48m to 12h 24m',
    );
    expect(hoursApartFinding(comparison, area, baseline, condition, 'weekday')).toBe(
      'Education and skills: most of what is attended, 13h 48m a person',
    );
    expect(hoursApartFinding(having(), area, regime, condition, 'weekday')).toBe(
      'About the same is attended, whatever the White Paper outcome area',
    );
  });
});

describe('planned hours lost', () => {
  it('are told with the cause of most of them', () => {
    const lost = (where: string, before: number, after: number) =>
      row('access.hours.lost', 'monToThu', where, before, after);
    const comparison = having(
      lost('all', 4.8, 4.1),
      lost('cause:refused', 1.1, 1),
      lost('cause:sick', 0.7, 0.6),
    );
    expect(hoursLostFinding(comparison, view)).toBe(
      '4h 06m of what is planned is lost, down from 4h 48m; most to “refused”',
    );
    expect(hoursLostFinding(having(lost('all', 0, 0)), view)).toBe('Everything planned is attended');
  });
});

describe('one person’s week', () => {
  it('is that of the person in the middle', () => {
    const comparison = having(row('access.experienced.median', 'week', 'all', 15.25, 12));
    expect(activityWeekFinding(comparison, view)).toBe(
      'The person in the middle attends 12h 00m a week, down from 15h 15m',
    );
  });
});

describe('who gains and who loses', () => {
  const group = (people: string, median: number) => ({
    people,
    count: 100,
    better: measured(0.07),
    worse: measured(0.68),
    medianChange: measured(median),
  });
  const part = { measure: 'time.unlocked.mean', regime, condition, atLeast: 0.5 } as const;
  const comparison: Comparison = {
    ...invented,
    gainers: [
      {
        ...part,
        groups: [group('all', -0.5), group('work:onWingLearner', -1)],
        losesMost: 'work:onWingLearner',
      },
    ],
  };

  it('heads its picture with what its sentence begins with', () => {
    const title = gainersFinding(comparison, regime, condition);
    expect(title).toBe('7 in 100 people gain at least 30m a day unlocked, 68 in 100 lose as much');
    expect(gainersText(comparison, regime, condition)[0].startsWith(`${title};`)).toBe(true);
    expect(gainersFinding(comparison, baseline, condition)).toBe('Who gains and who loses');
  });

  it('names every group in plain words', () => {
    expect(gainersText(comparison, regime, condition)[0]).toContain('on-wing learners lose most');
    for (const { people } of comparison.gainers[0].groups) expect(groupOf(people).name).not.toContain(':');
  });
});
