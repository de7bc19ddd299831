import { describe, expect, test } from 'vitest';
import { laterLockUp } from '#scenario/levers/later-lock-up.ts';
import { night, periodsOf, postOf, scenarioWith, type SmallRegime } from '#tests/prison/small.ts';
import { faultsOf, shipped, shippedScenarios } from './shipped-regimes.ts';

const evening: SmallRegime = {
  periods: periodsOf(
    ['17:30', 'ASSOCIATION'],
    ['19:00', 'LOCK_UP'],
    ['19:15', 'ROLL_CHECK'],
    ['19:30', 'LOCKED', night],
  ),
  posts: [
    postOf({ id: 'floor-evening', from: '17:00', to: '19:15' }),
    postOf({ id: 'floor-night', from: '19:15', to: '20:00' }),
    postOf({ id: 'search', kind: 'other', place: 'central', from: '18:00', to: '19:15' }),
  ],
};
const timesOf = (rows: readonly { readonly from: string; readonly to: string }[]): string[] =>
  rows.map(({ from, to }) => `${from} ${to}`);

describe('final lock-up a quarter of an hour later', () => {
  test('is association so much longer, with lock-up and roll after it, out of the night', () => {
    const later = laterLockUp(scenarioWith({}, evening), 15);
    const [day] = later?.scenario.regime.sim.coreDay ?? [];
    expect(day.periods.map(({ kind, from }) => `${from} ${kind}`)).toEqual([
      '00:00 LOCKED',
      '17:30 ASSOCIATION',
      '19:15 LOCK_UP',
      '19:30 ROLL_CHECK',
      '19:45 LOCKED',
    ]);
    expect(later?.days).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('keeps officers on the floor as long, and moves nobody who is not on the wing', () => {
    const posts = laterLockUp(scenarioWith({}, evening), 15)?.scenario.regime.sim.posts ?? [];
    expect(timesOf(posts)).toEqual(['17:00 19:30', '19:30 20:00', '18:00 19:15']);
  });

  test('is none where the day ends with work, or the night leaves no room', () => {
    const work = periodsOf(['14:00', 'ASSOCIATION'], ['15:00', 'SESSION'], ['16:00', 'LOCKED', night]);
    expect(laterLockUp(scenarioWith({}, { periods: work }), 15)).toBeNull();
    const late = periodsOf(['17:30', 'ASSOCIATION'], ['23:45', 'LOCKED', night]);
    expect(laterLockUp(scenarioWith({}, { periods: late }), 15)).toBeNull();
  });

  test('takes the meal before the night along, and whoever serves medication then', () => {
    const { regime } = laterLockUp(shipped('workshop-based'), 15)?.scenario ?? shipped('restricted');
    const saturday = regime.sim.coreDay.find(({ id }) => id === 'weekend')?.periods ?? [];
    expect(saturday.filter(({ from }) => from >= '13:45').map(({ kind, from }) => `${from} ${kind}`)).toEqual(
      [
        '13:45 ASSOCIATION',
        '16:30 MEAL',
        '17:00 LOCK_UP',
        '17:15 ROLL_CHECK',
        '17:30 LOCKED',
        '21:00 ROLL_CHECK',
        '21:15 LOCKED',
      ],
    );
    const hatch = regime.sim.posts.filter(({ id }) => id === 'hatch-tea-weekend');
    expect(timesOf(hatch)).toEqual(['16:10 17:15']);
  });

  test('counts those later who are locked up already', () => {
    const { regime } = laterLockUp(shipped('workshop-based'), 15)?.scenario ?? shipped('restricted');
    const segregation = regime.sim.coreDay.find(({ id }) => id === 'separation')?.periods ?? [];
    expect(timesOf(segregation.filter(({ kind }) => kind === 'ROLL_CHECK'))).toContain('19:40 19:55');
  });

  test('leaves a day as it is whose roll cannot be taken later by all, and lengthens the others', () => {
    // Healthcare is locked up before tea, and the wings have their medication right after the roll.
    const later = laterLockUp(shipped('local-split'), 15);
    expect(later?.days).toEqual([0, 1, 2, 3, 5, 6]);
    const [unit, before] = [later?.scenario ?? shipped('restricted'), shipped('local-split')].map(
      ({ regime }) => regime.sim.coreDay.find(({ id }) => id === 'healthcare-unit')?.periods,
    );
    expect(unit).toEqual(before);
  });

  test('reads without a fault in every shipped regime that has such an evening; the restricted ones have none', async () => {
    const without: string[] = [];
    for (const base of shippedScenarios) {
      const later = laterLockUp(base, 15);
      if (later === null) without.push(base.regime.id);
      else expect(await faultsOf(later.scenario), base.regime.id).toEqual([]);
    }
    expect(without.sort()).toEqual(['restricted', 'womens-restricted', 'young-restricted']);
  });
});
