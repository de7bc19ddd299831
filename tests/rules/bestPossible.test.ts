import { expect, test } from 'vitest';
import { bestPossibleSeconds, type CallSpan } from '#rules/bestPossible.ts';
import { timetableOf } from '#rules/timetable.ts';
import { establishmentWith, night, periodsOf, regimeWith, wing, type Stretch } from '#tests/prison/small.ts';

const hour = 3600;
const standard = 1;

function hours(
  stretches: readonly Stretch[],
  calls: readonly (readonly [number, number])[] = [],
  landing = 0,
): number {
  const establishment = establishmentWith({ wings: [wing('A', [[1], [1]])] });
  const regime = regimeWith({ periods: periodsOf(...stretches), partitions: { landings: [['1'], ['2']] } });
  const [day] = timetableOf(establishment, regime).segments;
  const spans: CallSpan[] = calls.map(([from, to]) => ({ from: from * hour, to: to * hour }));
  return bestPossibleSeconds(day[landing], spans, standard, []) / hour;
}

const day: readonly Stretch[] = [
  ['08:00', 'UNLOCK'],
  ['08:30', 'SESSION'],
  ['12:00', 'MEAL'],
  ['12:30', 'LOCKED', { lockedFor: 'mealBreak' }],
  ['14:00', 'SESSION'],
  ['17:00', 'ASSOCIATION'],
  ['19:00', 'LOCKED', night],
];
const turns: Stretch[2] = { turns: { partition: 'landings' } };

test('who is never called can be out as long as the landing is open', () => {
  expect(hours(day)).toBe(0.5 + 0.5 + 2);
});

test('a call adds the time there and back, not counted twice where the landing is open anyway', () => {
  expect(hours(day, [[8.25, 12.25]])).toBe(0.5 + 3.5 + 0.5 + 2);
  expect(
    hours(day, [
      [8.25, 12.25],
      [13.5, 17],
    ]),
  ).toBe(0.5 + 3.5 + 0.5 + 3.5 + 2);
});

test('two calls that overlap count once', () => {
  expect(
    hours(day, [
      [9, 11],
      [10, 12],
    ]),
  ).toBe(3 + 3);
});

test('an open prison can give the whole day, a locked one nothing', () => {
  expect(hours([['00:00', 'ASSOCIATION']])).toBe(24);
  expect(hours([['00:00', 'LOCKED', night]])).toBe(0);
});

test('of a meal in turns who is behind the door gets the own turn, who is back from work the whole', () => {
  const meal: readonly Stretch[] = [
    ['09:00', 'SESSION'],
    ['12:00', 'MEAL', turns],
    ['13:00', 'LOCKED', night],
  ];
  expect(hours(meal, [], 1)).toBe(0.5);
  expect(hours(meal, [[9, 12]], 1)).toBe(3 + 1);
  // Back twenty minutes before: locked in again meanwhile.
  expect(hours(meal, [[9, 11 + 2 / 3]], 1)).toBeCloseTo(2 + 2 / 3 + 0.5, 9);
});

test('who came back from work into an open landing is still out when the meal begins', () => {
  const open: readonly Stretch[] = [
    ['09:00', 'ASSOCIATION'],
    ['12:00', 'MEAL', turns],
    ['13:00', 'LOCKED', night],
  ];
  expect(hours(open, [], 1)).toBe(3 + 0.5);
  expect(hours(open, [[9.5, 11]], 1)).toBe(3 + 1);
});
