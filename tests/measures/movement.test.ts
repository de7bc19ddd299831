import { describe, expect, it } from 'vitest';
import { fiveMinutes } from '#measures/summary.ts';
import { readOf } from './summaries.ts';
import { clock } from './pen.ts';
import type { TinyPrison } from './tinyPrison.ts';

const monday = (time: string) => clock(1, time);
const prison: TinyPrison = { days: 1, people: [{ cell: 0 }, { cell: 2 }, { cell: 3 }] };

/** One goes to the workshop and back, twice in the morning; another turns back at the gate; a third crosses him on the link. */
const day = readOf(prison, (pen) => {
  pen.unlock(monday('08:00'), 0).unlock(monday('08:00'), 2).unlock(monday('08:00'), 3);
  pen.enter(monday('08:30'), 0, 'link', 'away.moving').enter(monday('08:31'), 1, 'link', 'away.moving');
  pen.enter(monday('08:32'), 1, 'link', 'away.heldAtGate');
  pen
    .enter(monday('08:40'), 0, 'workshop', 'away.offWingSession')
    .enter(monday('08:40'), 2, 'link', 'away.moving');
  pen
    .enter(monday('08:42'), 1, 'B-floor', 'onWing.onFloor')
    .enter(monday('08:45'), 2, 'workshop', 'away.offWingSession');
  pen
    .enter(monday('10:00'), 0, 'link', 'away.returning')
    .enter(monday('10:05'), 0, 'A-floor', 'onWing.onFloor');
  pen
    .enter(monday('10:30'), 0, 'link', 'away.moving')
    .enter(monday('10:35'), 0, 'workshop', 'away.offWingSession');
  pen
    .enter(monday('13:00'), 0, 'link', 'away.returning')
    .enter(monday('13:05'), 0, 'A-1', 'onWing.inOwnCell');
  pen
    .enter(monday('13:00'), 2, 'link', 'away.returning')
    .enter(monday('13:05'), 2, 'B-2', 'onWing.inOwnCell');
  pen.enter(monday('13:30'), 1, 'B-1', 'onWing.inOwnCell');
});

describe('movements of a day', () => {
  it('are seven journeys, setting out and turning back included', () => {
    expect(day.total('movement.journeys')).toBe(7);
    expect(day.value('movement.journeys')).toBeCloseTo(7 / 3, 12);
  });

  it('have three people leave the wing in the morning, each counted once, and none after', () => {
    expect(day.value('movement.leavingWing', 'slot:AM')).toBe(3);
    expect(day.value('movement.leavingWing', 'slot:PM')).toBe(0);
    expect(day.value('movement.leavingWing')).toBe(3);
  });

  it('have two on the link at most: who arrives as another sets out is not there with him', () => {
    expect(day.value('movement.peakOnRoutes')).toBe(2);
  });

  it('have one held for ten minutes', () => {
    expect(day.total('movement.heldMinutes')).toBe(10);
    expect(day.value('movement.heldMinutes')).toBeCloseTo(70 / 3, 12);
  });

  it('are drawn by five minutes: between 08:40 and 08:45 one throughout and one for two minutes', () => {
    const bin = (8 * 60 + 40) / 5;
    expect(day.facts.profiles.onRoutes[bin]).toBeCloseTo(1 + 2 / 5, 12);
    expect(day.facts.profiles.journeys[(8 * 60 + 30) / 5]).toBe(2);
    expect(day.facts.profiles.onRoutes.length).toBe(4 * fiveMinutes);
  });

  it('leave everyone somewhere: at 09:00 to 09:15 one in cell or on each place', () => {
    const at = 36 * 6;
    expect(Array.from(day.facts.profiles.whereabouts.slice(at, at + 6))).toEqual([0, 1, 2, 0, 0, 0]);
    expect(day.facts.profiles.peopleCount[0]).toBe(3);
  });

  it('cost officers the hours of route posts and escorts, not of the wing, of watches or of alarms', () => {
    const staffed = readOf(prison, (pen) => {
      pen
        .staff(monday('08:00'), 5, 'officer', 'route', 2)
        .staff(monday('08:00'), 0, 'officer', 'wingFloor', 3);
      pen.staff(monday('08:20'), 5, 'officer', 'route', -2).staff(monday('09:00'), 5, 'officer', 'escort', 1);
      pen.staff(monday('10:00'), 5, 'officer', 'escort', -1);
      pen
        .staff(monday('10:00'), -1, 'officer', 'watch', 2)
        .staff(monday('11:00'), -1, 'officer', 'response', 4)
        .staff(monday('11:00'), -1, 'officer', 'hospitalEscort', 2)
        .staff(monday('11:15'), -1, 'officer', 'response', -4);
    });
    expect(staffed.value('movement.officerHours')).toBeCloseTo(40 / 60 + 1, 12);
    expect(staffed.value('staff.officerHours', 'task:watch')).toBe(28);
    expect(staffed.value('staff.officerHours', 'task:response')).toBe(1);
    expect(staffed.value('staff.officerHours', 'task:hospitalEscort')).toBe(26);
  });
});

describe('staff of a day', () => {
  it('leave a route post of two one short for twenty minutes: a third of a post-hour', () => {
    const short = readOf(prison, (pen) => {
      pen
        .post(monday('08:20'), 0, 2, 1)
        .post(monday('08:40'), 0, 0, 0)
        .post(monday('09:00'), 1, 1, 2)
        .post(monday('10:00'), 1, 0, 0);
      pen
        .curtail(monday('09:00'), 'gym', true)
        .curtail(monday('12:00'), 'gym', false)
        .curtail(monday('17:00'), 'eveningAssociation', true);
    });
    expect(short.value('staff.postsUnfilled')).toBeCloseTo(1 / 3, 12);
    expect(short.value('staff.curtailments')).toBe(2);
  });
});

describe('recounts', () => {
  it('put a roll off from the last first count to the last count of all', () => {
    const read = readOf({ days: 1, people: [{ cell: 0 }] }, (pen) => {
      pen.roll(clock(0, '21:00'), 0).roll(clock(0, '21:30'), 0);
      pen.roll(clock(1, '12:35'), 0).roll(clock(1, '12:40'), 1).roll(clock(1, '12:50'), 0);
      pen.roll(clock(1, '17:20'), 0, 1).roll(clock(1, '17:25'), 1, 1);
    });
    expect(read.value('movement.rollDelayMinutes')).toBe(10);
  });
});

describe('time off the wing between places', () => {
  it('is on the way, held at a gate or waiting in a room', () => {
    const read = readOf({ days: 7, people: [{ cell: 0 }] }, (pen) => {
      pen.unlock(clock(1, '08:00'), 0).enter(clock(1, '08:20'), 0, 'link', 'away.moving');
      pen
        .enter(clock(1, '08:30'), 0, 'link', 'away.heldAtGate')
        .enter(clock(1, '08:34'), 0, 'link', 'away.moving');
      pen.enter(clock(1, '08:35'), 0, 'workshop', 'away.waiting');
      pen.enter(clock(1, '08:40'), 0, 'workshop', 'away.offWingSession');
      pen
        .enter(clock(1, '11:30'), 0, 'link', 'away.returning')
        .enter(clock(1, '11:42'), 0, 'A-1', 'onWing.inOwnCell');
      pen.lock(clock(1, '11:45'), 0, 'mealBreak');
    });
    expect(read.value('movement.transitMinutes')).toBe(23);
    expect(read.value('movement.heldMinutes')).toBe(9);
    expect(read.value('movement.heldMinutes', 'held:gate')).toBe(4);
    expect(read.value('movement.heldMinutes', 'held:waiting')).toBe(5);
    expect(read.value('movement.journeys', 'mode:freeFlow')).toBe(2 / 7);
    expect(read.value('movement.journeys', 'mode:escorted')).toBe(0);
  });

  it('is escorted only while an officer walks with the person, whatever the regime', () => {
    const read = readOf({ days: 7, people: [{ cell: 0 }] }, (pen) => {
      pen.unlock(clock(1, '08:00'), 0).enter(clock(1, '08:20'), 0, 'link', 'away.moving', 'none', 1);
      pen.enter(clock(1, '08:30'), 0, 'workshop', 'away.offWingSession');
      pen
        .enter(clock(1, '11:30'), 0, 'link', 'away.returning')
        .enter(clock(1, '11:42'), 0, 'A-1', 'onWing.inOwnCell');
      pen.lock(clock(1, '11:45'), 0, 'mealBreak');
    });
    expect(read.value('movement.journeys', 'mode:escorted')).toBe(1 / 7);
    expect(read.value('movement.journeys', 'mode:freeFlow')).toBe(1 / 7);
  });
});
