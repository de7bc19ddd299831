import { describe, expect, it } from 'vitest';
import { InvariantChecker } from './invariants.ts';
import { clock, Pen } from './pen.ts';
import type { TinyPrison } from './tinyPrison.ts';

const monday = (time: string) => clock(1, time);
const prison: TinyPrison = {
  days: 1,
  people: [{ cell: 0 }, { cell: 0 }, { cell: 1 }, { cell: 1 }],
  sessions: [{ activity: 'group', day: 1, start: 32400, end: 36000, people: [0] }],
  condition: 'asDelivered',
};

function faults(write: (pen: Pen) => void, attend = true, of = prison): string[] {
  const checker = new InvariantChecker();
  const pen = new Pen(of, checker);
  write(pen);
  if (attend) pen.attendance(monday('23:00'), 0, 0, 'REFUSED', 0);
  pen.close();
  return checker.faults;
}

describe('the invariant checker', () => {
  it('is content with a day on which everything is in order', () => {
    expect(
      faults((pen) => {
        pen
          .duty(monday('07:00'), 'officer', 3, 4)
          .post(monday('07:30'), 1, 2, 2)
          .staff(monday('07:30'), 0, 'officer', 'wingFloor', 2);
        pen.unlock(monday('08:00'), 0).enter(monday('08:05'), 0, 'A-floor', 'onWing.onFloor');
        pen.enter(monday('11:00'), 0, 'A-1', 'onWing.inOwnCell').lock(monday('11:00'), 0, 'night');
      }),
    ).toEqual([]);
  });

  it('finds someone passing a locked door', () => {
    const found = faults((pen) => {
      pen.enter(monday('09:00'), 0, 'A-floor', 'onWing.onFloor').unlock(monday('09:00:01'), 0);
      pen.enter(monday('09:01'), 0, 'A-1', 'onWing.inOwnCell').lock(monday('09:02'), 0, 'night');
    });
    expect(found).toContain('I3 Monday 09:00:00: P0 passes the locked door of ZZI-A-1-001');
  });

  it('lets someone out of a door that opens and shuts within the second', () => {
    const found = faults((pen) => {
      pen
        .door(monday('09:00'), 0, true)
        .enter(monday('09:00'), 0, 'A-floor', 'onWing.onFloor')
        .door(monday('09:00'), 0, false);
      pen
        .door(monday('10:00'), 0, true)
        .enter(monday('10:00'), 0, 'A-1', 'locked.resting', 'night')
        .door(monday('10:00'), 0, false);
    });
    expect(found).toEqual([]);
  });

  it('finds a door open on someone who is said to be locked', () => {
    const found = faults((pen) => pen.door(monday('09:00'), 0, true).door(monday('10:00'), 0, false));
    expect(found).toContain('I3 Monday 09:00:00: P0 is locked and the door of ZZI-A-1-001 is open');
  });

  it('finds too many in a place', () => {
    const found = faults((pen) => {
      pen.unlock(monday('09:00'), 0).unlock(monday('09:00'), 1);
      for (const person of [0, 1, 2, 3]) pen.enter(monday('09:01'), person, 'A-yard', 'onWing.inYard');
      for (const person of [0, 1, 2, 3])
        pen.enter(monday('10:00'), person, person < 2 ? 'A-1' : 'A-2', 'onWing.inOwnCell');
      pen.lock(monday('10:00'), 0, 'night').lock(monday('10:00'), 1, 'night');
    });
    expect(found).toEqual(['I3 Monday 09:01:00: 4 in A-yard, limit 3']);
  });

  it('finds someone not home by midnight', () => {
    const found = faults((pen) =>
      pen.unlock(monday('09:00'), 0).enter(monday('09:01'), 0, 'link', 'away.heldAtGate'),
    );
    expect(found).toContain('I11 Monday 23:59:59: P0 is not locked in the own cell');
  });

  it('finds someone out at the final roll who is home by midnight', () => {
    const found = faults((pen) => {
      pen
        .unlock(monday('17:00'), 0)
        .enter(monday('17:01'), 0, 'A-floor', 'onWing.onFloor')
        .roll(monday('21:00'), 0);
      pen.enter(monday('21:10'), 0, 'A-1', 'onWing.inOwnCell').lock(monday('21:15'), 0, 'night');
    });
    expect(found).toContain('I11 Monday 23:59:59: P0 was not locked in the own cell at the final roll');
  });

  it('finds more at posts than are deployable, as delivered only', () => {
    const short = (pen: Pen) => pen.duty(monday('07:00'), 'officer', 1, 2).post(monday('08:00'), 0, 2, 2);
    expect(faults(short)).toEqual(['I4 Monday 08:00:00: officer: 1 deployable, 2 at posts']);
    expect(faults(short, true, { ...prison, condition: 'asDesigned' })).toEqual([]);
    expect(faults((pen) => pen.staff(monday('08:00'), 0, 'officer', 'route', -1))[0]).toContain(
      'fewer than none',
    );
  });

  it('finds attendance missing, given twice, uncalled or unallocated', () => {
    expect(faults(() => {}, false)).toEqual(['I5 P0 has no attendance at session 0']);
    expect(faults((pen) => pen.attendance(monday('10:00'), 0, 0, 'SICK', 0)).join()).toContain(
      'I5 a second reason',
    );
    const uncalled = faults(
      (pen) => pen.session(monday('09:00'), 0, 'running').attendance(monday('10:00'), 0, 0, 'ATTENDED', 3600),
      false,
    );
    expect(uncalled.join()).toContain('I5 attended without being called');
    const called = faults(
      (pen) =>
        pen
          .call(monday('08:40'), 0, 0)
          .session(monday('09:00'), 0, 'running')
          .attendance(monday('10:00'), 0, 0, 'ATTENDED', 3600),
      false,
    );
    expect(called).toEqual([]);
    expect(faults((pen) => pen.call(monday('08:40'), 1, 0)).join()).toContain('I5 not allocated');
  });

  it('finds someone locked without a cause, and records out of order', () => {
    expect(faults((pen) => pen.enter(monday('09:00'), 0, 'A-1', 'locked.resting')).join()).toContain(
      'I2 locked without a cause',
    );
    expect(
      faults((pen) =>
        pen.need(monday('09:00'), 0, 'kit', 'met').need(monday('08:00'), 0, 'kit', 'met'),
      ).join(),
    ).toContain('order');
  });
});
