import { describe, expect, it } from 'vitest';
import { firstDifference } from '#trace/firstDifference.ts';
import { TraceStore } from '#trace/sinks.ts';
import { clock, Pen } from '../measures/pen.ts';
import type { TinyPrison } from '../measures/tinyPrison.ts';

const prison: TinyPrison = {
  days: 2,
  people: [{ cell: 0 }, { cell: 2 }],
  sessions: [{ activity: 'textiles', day: 2, start: 31200, end: 41400, people: [1] }],
};

function written(of: TinyPrison, write: (pen: Pen) => void, chunkRows?: number): TraceStore {
  const store = new TraceStore();
  const pen = new Pen(of, store, chunkRows);
  write(pen);
  pen.close();
  return store;
}

describe('the first difference of two traces', () => {
  const day = (pen: Pen) =>
    pen.unlock(clock(2, '08:00'), 0).enter(clock(2, '10:41:07'), 0, 'A-floor', 'onWing.onFloor');

  it('is none between a trace and itself, however each was cut into chunks', () => {
    expect(firstDifference(written(prison, day), written(prison, day, 2))).toBe(null);
  });

  it('is said with time, person, place and both records in words', () => {
    const other = (pen: Pen) =>
      pen.unlock(clock(2, '08:00'), 0).enter(clock(2, '10:41:07'), 0, 'A-yard', 'onWing.inYard');
    expect(firstDifference(written(prison, day), written(prison, other))).toEqual({
      record: 4,
      when: 'Tuesday 10:41:07',
      person: 'P0',
      place: 'A-floor',
      first: 'Tuesday 10:41:07: P0 enters A-floor, onWing.onFloor',
      second: 'Tuesday 10:41:07: P0 enters A-yard, onWing.inYard',
    });
  });

  it('speaks of the earlier of two records', () => {
    const sooner = (pen: Pen) => pen.unlock(clock(2, '07:59:30'), 2);
    const difference = firstDifference(written(prison, day), written(prison, sooner));
    expect(difference).toMatchObject({
      when: 'Tuesday 07:59:30',
      place: 'ZZI-B-1-001',
      second: 'Tuesday 07:59:30: door of ZZI-B-1-001 unlocked',
    });
  });

  it('is the end of the shorter trace where one goes on', () => {
    const shorter = (pen: Pen) => pen.unlock(clock(2, '08:00'), 0);
    const difference = firstDifference(written(prison, day), written(prison, shorter));
    expect(difference).toMatchObject({ record: 4, person: 'P0', second: 'the trace ends' });
  });

  it('does not take a renumbered session for a difference, but finds what the new session does', () => {
    const more: TinyPrison = {
      ...prison,
      sessions: [{ activity: 'group', day: 2, start: 31200, end: 36000, people: [0] }, ...prison.sessions!],
    };
    const before = written(prison, (pen) => pen.call(clock(2, '08:20'), 1, 0));
    const same = written(more, (pen) => pen.call(clock(2, '08:20'), 1, 1));
    expect(firstDifference(before, same)).toMatchObject({ record: null, when: 'before the first record' });
    const called = written(more, (pen) => pen.call(clock(2, '08:20'), 1, 1).call(clock(2, '08:20'), 0, 0));
    expect(firstDifference(before, called)).toMatchObject({
      record: 3,
      person: 'P0',
      second: 'Tuesday 08:20:00: P0 called: group, Tuesday AM from 08:40:00 on wing A',
    });
  });

  it('is looked for in the headers when the records agree, the baseline status apart', () => {
    const worker: TinyPrison = { ...prison, people: [{ cell: 0, ownWork: 'kitchen' }, { cell: 2 }] };
    expect(firstDifference(written(prison, day), written(worker, day))).toMatchObject({
      record: null,
      first: 'header.tables.people.ownWork.0 is 2',
      second: 'header.tables.people.ownWork.0 is 4',
    });
    const sliced: TinyPrison = { ...prison, people: [{ cell: 0, work: 'kitchen' }, { cell: 2 }] };
    expect(firstDifference(written(prison, day), written(sliced, day))).toBe(null);
  });
});
