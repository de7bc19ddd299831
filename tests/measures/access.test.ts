import { describe, expect, it } from 'vitest';
import { lossOf } from '#measures/losses.ts';
import { readOf } from './summaries.ts';
import { clock } from './pen.ts';
import type { TinyPrison } from './tinyPrison.ts';

const monday = (time: string) => clock(1, time);
const prison: TinyPrison = {
  days: 1,
  people: [{ cell: 0, work: 'fullTime' }, { cell: 1, work: 'fullTime' }, { cell: 2 }, { cell: 3 }],
  sessions: [
    { activity: 'textiles', day: 1, start: 31200, end: 41400, capacity: 10, people: [0, 1, 2, 3] },
    { activity: 'group', day: 1, start: 49500, end: 56700, people: [0] },
    { activity: 'packs', day: 1, start: 49500, end: 59400, people: [2] },
  ],
};

/** 08:40 to 11:30 in the workshop, which runs from 08:50 to 11:20; the afternoon group is cancelled; packs are done in cell. */
const day = readOf(prison, (pen) => {
  pen.session(monday('08:50'), 0, 'running').session(monday('11:20'), 0, 'ended');
  pen.attendance(monday('11:20'), 0, 0, 'ATTENDED', 9000).attendance(monday('11:20'), 1, 0, 'ATTENDED', 7200);
  pen
    .attendance(monday('11:20'), 2, 0, 'REFUSED', 0)
    .attendance(monday('11:20'), 3, 0, 'OTHER', 0, 'missedMovement');
  pen.session(monday('13:25'), 1, 'cancelled', 1).attendance(monday('13:25'), 0, 1, 'CANCELLED', 0);
  pen
    .session(monday('13:45'), 2, 'running')
    .enter(monday('13:45'), 2, 'B-1', 'locked.inCellSession', 'night');
  pen.unlock(monday('14:15'), 2).lock(monday('14:45'), 2, 'notCalled');
  pen.enter(monday('14:45'), 2, 'B-1', 'locked.inCellSession', 'notCalled');
  pen
    .enter(monday('16:30'), 2, 'B-1', 'locked.resting', 'notCalled')
    .engaged(monday('16:30'), 2, 2, 3600)
    .attendance(monday('16:30'), 2, 2, 'ATTENDED', 3600)
    .session(monday('16:30'), 2, 'ended');
  pen
    .need(monday('18:00'), 0, 'shower', 'unmet')
    .need(monday('18:00'), 1, 'kit', 'unmet')
    .need(monday('18:00'), 1, 'meal', 'unmet');
  pen.need(monday('18:00'), 2, 'openAir', 'forced').need(monday('18:00'), 2, 'shower', 'met');
});

describe('access to activities', () => {
  it('plans 4 × 2 h 50 min and 2 h, delivers 4 × 2 h 30 min, and sees 4 h 30 min attended', () => {
    expect(day.total('access.hours.planned')).toBeCloseTo(13 + 1 / 3, 12);
    expect(day.total('access.hours.delivered')).toBeCloseTo(10, 12);
    expect(day.total('access.hours.attended')).toBeCloseTo(4.5, 12);
    expect(day.total('access.hours.offWing')).toBeCloseTo(4.5, 12);
    expect(day.total('access.hours.onWing')).toBe(0);
    expect(day.total('access.hours.planned', 'mode:onWing')).toBeCloseTo(2, 12);
    expect(day.total('access.hours.attended', 'all', 'work:fullTime')).toBeCloseTo(4.5, 12);
  });

  it('is per seven person-days: 4.5 h for four people on one day', () => {
    expect(day.value('access.hours.attended')).toBeCloseTo((4.5 / 4) * 7, 12);
  });

  it('says what became of the 8 h 50 min between planned and attended', () => {
    const minutes = (reason: string) => day.total('access.hours.lost', `cause:${reason}`) * 60;
    expect(minutes('shortened')).toBeCloseTo(40, 9);
    expect(minutes('late')).toBeCloseTo(30, 9);
    expect(minutes('refused')).toBeCloseTo(170, 9);
    expect(minutes('missedMovement')).toBeCloseTo(170, 9);
    expect(minutes('cancelled')).toBeCloseTo(120, 9);
    expect(minutes('sick') + minutes('other') + minutes('clash')).toBe(0);
    expect(day.total('access.hours.lost') * 60).toBeCloseTo(530, 9);
  });

  it('keeps in-cell work apart: 2 h 45 min planned, half an hour out of the cell not offered, one hour used', () => {
    expect(day.total('access.hours.planned', 'mode:inCell')).toBeCloseTo(2.75, 12);
    expect(day.total('access.hours.inCellOffered')).toBeCloseTo(2.25, 12);
    expect(day.total('access.hours.inCellEngaged')).toBeCloseTo(1, 12);
    expect(day.total('access.hours.delivered', 'mode:inCell')).toBeCloseTo(2.25, 12);
  });

  it('has half of those expected attend, one of two sessions cancelled, eight of ten places empty', () => {
    expect(day.value('access.attendanceRate')).toBe(0.5);
    expect(day.value('access.sessionsCancelled')).toBe(0.5);
    expect(day.value('access.placesEmpty')).toBe(0.8);
  });

  it('has two of four with any activity, and hours of 0, 0, 2 and 2.5 spread with a Gini coefficient of 0.53', () => {
    expect(day.value('access.share.any')).toBe(0.5);
    expect(day.value('access.gini')).toBeCloseTo(9.5 / 18, 12);
    expect(day.value('access.gini', 'all', 'work:notInWork')).toBeNaN();
  });

  it('counts domestics unmet (a meal is none) and forced choices', () => {
    expect(day.value('access.domesticsUnmet')).toBe(0.5);
    expect(day.total('access.domesticsUnmet', 'need:kit')).toBe(1);
    expect(day.value('access.forcedChoices')).toBe(0.25);
    expect(day.total('access.forcedChoices', 'need:openAir')).toBe(1);
  });

  it('holds those hours apart by category, tier, slot and outcome area', () => {
    expect(day.total('access.hours.planned', 'category:SAA_INDUSTRIES')).toBeCloseTo((4 * 17) / 6, 12);
    expect(day.total('access.hours.planned', 'category:SAA_INTERVENTIONS')).toBeCloseTo(2, 12);
    expect(day.total('access.hours.attended', 'area:educationAndSkills')).toBeCloseTo(4.5, 12);
    expect(day.total('access.hours.planned', 'area:safetyAndSecurity')).toBeCloseTo(2, 12);
    expect(day.total('access.hours.planned', 'slot:PM')).toBeCloseTo(2, 12);
    expect(day.total('access.hours.delivered', 'tier:TIER_1')).toBeCloseTo(10, 12);
    expect(day.total('access.hours.attended', 'area:educationAndSkills', 'work:fullTime')).toBeCloseTo(
      4.5,
      12,
    );
  });

  it('comes to nothing in the week of half the people, and to 2 h 30 min for the one with most', () => {
    expect(day.value('access.experienced.p10')).toBe(0);
    expect(day.value('access.experienced.median')).toBe(0);
    expect(day.value('access.experienced.p90')).toBe(2.5);
    expect(day.value('access.share.nothing')).toBe(0.5);
    expect(day.value('access.share.target')).toBe(0);
    expect(day.value('access.experienced.median', 'all', 'work:fullTime')).toBe(2);
  });

  it('says for whom hours were lost, and why sessions were cancelled', () => {
    expect(day.total('access.hours.lost', 'cause:late', 'work:fullTime') * 60).toBeCloseTo(30, 9);
    expect(day.total('access.hours.lost', 'cause:refused', 'work:fullTime')).toBe(0);
    expect(day.value('access.sessionsCancelled', 'reason:STAFF_UNAVAILABLE')).toBe(0.5);
    expect(day.value('access.sessionsCancelled', 'reason:STAFF_TRAINING')).toBe(0);
  });

  it('counts paid sessions of those who came, and domestics met of those wanted', () => {
    expect(day.total('access.paidSessions')).toBe(2);
    expect(day.value('access.domesticsMet')).toBe(1 / 3);
    expect(day.value('access.domesticsMet', 'need:shower')).toBe(0.5);
    expect(day.value('access.openAirMet')).toBe(0);
  });

  it('charges movement with one missed and 200 session minutes, coming late included', () => {
    expect(day.value('movement.missed')).toBeCloseTo(7 / 4, 12);
    expect(day.total('movement.sessionMinutesLost')).toBeCloseTo(200, 12);
  });

  it('gives nobody any of a session cancelled ten minutes in, and books the whole of it as cancelled', () => {
    const late = readOf(prison, (pen) => {
      pen.session(monday('08:40'), 0, 'running').session(monday('08:50'), 0, 'cancelled', 3);
      for (const person of [0, 1, 2, 3]) pen.attendance(monday('08:50'), person, 0, 'CANCELLED', 0);
    });
    expect(late.total('access.hours.delivered')).toBe(0);
    expect(late.total('access.hours.attended')).toBe(0);
    expect(late.total('access.hours.lost', 'cause:cancelled')).toBeCloseTo((4 * 10200) / 3600, 12);
    expect(late.value('access.attendanceRate')).toBeNaN();
  });

  it('takes running time from the timetabled span only, and attended from running time only', () => {
    const early = readOf(prison, (pen) => {
      pen
        .session(monday('08:30'), 0, 'running')
        .attendance(monday('11:40'), 0, 0, 'ATTENDED', 11000)
        .session(monday('11:40'), 0, 'ended');
    });
    expect(early.facts.sessions.runningSeconds[0]).toBe(10200);
    expect(early.total('access.hours.attended')).toBeCloseTo(10200 / 3600, 12);
    expect(early.total('access.hours.lost', 'cause:other')).toBeCloseTo((3 * 10200 + 7200) / 3600, 12);
  });
});

describe('a visit', () => {
  const visited = readOf(
    {
      days: 1,
      people: [{ cell: 0 }, { cell: 1 }],
      sessions: [{ activity: 'visit', day: 1, start: 50400, end: 57600, people: [0, 1] }],
    },
    (pen) => {
      pen.session(monday('14:00'), 0, 'running').session(monday('16:00'), 0, 'ended');
      pen.attendance(monday('16:00'), 0, 0, 'ATTENDED', 6000).attendance(monday('16:00'), 1, 0, 'REFUSED', 0);
    },
  );

  it('is no activity: in no planned, attended or lost hour, no attendance and no cancelled session', () => {
    expect(visited.total('access.hours.planned')).toBe(0);
    expect(visited.total('access.hours.lost')).toBe(0);
    expect(visited.total('access.hours.attended', 'slot:PM')).toBe(0);
    expect(visited.value('access.attendanceRate')).toBeNaN();
    expect(visited.value('access.sessionsCancelled')).toBeNaN();
  });

  it('counts towards resettlement and family ties, as a visit and as an appointment kept', () => {
    expect(visited.total('access.hours.attended', 'area:resettlementAndFamilyTies')).toBeCloseTo(5 / 3, 12);
    expect(visited.total('access.visits')).toBe(1);
    expect(visited.value('access.appointmentsKept', 'event:VISIT')).toBe(0.5);
  });
});

describe('visits of four people one after another', () => {
  const quarter = 900;
  const [two, three] = [50400, 54000];
  const ownTimes = [0, 1, 2, 3].map((turn) => [two + turn * quarter, two + (turn + 1) * quarter] as const);
  const seen = readOf(
    {
      days: 1,
      people: [{ cell: 0 }, { cell: 1 }, { cell: 2 }, { cell: 3 }],
      sessions: [{ activity: 'visit', day: 1, start: two, end: three, people: [0, 1, 2, 3], ownTimes }],
    },
    (pen) => {
      pen.session(monday('14:20'), 0, 'running').session(monday('14:50'), 0, 'ended');
      pen
        .attendance(monday('14:35'), 0, 0, 'ATTENDED', quarter)
        .attendance(monday('14:45'), 1, 0, 'ATTENDED', 600)
        .attendance(monday('14:50'), 2, 0, 'REFUSED', 0)
        .attendance(monday('14:50'), 3, 0, 'ATTENDED', 1200);
    },
  );
  const minutes = (stage: string) =>
    seen.total(`access.hours.${stage}`, 'area:resettlementAndFamilyTies') * 60;

  it('plans a quarter of an hour for each of them, not the whole sitting for everyone', () => {
    expect(minutes('planned')).toBeCloseTo(60, 9);
  });

  it('delivers the turn as it was taken, if that is more than what ran of the own quarter of an hour', () => {
    expect(minutes('delivered')).toBeCloseTo(15 + 10 + 15 + 15, 9);
    expect(minutes('attended')).toBeCloseTo(15 + 10 + 0 + 15, 9);
  });

  it('accounts for every second between planned and attended', () => {
    const lost = [0, 1, 2, 3].map((row) => ({ ...lossOf(seen.facts, row) }));
    expect(lost.map(({ seconds }) => seconds)).toEqual([0, 0, quarter, 0]);
    expect(lost.map(({ shortenedSeconds }) => shortenedSeconds)).toEqual([0, 300, 0, 0]);
    for (const { plannedSeconds, attendedSeconds, seconds, shortenedSeconds } of lost)
      expect(attendedSeconds + seconds + shortenedSeconds).toBe(plannedSeconds);
  });
});

describe('a clinic of a whole afternoon', () => {
  const clinic = readOf(
    {
      days: 1,
      people: [{ cell: 0 }, { cell: 1 }, { cell: 2 }],
      sessions: [
        { activity: 'visit', day: 1, start: 50400, end: 57600, people: [0, 1] },
        { activity: 'textiles', day: 1, start: 50400, end: 57600, people: [2] },
      ],
    },
    (pen) => {
      for (const session of [0, 1])
        pen.session(monday('14:00'), session, 'running').session(monday('16:00'), session, 'ended');
      pen
        .attendance(monday('16:00'), 0, 0, 'ATTENDED', 900)
        .attendance(monday('16:00'), 1, 0, 'OTHER', 0, 'missedMovement')
        .attendance(monday('16:00'), 2, 1, 'ATTENDED', 6600);
    },
  );

  it('costs no session minutes for a quarter of an hour there, nor for a movement missed, which counts by itself', () => {
    expect(clinic.total('movement.sessionMinutesLost')).toBe(10);
    expect(clinic.total('movement.missed')).toBe(1);
  });
});

describe('a waiting list', () => {
  it('holds whoever seeks a place and has none, whatever the day', () => {
    const people = [
      { cell: 0, waiting: true },
      { cell: 1, work: 'fullTime' as const },
      { cell: 2, waiting: true },
    ];
    expect(readOf({ days: 1, people }, () => undefined).value('access.waitingList')).toBe(2);
  });
});

describe('work on the wing and key work', () => {
  const worked = readOf(
    {
      days: 1,
      people: [{ cell: 0, work: 'wingWorker' }, { cell: 1 }],
      sessions: [
        { activity: 'cleaning', day: 1, start: 31200, end: 41400, people: [0] },
        { activity: 'cleaning', day: 1, start: 49500, end: 56700, people: [0] },
      ],
    },
    (pen) => {
      pen.session(monday('08:40'), 0, 'running').unlock(monday('09:00'), 1);
      pen
        .enter(monday('09:00'), 1, 'A-room', 'onWing.keyWork')
        .enter(monday('09:45'), 1, 'A-2', 'onWing.inOwnCell');
      pen.lock(monday('09:50'), 1, 'night');
      pen.attendance(monday('11:30'), 0, 0, 'ATTENDED', 5400).session(monday('11:30'), 0, 'ended');
      pen.session(monday('13:45'), 1, 'running').attendance(monday('15:45'), 0, 1, 'SICK', 0);
    },
  );

  it('makes 90 minutes of the one working day, the sick afternoon included', () => {
    expect(worked.value('access.wingWorkMinutes')).toBe(90);
  });

  it('gives one of two people the 45 minutes of key work a week', () => {
    expect(worked.total('access.keyWorkMinutes')).toBe(45);
    expect(worked.value('access.share.keyWork')).toBe(0.5);
  });
});
