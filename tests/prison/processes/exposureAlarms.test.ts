import { describe, expect, test } from 'vitest';
import type { Assumptions } from '#scenario/assumptions.ts';
import { scenarioKey } from '#experiment/scenario-key.ts';
import { happened } from '../happened.ts';
import { night, periodsOf, scenarioWith, wing, type Behaviours } from '../small.ts';

const wings = [wing('A', [[1, 1, 1, 1, 1, 1]])];
const openAt = (from: string, to: string) => periodsOf([from, 'ASSOCIATION'], [to, 'LOCKED', night]);
/** An alarm every two hours of contact on average, and nothing lost by it. */
const linked: Behaviours = {
  'incidents.alarmsPerExposure': 500,
  'incidents.landingLostMinutes': 0,
  'incidents.responders': 0,
};

function alarms(behaviours: Behaviours, periods = openAt('08:00', '20:00'), people = 6, seed = 42): number[] {
  const scenario = scenarioWith(
    { wings, staff: [{ home: 'A', headcount: 4 }], people },
    { periods },
    behaviours,
  );
  return happened(scenario, 'asDelivered', { days: 6, seed })
    .all('incident')
    .map(({ time }) => time % 86_400);
}

describe('where alarms follow exposure', () => {
  test('they come only while people are together, and not at the rate of everybody alike', () => {
    const times = alarms({ ...linked, 'incidents.alarms': 7000 });
    expect(times.length).toBeGreaterThan(10);
    for (const second of times) {
      expect(second).toBeGreaterThanOrEqual(8 * 3600);
      expect(second).toBeLessThan(20 * 3600 + 600);
    }
  });

  test('half the hours together bring fewer', () => {
    const count = (to: string) =>
      [1, 2, 3, 4].reduce((sum, seed) => sum + alarms(linked, openAt('08:00', to), 6, seed).length, 0);
    expect(count('14:00')).toBeLessThan(0.8 * count('20:00'));
  });

  test('one person alone brings none', () => {
    expect(alarms(linked, openAt('08:00', '20:00'), 1)).toEqual([]);
  });

  test('the same seed brings the same', () => {
    expect(alarms(linked)).toEqual(alarms(linked));
  });
});

test('a weight of the reading enters what is run only where alarms follow exposure', () => {
  const keyWith = (behaviours: Behaviours, yard: number): string => {
    const scenario = scenarioWith({ wings }, { periods: openAt('08:00', '20:00') }, behaviours);
    const { assumptions } = scenario;
    const reading: Assumptions['reading'] = {
      ...assumptions.reading,
      'weight.yard': { ...assumptions.reading['weight.yard'], value: yard },
    };
    return scenarioKey({ ...scenario, assumptions: { ...assumptions, reading } });
  };
  expect(keyWith({}, 2)).toBe(keyWith({}, 1));
  expect(keyWith(linked, 2)).not.toBe(keyWith(linked, 1));
});
