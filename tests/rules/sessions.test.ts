import { describe, expect, test } from 'vitest';
import { heldActivitiesOf, overlapsOf, weekSessionsOf } from '#rules/sessions.ts';
import { dayNames } from '#scenario/establishment.ts';
import type { Activity, MovementWindow } from '#scenario/regime.ts';
import { clock } from '#tests/prison/happened.ts';
import {
  activityWith,
  establishmentWith,
  inCell,
  onWing,
  regimeWith,
  windowOf,
  wing,
  wingWork,
} from '#tests/prison/small.ts';

const twoWings = establishmentWith({ wings: [wing('A', [[1]]), wing('B', [[1]])] });

function weekOf(activities: readonly Activity[], windows: readonly MovementWindow[] = []) {
  const regime = regimeWith({ periods: [], activities, windows }, ['A', 'B']);
  const held = heldActivitiesOf(twoWings, regime);
  return { held, sessions: weekSessionsOf(regime, held), regime };
}

/** The windows there and back of the one session of a day. */
function windowsOf(activity: Activity, windows: readonly MovementWindow[]): (string | undefined)[] {
  const { sessions } = weekOf([activity], windows);
  const [{ outward, back }] = sessions;
  return [windows[outward]?.id, windows[back]?.id];
}

const morning = windowOf('outward', '08:10', '08:30');
const morningBack = windowOf('return', '11:45', '12:05');
const afternoon = windowOf('outward', '13:30', '13:50');
const afternoonBack = windowOf('return', '16:45', '17:05');
const all = [morning, morningBack, afternoon, afternoonBack];

describe('an activity', () => {
  test('off the wing is held once for everybody, on the wing or in cell once on each wing that has it', () => {
    const { held } = weekOf([activityWith(), onWing(), wingWork({ sim: { wings: ['B'] } }), inCell()], all);
    expect(held.map(({ id, mode, wing: index }) => [id, mode, index])).toEqual([
      ['textiles', 2, -1],
      ['group-A', 1, 0],
      ['group-B', 1, 1],
      ['cleaners-B', 1, 1],
      ['in-cell-A', 0, 0],
      ['in-cell-B', 0, 1],
    ]);
  });

  test('delivered nowhere, as those not in work are listed, is not held', () => {
    expect(weekOf([activityWith({ offWing: false, slots: [] })]).held).toEqual([]);
  });
});

describe('the sessions of a week', () => {
  test('are at the activity’s own times, else at the prison’s for the slot, in order of day and time', () => {
    const usual = activityWith({
      slots: [{ weekNumber: 1, timeSlot: 'AM', daysOfWeek: ['TUESDAY', 'MONDAY'] }],
    });
    const early = onWing({ from: '08:00', to: '08:20', sim: { wings: ['A'] } });
    const { sessions, held } = weekOf([usual, early], all);
    const inWords = sessions
      .filter(({ dayOfWeek }) => dayOfWeek < 2)
      .map(({ held: index, dayOfWeek, slot, start, end }) => [
        held[index].id,
        dayOfWeek,
        slot,
        clock(start),
        clock(end),
      ]);
    expect(inWords).toEqual([
      ['group-A', 0, 0, '08:00:00', '08:20:00'],
      ['textiles', 0, 0, '08:30:00', '11:45:00'],
      ['group-A', 1, 0, '08:00:00', '08:20:00'],
      ['textiles', 1, 0, '08:30:00', '11:45:00'],
    ]);
  });

  test('on the wing or in cell need no movement', () => {
    expect(windowsOf(onWing({ sim: { wings: ['A'] } }), all)).toEqual([undefined, undefined]);
  });
});

describe('movement to a session and back', () => {
  test('is by the window before it and the one at its end', () => {
    expect(windowsOf(activityWith(), all)).toEqual([morning.id, morningBack.id]);
    expect(windowsOf(activityWith({ from: '13:45', to: '16:45' }), all)).toEqual([
      afternoon.id,
      afternoonBack.id,
    ]);
  });

  test('is by the last that opens within ten minutes of the start: later ones are too late', () => {
    const late = windowOf('outward', '08:40', '08:50');
    const tooLate = windowOf('outward', '08:41', '08:50');
    expect(windowsOf(activityWith(), [morning, late, morningBack])[0]).toBe(late.id);
    expect(windowsOf(activityWith(), [morning, tooLate, morningBack])[0]).toBe(morning.id);
  });

  test('is by the activity’s own window where it has one, and never by that of another', () => {
    const own = windowOf('outward', '08:00', '08:10', { activities: ['textiles'] });
    const other = windowOf('outward', '08:20', '08:30', { activities: ['gardens'] });
    expect(windowsOf(activityWith(), [morning, own, other, morningBack])[0]).toBe(own.id);
    expect(windowsOf(activityWith({ id: 'library' }), [morning, own, other, morningBack])[0]).toBe(
      morning.id,
    );
  });

  test('back is by the window that opens nearest the end and is open after it', () => {
    const shutByThen = windowOf('return', '11:30', '11:45');
    const lunch = windowOf('return', '12:10', '12:30');
    expect(windowsOf(activityWith(), [morning, shutByThen, lunch, morningBack])[1]).toBe(morningBack.id);
    expect(windowsOf(activityWith(), [morning, shutByThen, lunch])[1]).toBe(lunch.id);
  });

  test('that is missing is a fault', () => {
    expect(() => windowsOf(activityWith(), [afternoon, morningBack])).toThrow(
      'textiles has no outward movement window on MONDAY.',
    );
    expect(() => windowsOf(activityWith(), [morning, afternoonBack])).toThrow(
      'textiles has no return movement window on MONDAY.',
    );
  });
});

describe('two places that one person cannot have', () => {
  const overlap = (first: Activity, second: Activity): boolean => {
    const { held, sessions } = weekOf(
      [first, second],
      [...all, windowOf('outward', '10:00', '10:30'), windowOf('return', '10:00', '10:20')],
    );
    const a = held.findIndex(({ activity }) => activity === first);
    const b = held.findIndex(({ activity }) => activity === second);
    const overlaps = overlapsOf(held, sessions);
    expect(overlaps[b][a]).toBe(overlaps[a][b]);
    return overlaps[a][b] === 1;
  };
  const group = (from: string, to: string): Activity => onWing({ from, to, sim: { wings: ['A'] } });
  const work = (from: string, to: string): Activity => activityWith({ from, to });

  test('are held at the same time', () => {
    expect(
      overlap(group('09:00', '10:00'), inCell({ from: '09:30', to: '10:30', sim: { wings: ['A'] } })),
    ).toBe(true);
  });

  test('on the wing they need five minutes between them', () => {
    expect(
      overlap(group('09:00', '10:00'), inCell({ from: '10:04', to: '10:30', sim: { wings: ['A'] } })),
    ).toBe(true);
    expect(
      overlap(group('09:00', '10:00'), inCell({ from: '10:05', to: '10:30', sim: { wings: ['A'] } })),
    ).toBe(false);
  });

  test('off the wing half an hour, for the way', () => {
    expect(overlap(work('08:30', '10:00'), group('10:29', '11:00'))).toBe(true);
    expect(overlap(work('08:30', '10:00'), group('10:30', '11:00'))).toBe(false);
  });

  test('are not those of different days', () => {
    const monday = activityWith({ slots: [{ weekNumber: 1, timeSlot: 'AM', daysOfWeek: ['MONDAY'] }] });
    const tuesday = activityWith({
      id: 'library',
      slots: [{ weekNumber: 1, timeSlot: 'AM', daysOfWeek: ['TUESDAY'] }],
    });
    expect(overlap(monday, tuesday)).toBe(false);
  });
});

describe('an activity off the wing, of which some slots are worked at in the cell,', () => {
  const { held, sessions } = weekOf(
    [activityWith({ sim: { inCellSlots: [{ timeSlot: 'AM', daysOfWeek: ['TUESDAY'] }] } })],
    [morning, morningBack],
  );

  test('is held a second time for those slots, for the people allocated to it, without place or staff', () => {
    expect(held.map(({ id, mode, wing: index, allottedAs }) => [id, mode, index, allottedAs])).toEqual([
      ['textiles', 2, -1, 0],
      ['textiles/in-cell', 0, -1, 0],
    ]);
    expect(held[1].activity.sim).toMatchObject({ staff: [] });
    expect(held[1].activity.sim.place).toBeUndefined();
  });

  test('has each slot once: that one without a movement, the others with one', () => {
    expect(sessions.map(({ dayOfWeek, held: row, outward }) => [dayOfWeek, row, outward])).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((day) => (day === 1 ? [day, 1, -1] : [day, 0, 0])),
    );
  });

  test('stands in the way of what it stood in the way of before', () => {
    const beside = (inCellSlots: boolean): readonly Uint8Array[] => {
      const week = weekOf(
        [
          inCell({ from: '12:00', to: '12:30', sim: { wings: ['A'] } }),
          activityWith(
            inCellSlots ? { sim: { inCellSlots: [{ timeSlot: 'AM', daysOfWeek: dayNames }] } } : {},
          ),
        ],
        [morning, morningBack],
      );
      return overlapsOf(week.held, week.sessions);
    };
    expect(beside(true)[0][1]).toBe(1);
    expect(beside(true)[0][1]).toBe(beside(false)[0][1]);
  });
});
