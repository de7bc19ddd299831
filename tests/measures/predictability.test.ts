import { describe, expect, it } from 'vitest';
import { clock } from './pen.ts';
import { readOf } from './summaries.ts';

const hours = (count: number) => count * 3600;

describe('the same person over a week', () => {
  /** One is out for 1, 2, 3 and 4 hours from Monday to Thursday, the other 2 hours every day; then both stay in. */
  const week = readOf({ days: 7, people: [{ cell: 0, work: 'partTime' }, { cell: 2 }] }, (pen) => {
    for (const day of [1, 2, 3, 4]) {
      const nine = clock(day, '09:00');
      const steps: [number, () => void][] = [
        [nine, () => pen.unlock(nine, 0).unlock(nine, 2)],
        [nine + hours(day), () => pen.lock(nine + hours(day), 0, 'night')],
        [nine + hours(2) + 1, () => pen.lock(nine + hours(2) + 1, 2, 'night')],
      ];
      for (const [, step] of steps.sort(([a], [b]) => a - b)) step();
    }
  });

  it('has a mean of 10 hours over 5 weekdays, and of 8 hours and a second for the other', () => {
    expect(week.value('time.weeklyMean.p90', 'all', 'all', 'weekday')).toBe(2);
    expect(week.value('time.weeklyMean.median', 'all', 'all', 'weekday')).toBe(1.6);
    expect(week.value('time.weeklyMean.median', 'all', 'work:notInWork', 'weekday')).toBe(1.6);
    expect(week.value('time.weeklyMean.p10', 'all', 'all', 'weekend')).toBe(0);
  });

  it('puts people, not their days, into bands', () => {
    expect(week.value('time.weeklyMean.under2h', 'all', 'all', 'weekday')).toBe(0.5);
    expect(week.value('time.weeklyMean.from2to6h', 'all', 'all', 'weekday')).toBe(0.5);
    expect(week.value('time.share.under2h', 'all', 'all', 'weekday')).toBe(3 / 10);
  });

  it('varies by the standard deviation of 1, 2, 3 and 4 hours, or not at all', () => {
    expect(week.value('time.variation', 'all', 'work:partTime', 'monToThu')).toBeCloseTo(
      Math.sqrt(5 / 3),
      12,
    );
    expect(week.value('time.variation', 'all', 'work:notInWork', 'monToThu')).toBe(0);
    expect(week.value('time.variation', 'all', 'work:fullTime', 'monToThu')).toBeNaN();
  });
});

describe('published openings', () => {
  const openings = [
    [clock(0, '09:00'), 0],
    [clock(1, '08:00'), 0],
    [clock(1, '08:00'), 1],
    [clock(1, '14:00'), 0],
  ] as const;
  /** Cell 0 at 08:10 on the second, cell 1 a second later; wing B was open already; in the afternoon nobody comes. */
  const day = readOf(
    { days: 1, people: [{ cell: 0, work: 'fullTime' }, { cell: 1 }, { cell: 2 }], openings },
    (pen) => {
      pen.unlock(clock(1, '07:59'), 2);
      pen.unlock(clock(1, '08:10'), 0).unlock(clock(1, '08:10') + 1, 1);
      pen.lock(clock(1, '12:00'), 0, 'mealBreak').lock(clock(1, '12:00'), 1, 'mealBreak');
      pen.lock(clock(1, '12:00'), 2, 'mealBreak');
      pen.enter(clock(1, '14:00'), 0, 'A-1', 'locked.resting', 'shortStaff');
      pen.enter(clock(1, '14:00'), 1, 'A-2', 'locked.resting', 'notCalled');
      pen.enter(clock(1, '14:31'), 0, 'A-1', 'locked.resting', 'night');
    },
  );

  it('count for those they find locked in: one of four is let out within ten minutes', () => {
    expect(day.total('time.unlocksOnTime')).toBe(1);
    expect(day.value('time.unlocksOnTime')).toBe(1 / 4);
    expect(day.value('time.unlocksOnTime', 'all', 'work:fullTime')).toBe(1 / 2);
  });

  it('leave a day cut short where want of staff kept someone in for half an hour', () => {
    expect(day.total('time.daysCutShort')).toBe(1);
    expect(day.total('time.daysCutShort', 'all', 'work:fullTime')).toBe(1);
  });

  it('are compared with the best possible as a share of its hours', () => {
    expect(day.value('time.shareOfBestPossible')).toBeCloseTo(day.total('time.unlocked.mean') / 30, 12);
  });
});

describe('an evening', () => {
  it('is one of association with an hour on the wing at no session, tea included', () => {
    const evening = readOf({ days: 1, people: [{ cell: 0 }, { cell: 2 }] }, (pen) => {
      pen.unlock(clock(1, '17:00'), 0).unlock(clock(1, '17:00'), 2);
      pen.enter(clock(1, '17:30'), 1, 'link', 'away.moving');
      pen.enter(clock(1, '17:40'), 1, 'workshop', 'away.offWingSession');
      pen.lock(clock(1, '18:00'), 0, 'night');
      pen.enter(clock(1, '18:40'), 1, 'B-1', 'onWing.inOwnCell').lock(clock(1, '18:50'), 2, 'night');
    });
    expect(evening.total('time.eveningUnlocked', 'evening:hour')).toBe(2);
    expect(evening.total('time.eveningUnlocked', 'evening:association')).toBe(1);
  });
});

describe('more than four hours outside the prison', () => {
  it('take a day out of every band and every mean of a week, and are counted', () => {
    const away = readOf({ days: 2, people: [{ cell: 0 }] }, (pen) => {
      pen.unlock(clock(1, '08:00'), 0).enter(clock(1, '09:00'), 0, 'outside', 'outside.out');
      pen.enter(clock(1, '14:00'), 0, 'A-1', 'onWing.inOwnCell').lock(clock(1, '15:00'), 0, 'night');
      pen.unlock(clock(2, '08:00'), 0).lock(clock(2, '11:00'), 0, 'night');
    });
    expect(away.total('time.daysOutside')).toBe(1);
    expect(away.value('time.weeklyMean.median')).toBe(3);
    expect(away.value('time.weeklyMean.from2to6h')).toBe(1);
  });
});
