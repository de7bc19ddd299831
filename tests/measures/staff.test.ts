import { describe, expect, it } from 'vitest';
import { sessionReasons } from '#trace/records.ts';
import { clock } from './pen.ts';
import { readOf } from './summaries.ts';

const monday = (time: string) => clock(1, time);

describe('staff on a day', () => {
  const day = readOf(
    {
      days: 1,
      people: [{ cell: 0 }],
      sessions: [
        { activity: 'textiles', day: 1, start: 32400, end: 39600, people: [0] },
        { activity: 'packs', day: 1, start: 50400, end: 54000, people: [0] },
      ],
    },
    (pen) => {
      pen.duty(monday('08:00'), 'officer', 6, 6).post(monday('08:00'), 1, 3, 2);
      pen
        .staff(monday('08:00'), 0, 'officer', 'wingFloor', 2)
        .staff(monday('08:00'), -1, 'officer', 'other', 1);
      pen.duty(monday('09:00'), 'instructor', 2, 2).staff(monday('09:00'), 4, 'instructor', 'session', 2);
      pen.session(monday('09:00'), 0, 'running').session(monday('10:30'), 0, 'ended');
      pen.staff(monday('10:30'), 4, 'instructor', 'session', -2);
      pen.duty(monday('12:30'), 'officer', 3, 6, 1).duty(monday('13:30'), 'officer', 6, 6);
      pen.unlock(monday('14:00'), 0).lock(monday('14:15'), 0, 'notCalled').unlock(monday('14:30'), 0);
      pen.lock(monday('15:00'), 0, 'night');
      pen.session(monday('14:00') + 3600, 1, 'running').session(monday('15:00') + 1, 1, 'ended');
      pen.post(monday('18:00'), 1, 0, 0).duty(monday('18:00'), 'officer', 0, 0);
      pen
        .staff(monday('18:00'), 0, 'officer', 'wingFloor', -2)
        .staff(monday('18:00'), -1, 'officer', 'other', -1);
    },
  );

  it('uses 30 officer-hours, 10 of them away from any wing, and 3 of instructors in a room for 1 h 30 min', () => {
    expect(day.value('staff.officerHours')).toBe(30);
    expect(day.value('staff.officerHours', 'task:wingFloor')).toBe(20);
    expect(day.value('staff.officerHours', 'task:other')).toBe(10);
    expect(day.value('staff.instructorHours')).toBe(3);
    expect(day.value('staff.hoursUsed')).toBe(33);
    expect(day.value('staff.hoursUsed', 'skill:instructor')).toBe(3);
    expect(day.value('staff.roomHours')).toBe(1.5);
  });

  it('has 60 officer-hours on duty, 57 deployable, and an hour of a meal break worked through', () => {
    expect(day.value('staff.hoursOnDuty', 'skill:officer')).toBe(60);
    expect(day.value('staff.hoursDeployable', 'skill:officer')).toBe(57);
    expect(day.value('staff.mealBreaksLost')).toBe(1);
    expect(day.value('staff.postsUnfilled')).toBe(10);
  });

  it('asks for no post beyond the roster while three officers are there for three posts', () => {
    expect(day.value('staff.rosterShort')).toBe(0);
  });

  it('turns two doors twice: two unlocked at 20 officer-seconds and two locked at 12', () => {
    expect(day.value('staff.doorMinutes')).toBeCloseTo(64 / 60, 12);
  });

  it('shows by the hour who is needed, at work, on duty and deployable', () => {
    const officersAt = (hour: number) =>
      Array.from(day.facts.profiles.staffing.slice(hour * 32, hour * 32 + 4));
    expect(officersAt(7)).toEqual([0, 0, 0, 0]);
    expect(officersAt(9)).toEqual([4, 3, 6, 6]);
    expect(officersAt(12)).toEqual([4, 3, 6, 4.5]);
    expect(officersAt(18)).toEqual([0, 0, 0, 0]);
    const instructors = Array.from(day.facts.profiles.staffing.slice(10 * 32 + 8, 10 * 32 + 12));
    expect(instructors).toEqual([1, 1, 2, 2]);
  });
});

describe('a regime that asks for five officers at posts', () => {
  const post = (fill: boolean) =>
    readOf({ days: 1, people: [{ cell: 0 }] }, (pen) => {
      pen.duty(monday('08:00'), 'officer', 4, 6).duty(monday('08:00'), 'instructor', 9, 9);
      pen.post(monday('08:00'), 0, 3, fill ? 3 : 2).post(monday('08:00'), 1, 2, 2);
      pen.duty(monday('10:00'), 'officer', 6, 6).duty(monday('11:00'), 'officer', 2, 6);
      pen.post(monday('11:30'), 1, 0, 0).post(monday('12:00'), 0, 0, 0);
    });

  it('goes beyond a roster of four, then six, then two by 2 h + 1 h 30 min + 30 min, filled by decree or not', () => {
    expect(post(true).value('staff.rosterShort')).toBe(4);
    expect(post(false).value('staff.rosterShort')).toBe(4);
    expect(post(true).value('staff.postsUnfilled')).toBe(0);
    expect(post(false).value('staff.postsUnfilled')).toBe(4);
  });
});

describe('the state of a day', () => {
  const week = readOf({ days: 7, people: [{ cell: 0 }] }, (pen) => {
    pen.curtail(clock(0, '10:00'), 'workshopsAndClasses', true);
    pen.curtail(clock(2, '10:00'), 'gym', true).curtail(clock(2, '12:00'), 'gym', false);
    pen.curtail(clock(3, '10:00'), 'library', true).curtail(clock(3, '17:00'), 'eveningAssociation', true);
    pen.curtail(clock(4, '09:00'), 'wingLockdown', true, 'belowMinimum');
    pen.curtail(clock(4, '17:00'), 'eveningAssociation', true);
    pen.curtail(clock(5, '11:00'), 'wingLockdown', true, 'incident');
    pen.curtail(clock(6, '11:00'), 'wingLockdown', true);
  });

  it('is as far down the curtailment order as anything given up that day, an alarm apart', () => {
    const days = (state: string) => week.total('staff.daysInState', `state:${state}`);
    expect([days('green'), days('greenAmber'), days('amberRed'), days('red')]).toEqual([3, 1, 2, 1]);
    expect(week.value('staff.daysInState')).toBe(4 / 7);
    expect(week.value('staff.daysInState', 'state:red', 'all', 'weekday')).toBe(1 / 5);
  });

  it('counts what was given up by item', () => {
    expect(week.total('staff.curtailments')).toBe(7);
    expect(week.total('staff.curtailments', 'item:eveningAssociation')).toBe(2);
  });
});

describe('a session cancelled for want of its own staff', () => {
  const evening = { start: 61200, end: 64800, people: [0] };
  const week = readOf(
    {
      days: 7,
      people: [{ cell: 0 }],
      sessions: [
        { activity: 'textiles', day: 1, ...evening },
        { activity: 'group', day: 2, ...evening },
        { activity: 'visit', day: 3, ...evening },
        { activity: 'textiles', day: 4, ...evening },
        { activity: 'gym', day: 5, ...evening },
        { activity: 'textiles', day: 6, ...evening },
      ],
    },
    (pen) => {
      for (const day of [1, 2, 3])
        pen.session(clock(day, '16:40'), day - 1, 'cancelled', sessionReasons.indexOf('STAFF_UNAVAILABLE'));
      pen.session(clock(4, '16:40'), 3, 'cancelled', sessionReasons.indexOf('OPERATIONAL_ISSUE'));
      pen.session(clock(5, '16:40'), 4, 'cancelled', sessionReasons.indexOf('STAFF_UNAVAILABLE'));
      pen.session(clock(6, '16:40'), 5, 'running').session(clock(6, '17:40'), 5, 'ended');
    },
  );

  it('makes the day amber-red if it was work or a programme, green-amber if gym; a visit or another reason leaves it green', () => {
    const days = (state: string) => week.total('staff.daysInState', `state:${state}`);
    expect([days('green'), days('greenAmber'), days('amberRed'), days('red')]).toEqual([4, 1, 2, 0]);
    expect(week.value('staff.curtailments')).toBe(0);
  });
});
