import { describe, expect, it } from 'vitest';
import type { Comparison, ComparisonRow, Estimate } from '#experiment/comparison.ts';
import { peopleMetFinding } from '#story/people-met.ts';
import { predictabilityFinding, workingDayFinding } from '#story/predictability.ts';
import { resourcesFinding } from '#story/resources.ts';
import { skills, staffHoursFinding } from '#story/staff-hours.ts';
import { curtailmentsText, regimeStates, statesFinding } from '#story/staffing.ts';
import { openingView } from '#story/view.ts';
import { curtailmentName, taskNames } from '#story/vocabulary.ts';
import { skills as everySkill } from '#scenario/establishment.ts';
import { curtailmentItems } from '#scenario/regime.ts';
import { tasks } from '#trace/records.ts';
import { estimate, inventedComparison } from '../app/fixture.ts';

const invented = inventedComparison();
const [baseline, regime] = invented.regimes.map(({ id }) => id);
const view = { ...openingView(invented), regime };
const measured = (mean: number): Estimate => estimate(mean, 0.001);

interface Given {
  readonly id: string;
  readonly dayType: ComparisonRow['slice']['dayType'];
  readonly where?: string;
  readonly levels: readonly [number, number];
}

function having(...given: readonly Given[]): Comparison {
  const rows = given.map(({ id, dayType, where = 'all', levels: [before, after] }): ComparisonRow => ({
    id,
    slice: { condition: view.condition, dayType, people: 'all', where },
    byRegime: { [baseline]: measured(before), [regime]: measured(after) },
    difference: {
      [regime]:
        before === after ? { ...measured(0), ci95: null, note: 'identical' } : measured(after - before),
    },
  }));
  return { ...invented, rows };
}

describe('staff and rooms', () => {
  const used = (officer: number, instructor: number, room: number): Comparison =>
    having(
      { id: 'staff.officerHours', dayType: 'week', levels: [400, officer] },
      { id: 'staff.instructorHours', dayType: 'week', levels: [100, instructor] },
      { id: 'staff.roomHours', dayType: 'week', levels: [200, room] },
    );

  it('are called unequal where they are, what differs most before the rest', () => {
    expect(resourcesFinding(used(410, 95, 240), regime, view.condition)).toBe(
      'Resources are not equal: 40.0 more room-hours and 5.00 fewer instructor-hours a day',
    );
  });

  it('are told of officers, with the hours there would have been', () => {
    const comparison = having(
      { id: 'staff.hoursDeployable', dayType: 'week', where: 'skill:officer', levels: [730, 730] },
      { id: 'staff.hoursUsed', dayType: 'week', where: 'skill:officer', levels: [519, 512] },
    );
    expect(staffHoursFinding(comparison, regime, view.condition)).toBe(
      'Of 730 deployable officer-hours a day 512 are used, down from 519',
    );
    expect(staffHoursFinding(having(), regime, view.condition)).toBe('Hours of staff by skill');
    expect(skills.map(({ where }) => where)).toEqual(everySkill.map((skill) => `skill:${skill}`));
  });

  it('are called as many only where all three are', () => {
    expect(resourcesFinding(used(400, 100, 200), regime, view.condition)).toBe(
      'Both use as many officer-, instructor- and room-hours',
    );
  });
});

describe('days by state', () => {
  it('are counted in a hundred, beside the baseline', () => {
    const days = (before: number, after: number): string =>
      statesFinding(
        having({ id: 'staff.daysInState', dayType: 'week', levels: [before, after] }),
        regime,
        view.condition,
      );
    expect(days(0.69, 0.55)).toBe('Something is given up for lack of staff on 55 of 100 days, down from 69');
    expect(days(0.69, 0.69)).toBe(
      'Something is given up for lack of staff on 69 of 100 days, as under Workshop-based',
    );
  });

  it('are always a word as well as a shade', () => {
    expect(regimeStates.map(({ name }) => name)).toEqual(['Green', 'Green-amber', 'Amber-red', 'Red']);
  });

  it('say what is given up most often, and nothing where nothing is', () => {
    const given = (gym: number): Comparison =>
      having(
        { id: 'staff.curtailments', dayType: 'week', levels: [1, gym] },
        { id: 'staff.curtailments', dayType: 'week', where: 'item:gym', levels: [1, gym] },
      );
    expect(curtailmentsText(given(2.5), regime, view.condition)).toBe(
      'Given up a day under Evening kept: 2.50, most often gym (2.50).',
    );
    expect(curtailmentsText(given(0), regime, view.condition)).toBeNull();
  });

  it('have plain words for every item and every task', () => {
    for (const item of curtailmentItems) expect(curtailmentName(item)).toMatch(/^[A-Z][a-z ]+$/);
    expect(Object.keys(taskNames).sort()).toEqual([...tasks].sort());
    for (const task of tasks) expect(taskNames[task]).toMatch(/^[A-Z][a-z ]+$/);
  });
});

describe('what can be counted on', () => {
  it('is told with where it comes from', () => {
    const comparison = having(
      { id: 'time.unlocksOnTime', dayType: 'weekday', levels: [0.91, 0.97] },
      { id: 'time.lockedInWorkingDay', dayType: 'monToThu', levels: [0.42, 0.31] },
      { id: 'violence.peopleMet', dayType: 'week', levels: [120, 103] },
    );
    expect(predictabilityFinding(comparison, view)).toBe(
      '97 in 100 doors open within 10 minutes of their time, up from 91',
    );
    expect(workingDayFinding(comparison, view)).toBe(
      'At 10:30 and 14:30, 31 in 100 are locked in, down from 42',
    );
    expect(peopleMetFinding(comparison, view)).toBe(
      'In a week somebody meets 103 other people, down from 120',
    );
  });

  it('is a level alone for the baseline, and a plain title where nothing is measured', () => {
    const comparison = having({ id: 'violence.peopleMet', dayType: 'week', levels: [120, 103] });
    expect(peopleMetFinding(comparison, { ...view, regime: baseline })).toBe(
      'In a week somebody meets 120 other people',
    );
    expect(predictabilityFinding(comparison, view)).toBe('How far the day can be counted on');
  });
});
