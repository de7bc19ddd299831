import { describe, expect, it } from 'vitest';
import { readOf } from './summaries.ts';
import { clock } from './pen.ts';
import type { TinyPrison } from './tinyPrison.ts';

const monday = (time: string) => clock(1, time);
const prison: TinyPrison = {
  days: 1,
  people: [{ cell: 0, work: 'partTime' }, { cell: 0 }, { cell: 2, work: 'fullTime', ownWork: 'fullTime' }],
  bestPossibleSeconds: 4 * 3600,
};

/** Two cellmates: one takes the air in the morning, one stays in; both are out for an hour in the evening. A third works. */
const day = readOf(prison, (pen) => {
  pen.unlock(monday('08:00'), 0);
  pen.enter(monday('08:10'), 0, 'A-floor', 'onWing.onFloor');
  pen.enter(monday('08:30'), 0, 'A-yard', 'onWing.inYard');
  pen.unlock(monday('08:40'), 2);
  pen.enter(monday('08:41'), 2, 'link', 'away.moving');
  pen.enter(monday('08:51'), 2, 'workshop', 'away.offWingSession');
  pen.enter(monday('09:30'), 0, 'A-floor', 'onWing.onFloor');
  pen.enter(monday('09:40'), 0, 'A-1', 'onWing.inOwnCell');
  pen.lock(monday('10:00'), 0, 'notMyTurn');
  pen.enter(monday('11:30'), 2, 'link', 'away.returning');
  pen.enter(monday('11:40'), 2, 'link', 'away.heldAtGate');
  pen.enter(monday('11:45'), 2, 'B-1', 'onWing.inOwnCell');
  pen.lock(monday('11:50'), 2, 'mealBreak');
  pen.enter(monday('13:30'), 2, 'B-1', 'locked.resting', 'notCalled');
  pen.unlock(monday('17:30'), 0);
  pen.lock(monday('18:30'), 0, 'night');
});

describe('a day of three people', () => {
  it('has 3 h, 3 h and 3 h 10 min unlocked: 9 h 10 min over three', () => {
    expect(Array.from(day.facts.personDays.unlocked)).toEqual([10800, 10800, 11400]);
    expect(day.value('time.unlocked.mean')).toBeCloseTo((9 + 1 / 6) / 3, 12);
    expect(day.value('time.unlocked.mean', 'all', 'work:fullTime')).toBeCloseTo(3 + 1 / 6, 12);
    expect(day.value('time.unlocked.mean', 'all', 'ownWork:fullTime', 'weekday')).toBeCloseTo(3 + 1 / 6, 12);
  });

  it('has its median at 3 h and its highest tenth at 3 h 10 min', () => {
    expect(day.value('time.unlocked.p10')).toBe(3);
    expect(day.value('time.unlocked.median')).toBe(3);
    expect(day.value('time.unlocked.p90')).toBeCloseTo(3 + 1 / 6, 12);
  });

  it('has 1 h 30 min out of the cell for who went out, none for who stayed in, 3 h 4 min for the worker', () => {
    expect(Array.from(day.facts.personDays.outOfCell)).toEqual([5400, 0, 11040]);
    expect(day.value('time.outOfCell.mean')).toBeCloseTo((5400 + 11040) / 3600 / 3, 12);
  });

  it('has an hour in the yard and, apart, 25 minutes on outdoor routes', () => {
    expect(day.total('time.openAir.mean')).toBe(1);
    expect(day.total('time.openAir.mean', 'place:routes')).toBeCloseTo(25 / 60, 12);
  });

  it('says why each was locked: night 13 h 30 min twice and 8 h 40 min, and the rest by cause', () => {
    expect(day.total('time.locked', 'cause:night')).toBeCloseTo(13.5 + 13.5 + 8 + 2 / 3, 12);
    expect(day.total('time.locked', 'cause:notMyTurn')).toBe(15);
    expect(day.total('time.locked', 'cause:mealBreak')).toBeCloseTo(1 + 2 / 3, 12);
    expect(day.total('time.locked', 'cause:notCalled')).toBe(10.5);
    expect(day.total('time.locked')).toBeCloseTo(21 + 21 + 20 + 5 / 6, 12);
  });

  it('counts as longest locked the stretch that ended that day, the lead-in day before it included', () => {
    expect(Array.from(day.facts.personDays.longestLocked)).toEqual([32 * 3600, 32 * 3600, 32 * 3600 + 2400]);
    expect(day.value('time.longestLocked.mean')).toBeCloseTo(32 + 2 / 9, 12);
  });

  it('has who stayed in alone while his cellmate was out, and the worker alone whenever in', () => {
    expect(Array.from(day.facts.personDays.aloneInCell)).toEqual([0, 5400, 86400 - 11040]);
    expect(Array.from(day.facts.personDays.inOwnCell)).toEqual([81000, 86400, 75360]);
  });

  it('puts all three between 2 and 6 hours, two of them 22 hours in the cell, neither alone', () => {
    expect(day.value('time.share.from2to6h')).toBe(1);
    expect(day.value('time.share.under2h')).toBe(0);
    expect(day.value('time.share.inCell22h')).toBeCloseTo(2 / 3, 12);
    expect(day.value('time.share.alone22h')).toBe(0);
  });

  it('finds five of six locked at 10:30 and 14:30, and one at work off the wing', () => {
    expect(day.value('time.lockedInWorkingDay')).toBeCloseTo(5 / 6, 12);
    expect(day.value('time.lockedInWorkingDay', 'status:offWingActivity')).toBeCloseTo(1 / 6, 12);
    expect(day.value('time.lockedInWorkingDay', 'status:nothingArranged')).toBe(0);
  });

  it('finds two of three locked at 10:30 and all three at 14:30, the worker among them', () => {
    expect(day.value('time.lockedInWorkingDay', 'at:10:30')).toBeCloseTo(2 / 3, 12);
    expect(day.value('time.lockedInWorkingDay', 'at:14:30')).toBe(1);
    expect(day.value('time.lockedInWorkingDay', 'at:10:30', 'work:fullTime')).toBe(0);
    expect(day.value('time.lockedInWorkingDay', 'at:14:30', 'ownWork:fullTime')).toBe(1);
  });

  it('has two of three unlocked in the evening, and knows when each was first unlocked', () => {
    expect(day.value('time.eveningUnlocked')).toBeCloseTo(2 / 3, 12);
    expect(day.value('time.eveningUnlocked', 'evening:hour')).toBeCloseTo(2 / 3, 12);
    expect(Array.from(day.facts.personDays.eveningUnlocked)).toEqual([3600, 3600, 0]);
    expect(Array.from(day.facts.personDays.firstUnlock)).toEqual([28800, 28800, 31200]);
  });

  it('takes the best possible hours from the timetable alone', () => {
    expect(day.value('time.bestPossible.mean')).toBe(4);
  });

  it('is a Monday: in the week, the weekday and Monday to Thursday, and in no other slice', () => {
    for (const dayType of ['week', 'weekday', 'monToThu'])
      expect(day.total('time.openAir.mean', 'all', 'all', dayType)).toBe(1);
    for (const dayType of ['friday', 'saturday', 'sunday', 'weekend']) {
      expect(day.value('time.openAir.mean', 'all', 'all', dayType)).toBeNaN();
    }
  });
});

describe('days', () => {
  it('are split at midnight: who is out from 23:00 to 01:00 has an hour on each, and is first unlocked at 00:00', () => {
    const { facts } = readOf({ days: 2, people: [{ cell: 0 }] }, (pen) => {
      pen.unlock(clock(1, '23:00'), 0).lock(clock(2, '01:00'), 0, 'night');
    });
    expect(Array.from(facts.personDays.unlocked)).toEqual([3600, 3600]);
    expect(Array.from(facts.personDays.firstUnlock)).toEqual([82800, 0]);
    expect(Array.from(facts.personDays.locked)).toEqual([82800, 82800]);
  });

  it('do not count the lead-in Sunday', () => {
    const { facts } = readOf({ days: 1, people: [{ cell: 0 }] }, (pen) => {
      pen.unlock(clock(0, '09:00'), 0).lock(clock(0, '12:00'), 0, 'night');
    });
    expect(Array.from(facts.personDays.unlocked)).toEqual([0]);
    expect(Array.from(facts.personDays.firstUnlock)).toEqual([-1]);
  });

  it('give the last of them the stretch that nobody has ended yet: who is never let out is locked longest', () => {
    const { facts, value } = readOf({ days: 2, people: [{ cell: 0 }, { cell: 1 }, { cell: 2 }] }, (pen) => {
      pen.unlock(clock(1, '08:00'), 0).unlock(clock(1, '09:00'), 1);
      pen.lock(clock(1, '12:00'), 1, 'shortStaff').lock(clock(1, '18:00'), 0, 'night');
      pen.unlock(clock(2, '08:00'), 0).lock(clock(2, '18:00'), 0, 'night');
    });
    const hours = Array.from(facts.personDays.longestLocked, (seconds) => seconds / 3600);
    expect(hours).toEqual([32, 33, 0, 14, 36, 72]);
    expect(value('time.longestLocked.mean')).toBeCloseTo((32 + 33 + 14 + 36 + 72) / 5, 12);
  });

  it('leave the bands when more than four hours are spent outside', () => {
    const out = readOf({ days: 1, people: [{ cell: 0 }, { cell: 1 }] }, (pen) => {
      pen.unlock(monday('07:00'), 0).enter(monday('07:00'), 0, 'outside', 'outside.out');
      pen.enter(monday('12:00'), 0, 'A-1', 'onWing.inOwnCell').lock(monday('12:00'), 0, 'night');
    });
    expect(Array.from(out.facts.personDays.outside)).toEqual([18000, 0]);
    expect(out.value('time.share.under2h')).toBe(1);
    expect(out.total('time.share.under2h')).toBe(1);
    expect(out.value('time.lockedInWorkingDay')).toBe(1);
  });

  it('are alone for 22 hours without contact only if no session, work or key work was had', () => {
    const alone = (state: 'onWing.onFloor' | 'onWing.keyWork') =>
      readOf({ days: 1, people: [{ cell: 0 }] }, (pen) => {
        pen.unlock(monday('10:00'), 0).enter(monday('10:00'), 0, 'A-floor', state);
        pen.enter(monday('11:00'), 0, 'A-1', 'onWing.inOwnCell').lock(monday('11:00'), 0, 'notCalled');
      }).value('time.share.alone22h');
    expect(alone('onWing.onFloor')).toBe(1);
    expect(alone('onWing.keyWork')).toBe(0);
  });

  it('with nobody unlocked have no hours and no contact but behind locked doors', () => {
    const shut = readOf({ days: 1, people: [{ cell: 0 }, { cell: 0 }, { cell: 1 }] }, () => {});
    expect(shut.value('time.unlocked.mean')).toBe(0);
    expect(shut.value('time.share.under2h')).toBe(1);
    expect(shut.total('violence.contactHours')).toBe(24);
    expect(shut.total('violence.contactHours', 'place:cell')).toBe(24);
    expect(shut.total('violence.exposureIndex')).toBeCloseTo(24 * 0.15, 12);
  });
});
