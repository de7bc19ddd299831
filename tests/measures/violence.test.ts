import { describe, expect, it } from 'vitest';
import { readOf } from './summaries.ts';
import { clock, type Pen } from './pen.ts';
import { reading } from './reading.ts';
import type { TinyPrison, ZoneId } from './tinyPrison.ts';

const monday = (time: string) => clock(1, time);
/** Four people in cells of their own wing, two on each. */
const four: TinyPrison = { days: 1, people: [{ cell: 0 }, { cell: 1 }, { cell: 2 }, { cell: 3 }] };
const homeOf: readonly ZoneId[] = ['A-1', 'A-2', 'B-1', 'B-2'];

/** These people spend the time in one zone and are otherwise locked alone. */
function together(pen: Pen, people: readonly number[], zone: ZoneId, from: string, to: string): void {
  for (const person of people) {
    pen
      .unlock(monday(from), person)
      .enter(monday(from), person, zone, zone === 'A-room' ? 'onWing.onWingSession' : 'away.offWingSession');
  }
  const leave = () => {
    for (const person of people)
      pen.enter(monday(to), person, homeOf[person], 'onWing.inOwnCell').lock(monday(to), person, 'night');
  };
  later.push(leave);
}
let later: (() => void)[] = [];
function write(of: TinyPrison, steps: (pen: Pen) => void, weighed = reading) {
  return readOf(
    of,
    (pen) => {
      later = [];
      steps(pen);
      for (const step of later) step();
    },
    weighed,
  );
}

describe('contact', () => {
  it('of three people for an hour is three contact-hours, per 100 prisoners a day 75', () => {
    const read = write(four, (pen) => together(pen, [0, 1, 2], 'workshop', '09:00', '10:00'));
    expect(read.total('violence.contactHours')).toBeCloseTo(3, 12);
    expect(read.value('violence.contactHours')).toBeCloseTo(75, 10);
    expect(read.total('violence.contactHoursAllPairs', 'place:workshop')).toBeCloseTo(3, 12);
    expect(read.total('violence.contactHours', 'place:education')).toBe(0);
  });

  it('across wings is its share of pairs: of two from A and one from B, two pairs of three', () => {
    const read = write(four, (pen) => together(pen, [0, 1, 2], 'workshop', '09:00', '10:00'));
    expect(read.total('violence.crossWing')).toBeCloseTo(2, 12);
    expect(read.total('violence.crossWing', 'place:workshop')).toBeCloseTo(2, 12);
  });

  it('is lightly supervised where nobody guards, and not where an instructor runs the session', () => {
    const alone = write(four, (pen) => together(pen, [0, 1, 2], 'workshop', '09:00', '10:00'));
    expect(alone.total('violence.lightlySupervised')).toBeCloseTo(3, 12);
    const guarded = write(four, (pen) => {
      pen.staff(monday('08:00'), 4, 'instructor', 'session', 1);
      together(pen, [0, 1, 2], 'workshop', '09:00', '10:00');
    });
    expect(guarded.total('violence.lightlySupervised')).toBe(0);
  });

  it('weighs by who watches: three people and no guardian is g = √(3/10), with an officer √(3/20), with half an instructor √(3/10)', () => {
    const exposure = (steps: (pen: Pen) => void, weighed = reading) =>
      write(
        four,
        (pen) => (steps(pen), together(pen, [0, 1, 2], 'workshop', '09:00', '10:00')),
        weighed,
      ).total('violence.exposureIndex');
    expect(exposure(() => {})).toBeCloseTo(0.4 * 3 * Math.sqrt(3 / 10), 12);
    expect(exposure((pen) => pen.staff(0, 4, 'officer', 'escort', 1))).toBeCloseTo(
      0.4 * 3 * Math.sqrt(3 / 20),
      12,
    );
    const half = { ...reading, 'guardianship.instructorWeight': 0.75 };
    expect(exposure((pen) => pen.staff(0, 4, 'instructor', 'session', 1), half)).toBeCloseTo(
      0.4 * 3 * Math.sqrt(3 / 15),
      12,
    );
    expect(exposure((pen) => pen.staff(0, 4, 'instructor', 'other', 1))).toBeCloseTo(
      0.4 * 3 * Math.sqrt(3 / 10),
      12,
    );
  });

  it('counts κ more for a pair kept apart: two people, one pair, 1 + 4', () => {
    const read = write({ ...four, pairs: [[0, 1]] }, (pen) =>
      together(pen, [0, 1], 'workshop', '09:00', '10:00'),
    );
    expect(read.total('violence.exposureIndex')).toBeCloseTo(0.4 * (1 + 4) * Math.sqrt(2 / 10), 12);
    expect(read.total('violence.nonAssociationMeetings', 'place:workshop')).toBe(1);
  });

  it('in a wing room weighs as structured while the group runs and as association before and after', () => {
    const prison: TinyPrison = {
      ...four,
      sessions: [{ activity: 'group', day: 1, start: 32400, end: 36000, people: [0, 1] }],
    };
    const read = write(prison, (pen) => {
      together(pen, [0, 1], 'A-room', '08:30', '10:30');
      pen.session(monday('09:00'), 0, 'running').session(monday('10:00'), 0, 'ended');
    });
    const g = Math.sqrt(2 / 10);
    expect(read.total('violence.exposureIndex', 'place:wingRoom')).toBeCloseTo(g * (0.5 * 1 + 1 * 1), 12);
    expect(read.total('violence.exposureIndex', 'structured:yes')).toBeCloseTo(g * 0.5, 12);
    expect(read.total('violence.contactHours', 'structured:no')).toBeCloseTo(1, 12);
    expect(read.total('violence.contactHours', 'hour:08', 'all', 'monToThu')).toBeCloseTo(0.5, 12);
    expect(read.total('violence.exposureIndex', 'hour:10', 'all', 'monToThu')).toBeCloseTo(g * 0.5, 12);
  });

  it('in an open cell is with the cellmate only, in the watch area of the wing', () => {
    const prison: TinyPrison = { days: 1, people: [{ cell: 0 }, { cell: 0 }, { cell: 1 }] };
    const read = readOf(prison, (pen) => {
      pen
        .unlock(monday('09:00'), 0)
        .unlock(monday('09:00'), 1)
        .enter(monday('09:00'), 2, 'A-floor', 'onWing.onFloor');
      pen
        .enter(monday('10:00'), 2, 'A-2', 'onWing.inOwnCell')
        .lock(monday('10:00'), 1, 'night')
        .lock(monday('10:00'), 0, 'night');
    });
    expect(read.total('violence.contactHours', 'place:cell')).toBeCloseTo(24, 12);
    expect(read.total('violence.contactHours', 'place:wingAssociation')).toBe(0);
    expect(read.total('violence.exposureIndex')).toBeCloseTo(23 * 0.15 + 0.3 * Math.sqrt(3 / 10), 12);
  });

  it('per unlocked hour divides exposure by hours unlocked, in thousands', () => {
    const read = write(four, (pen) => together(pen, [0, 1, 2], 'workshop', '09:00', '10:00'));
    expect(read.value('violence.exposurePerUnlockedHour')).toBeCloseTo(
      (1000 * read.total('violence.exposureIndex')) / 3,
      9,
    );
  });
});

describe('a week', () => {
  const week: TinyPrison = { ...four, days: 7 };

  it('counts once each different person met, however often, and not those passed in less than five minutes', () => {
    const read = write(week, (pen) => {
      together(pen, [0, 1, 2], 'workshop', '09:00', '10:00');
      pen.unlock(monday('09:58'), 3).enter(monday('09:58'), 3, 'workshop', 'away.offWingSession');
      later.push(() =>
        pen.enter(monday('10:00'), 3, 'B-2', 'onWing.inOwnCell').lock(monday('10:00'), 3, 'night'),
      );
      later.push(() => together(pen, [0, 1], 'workshop', '14:00', '15:00'));
    });
    expect(Array.from(read.facts.contacts.peopleMet)).toEqual([2, 2, 2, 0]);
    expect(read.value('violence.peopleMet')).toBeCloseTo(6 / 4, 12);
  });

  it('does not count a cellmate behind the locked door', () => {
    const cellmates: TinyPrison = { days: 7, people: [{ cell: 0 }, { cell: 0 }] };
    expect(readOf(cellmates, () => {}).total('violence.peopleMet')).toBe(0);
    const open = readOf(cellmates, (pen) =>
      pen.unlock(monday('09:00'), 0).lock(monday('09:05'), 0, 'notMyTurn'),
    );
    expect(Array.from(open.facts.contacts.peopleMet)).toEqual([1, 1]);
  });
});

describe('company and staff', () => {
  it('of two from one landing and one from another for an hour is half an hour each of the two among their own', () => {
    const read = write(four, (pen) => together(pen, [0, 1, 2], 'workshop', '09:00', '10:00'));
    expect(read.total('violence.ownLandingMinutes')).toBeCloseTo(60, 10);
    expect(read.value('violence.ownLandingMinutes')).toBeCloseTo(15, 10);
  });

  it('are shared out: two staff with three people for an hour are 40 minutes each, and nobody else has any', () => {
    const read = write(four, (pen) => {
      pen
        .staff(monday('08:00'), 4, 'officer', 'session', 1)
        .staff(monday('08:00'), 4, 'instructor', 'session', 1)
        .staff(monday('08:00'), 4, 'nurse', 'other', 1);
      together(pen, [0, 1, 2], 'workshop', '09:00', '10:00');
    });
    expect(read.value('violence.staffContactMinutes')).toBeCloseTo((3 * 40) / 4, 10);
  });
});

describe('a pair kept apart', () => {
  const pair: TinyPrison = { ...four, pairs: [[0, 1]] };
  /** The second comes and goes at these times while the first stays on the floor. */
  function meetings(visits: readonly (readonly [string, string])[]): number {
    return readOf(pair, (pen) => {
      pen
        .unlock(monday('08:00'), 0)
        .unlock(monday('08:00'), 1)
        .enter(monday('08:00'), 0, 'A-floor', 'onWing.onFloor');
      for (const [from, to] of visits) {
        pen
          .enter(monday(from), 1, 'A-floor', 'onWing.onFloor')
          .enter(monday(to), 1, 'A-servery', 'onWing.queueing');
      }
      pen
        .enter(monday('12:00'), 0, 'A-1', 'onWing.inOwnCell')
        .enter(monday('12:00'), 1, 'A-2', 'onWing.inOwnCell');
      pen.lock(monday('12:00'), 0, 'night').lock(monday('12:00'), 1, 'night');
    }).total('violence.nonAssociationMeetings');
  }

  it('meets once for each time together', () => {
    expect(
      meetings([
        ['09:00', '09:10'],
        ['10:00', '10:10'],
      ]),
    ).toBe(2);
  });
  it('has not met twice when parted for less than a minute', () => {
    expect(
      meetings([
        ['09:00', '09:10'],
        ['09:10:59', '09:20'],
      ]),
    ).toBe(1);
    expect(
      meetings([
        ['09:00', '09:10'],
        ['09:11', '09:20'],
      ]),
    ).toBe(2);
  });
  it('has not met when crossing within one second', () => {
    expect(meetings([['09:00', '09:00']])).toBe(0);
  });
});
