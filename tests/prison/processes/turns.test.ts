import { describe, expect, test } from 'vitest';
import { happened, type Happened } from '../happened.ts';
import {
  activityWith,
  night,
  onWing,
  periodsOf,
  postOf,
  scenarioWith,
  windowOf,
  wing,
  wingWork,
  type Behaviours,
  type SmallRegime,
} from '../small.ts';

const partitions = { landings: [['1'], ['2']] };
const turns = { partition: 'landings' };
const periods = periodsOf(['09:00', 'ASSOCIATION', { turns }], ['11:00', 'LOCKED', night]);
const two = wing('A', [
  [1, 1],
  [1, 1],
]);

const dayOf = (regime: Partial<SmallRegime> = {}, behaviours: Behaviours = {}): Happened =>
  happened(scenarioWith({ wings: [two] }, { periods, partitions, ...regime }, behaviours));

describe('of two landings that take turns without a changeover', () => {
  test('the second comes out when the last door of the first is locked', () => {
    const day = dayOf();
    expect(day.unlocked('A-1-001/1')).toEqual(['09:00:12 to 10:00:12']);
    expect(day.unlocked('A-1-002/1')).toEqual(['09:00:12 to 10:00:12']);
    // The second door takes twelve, and so does the way to the next.
    expect(day.unlocked('A-2-001/1')).toEqual(['10:00:24 to 11:00:12']);
    expect(day.behindTheDoor('A-2-001/1')).toEqual([
      '00:00:00 night',
      '09:00:00 notMyTurn',
      '10:00:24 out',
      '11:00:12 night',
    ]);
  });

  test('an overrun of the first shortens the turn of the second, whose end stays', () => {
    const day = dayOf({}, { 'doors.walkHomeSeconds': 600 });
    const ends = ['A-1-001/1', 'A-1-002/1'].map((bed) => day.unlocked(bed)[0].slice(-8)).sort();
    const begins = ['A-2-001/1', 'A-2-002/1'].map((bed) => day.unlocked(bed)[0].slice(0, 8)).sort();
    expect(ends[1] > '10:00:30').toBe(true);
    expect(begins[0] > ends[1]).toBe(true);
    expect(day.unlocked('A-2-001/1')[0] < '11').toBe(true);
    expect(day.behindTheDoor('A-2-001/1').at(-1)!.slice(0, 5)).toMatch(/^11:0/);
  });

  test('people of the first at work elsewhere or at a group on the wing do not hold the second up, nor does a wing worker', () => {
    const away = activityWith({ from: '09:40', to: '10:40', capacity: 1, sim: { wings: ['A'] } });
    const windows = [windowOf('outward', '09:20', '09:40'), windowOf('return', '10:40', '10:50')];
    const cohort = { partition: 'landings', number: 1 };
    const group = onWing({ from: '09:30', to: '10:30', capacity: 1, sim: { cohort, wings: ['A'] } });
    for (const activity of [
      away,
      group,
      wingWork({ from: '09:10', to: '10:50', capacity: 1, sim: { cohort } }),
    ]) {
      const day = dayOf({ activities: [activity], windows });
      const first = ['A-2-001/1', 'A-2-002/1'].map((bed) => day.unlocked(bed)[0].slice(0, 8)).sort()[0];
      expect(first, activity.id).toBe('10:00:24');
    }
  });

  test('who is back late, and let in at a door that is locked again at once, does not hold it up either', () => {
    const activities = [activityWith({ from: '09:20', to: '09:58', capacity: 1 })];
    const windows = [windowOf('outward', '09:05', '09:20'), windowOf('return', '09:58', '10:05')];
    const day = dayOf({ activities, windows });
    const begins = ['A-2-001/1', 'A-2-002/1'].map((bed) => day.unlocked(bed)[0].slice(0, 8));
    expect(begins).toContain('10:00:24');
  });

  test('with a changeover longer than the lock-up the second comes out on time', () => {
    const gap = periodsOf(
      ['09:00', 'ASSOCIATION', { turns: { ...turns, changeoverMinutes: 2 } }],
      ['11:00', 'LOCKED', night],
    );
    expect(dayOf({ periods: gap }).unlocked('A-2-001/1')).toEqual(['10:01:12 to 11:00:12']);
  });

  test('one officer alone locks up, and nobody comes out', () => {
    const posts = [postOf({ to: '10:00' }), postOf({ id: 'patrol', from: '10:00', count: 1 })];
    const day = dayOf({ posts });
    expect(day.unlocked('A-1-001/1')).toEqual(['09:00:12 to 10:00:12']);
    expect(day.unlocked('A-2-001/1')).toEqual([]);
  });
});

test('a door that stands open behind a man who has gone to work since his turn holds nobody up', () => {
  const three = wing('A', [[1], [1], [1]]);
  const regime = {
    periods: periodsOf(
      ['09:00', 'ASSOCIATION', { turns: { partition: 'three' } }],
      ['12:00', 'LOCKED', night],
    ),
    partitions: { three: [['1'], ['2'], ['3']] },
    activities: [activityWith({ from: '10:35', to: '11:40', capacity: 1 })],
    windows: [windowOf('outward', '10:20', '10:35'), windowOf('return', '11:40', '11:55')],
  };
  // Whoever of the three has the place.
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const day = happened(scenarioWith({ wings: [three] }, regime), 'asDesigned', { seed });
    const [begins] = day.unlocked('A-3-001/1').map((span) => span.slice(0, 5));
    expect(['10:15', '11:00'], `seed ${seed}`).toContain(begins);
  }
});

test('landings out together all day do not wait for each other', () => {
  const together = periodsOf(
    ['09:00', 'ASSOCIATION'],
    ['10:00', 'ASSOCIATION', { turns }],
    ['12:00', 'LOCKED', night],
  );
  const day = dayOf({ periods: together });
  expect(day.unlocked('A-1-001/1')).toEqual(['09:00:12 to 11:00:12']);
  expect(day.unlocked('A-2-001/1')).toEqual(['09:00:22 to 10:00:12', '11:00:24 to 12:00:12']);
});
