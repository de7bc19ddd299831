import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facilityBit, timetableOf, type Segment } from '#rules/timetable.ts';
import { facilities, type Period } from '#scenario/regime.ts';
import { anyPrison } from '#tests/prison/anyPrison.ts';
import { clock, meaningFaults } from '#tests/prison/happened.ts';
import {
  establishmentWith,
  everyDay,
  night,
  periodsOf,
  regimeWith,
  wing,
  type SmallRegime,
} from '#tests/prison/small.ts';

const monday = 0;

/** `09:00:00 to 10:00:00 open`, `... notMyTurn`, for one landing of A wing on one day. */
function dayOfLanding(regime: SmallRegime, landing = 0, dayOfWeek = monday): string[] {
  const establishment = establishmentWith({ wings: [wing('A', [[1], [1], [1]])] });
  return timetableOf(establishment, regimeWith(regime)).segments[dayOfWeek][landing].map(inWords);
}

const inWords = ({ from, to, open, closedFor }: Segment): string =>
  `${clock(from)} to ${to === 86_400 ? '24:00:00' : clock(to)} ${open ? 'open' : closedFor}`;

const landings = { landings: [['1'], ['2'], ['3']] };

function bitsOf(kind: Period['kind'], alsoOpen?: Period['alsoOpen']): string[] {
  const establishment = establishmentWith({});
  const regime = regimeWith({
    periods: periodsOf(
      ['09:00', kind, alsoOpen === undefined ? {} : { alsoOpen }],
      ['10:00', 'LOCKED', night],
    ),
  });
  const [, segment] = timetableOf(establishment, regime).segments[monday][0];
  return facilities.filter((facility) => (segment.facilities & facilityBit(facility)) !== 0);
}

describe('when a landing is meant to be open', () => {
  test('periods for everybody open it; sessions, lock-up and roll check do not', () => {
    const periods = periodsOf(
      ['07:45', 'UNLOCK'],
      ['08:30', 'SESSION'],
      ['11:45', 'MEAL'],
      ['12:15', 'LOCK_UP'],
      ['12:30', 'ROLL_CHECK'],
      ['12:45', 'LOCKED', { lockedFor: 'mealBreak' }],
      ['13:30', 'MOVEMENT'],
      ['13:50', 'LOCKED', { lockedFor: 'session' }],
      ['16:00', 'EXERCISE'],
      ['17:00', 'LOCKED', night],
    );
    expect(dayOfLanding({ periods })).toEqual([
      '00:00:00 to 07:45:00 night',
      '07:45:00 to 08:30:00 open',
      '08:30:00 to 11:45:00 notCalled',
      '11:45:00 to 12:15:00 open',
      '12:15:00 to 12:30:00 mealBreak',
      '12:30:00 to 12:45:00 mealBreak',
      '12:45:00 to 13:30:00 mealBreak',
      '13:30:00 to 13:50:00 notCalled',
      '13:50:00 to 16:00:00 notCalled',
      '16:00:00 to 17:00:00 open',
      '17:00:00 to 24:00:00 night',
    ]);
  });

  test('lock-up takes the reason of what it leads to: the roll where the doors open again after it', () => {
    const periods = periodsOf(
      ['09:00', 'ASSOCIATION'],
      ['10:00', 'LOCK_UP'],
      ['10:10', 'ROLL_CHECK'],
      ['10:30', 'ASSOCIATION'],
      ['19:00', 'LOCK_UP'],
      ['19:30', 'ROLL_CHECK'],
    );
    expect(dayOfLanding({ periods })).toEqual([
      '00:00:00 to 09:00:00 night',
      '09:00:00 to 10:00:00 open',
      '10:00:00 to 10:10:00 rollCheck',
      '10:10:00 to 10:30:00 rollCheck',
      '10:30:00 to 19:00:00 open',
      '19:00:00 to 19:30:00 night',
      '19:30:00 to 24:00:00 night',
    ]);
  });

  test('landings that take turns wait behind the door before and after their own', () => {
    const periods = periodsOf(
      ['09:00', 'ASSOCIATION', { turns: { partition: 'landings', changeoverMinutes: 10 } }],
      ['12:00', 'LOCKED', night],
    );
    expect(dayOfLanding({ periods, partitions: landings }, 1)).toEqual([
      '00:00:00 to 09:00:00 night',
      '09:00:00 to 10:03:20 notMyTurn',
      '10:03:20 to 10:56:40 open',
      '10:56:40 to 12:00:00 notMyTurn',
      '12:00:00 to 24:00:00 night',
    ]);
  });

  test('a period may be one cohort’s alone: the first in the order of the day', () => {
    const periods = periodsOf(
      ['09:00', 'DOMESTIC', { turns: { partition: 'landings', which: 1 } }],
      ['10:00', 'LOCKED', night],
    );
    const regime = { periods, partitions: landings, rotateTurns: true };
    const whose = everyDay.map((_, day) =>
      [0, 1, 2].filter((landing) => dayOfLanding(regime, landing, day).includes('09:00:00 to 10:00:00 open')),
    );
    expect(whose).toEqual([[0], [1], [2], [0], [1], [2], [0]]);
  });

  test('a changeover of a part of a minute is taken to the second', () => {
    const periods = periodsOf(
      ['09:00', 'MEAL', { turns: { partition: 'landings', changeoverMinutes: 0.01 } }],
      ['09:30', 'LOCKED', night],
    );
    // 0.6 s counts as 1 s: (1800 - 2) / 3 = 599 s each.
    expect(dayOfLanding({ periods, partitions: landings }, 1)[2]).toBe('09:10:00 to 09:19:59 open');
  });

  test('a day of one wing alone leaves the other wings theirs', () => {
    const establishment = establishmentWith({ wings: [wing('A', [[1]]), wing('B', [[1]])] });
    const regime = regimeWith({
      periods: [
        { id: 'late', daysOfWeek: everyDay, wings: ['B'], periods: periodsOf(['10:00', 'ASSOCIATION']) },
        { id: 'early', daysOfWeek: everyDay, wings: ['A'], periods: periodsOf(['08:00', 'ASSOCIATION']) },
      ],
    });
    const [day] = timetableOf(establishment, regime).segments;
    expect(day.map((segments) => inWords(segments[1]))).toEqual([
      '08:00:00 to 24:00:00 open',
      '10:00:00 to 24:00:00 open',
    ]);
    const withoutA = { ...regime, sim: { ...regime.sim, coreDay: regime.sim.coreDay.slice(0, 1) } };
    expect(() => timetableOf(establishment, withoutA)).toThrow(
      'thread has no core day for landing A-1 on MONDAY.',
    );
  });

  test('whatever the core day, each landing’s segments fill the day without gap or overlap', () => {
    fc.assert(
      fc.property(anyPrison, (scenario) => {
        fc.pre(meaningFaults(scenario).length === 0);
        for (const day of timetableOf(scenario.establishment, scenario.regime).segments) {
          for (const segments of day) {
            let reached = 0;
            for (const { from, to } of segments) {
              expect(from).toBe(reached);
              expect(Number.isInteger(to) && to > from).toBe(true);
              reached = to;
            }
            expect(reached).toBe(86_400);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('what is open to those who are out', () => {
  test.each([
    ['UNLOCK', ['floor', 'medicationHatch', 'showers', 'telephones']],
    ['MEDICATION', ['floor', 'medicationHatch']],
    ['MEAL', ['floor', 'servery']],
    ['DOMESTIC', ['floor', 'showers', 'telephones', 'cleaning']],
    ['ASSOCIATION', ['floor', 'showers', 'telephones', 'cleaning']],
    ['EXERCISE', ['yard']],
    ['SESSION', []],
  ] as const)('%s: %j', (kind, open) => {
    expect(bitsOf(kind)).toEqual(open);
  });

  test('and what the planner opens besides', () => {
    expect(bitsOf('EXERCISE', ['showers', 'yard'])).toEqual(['showers', 'yard']);
  });
});
