import { describe, expect, it } from 'vitest';
import { recordKinds } from '#trace/records.ts';
import { dayText, recordText, timeText, type RecordView } from '#trace/words.ts';
import { headerFor } from '../measures/tinyPrison.ts';

const header = headerFor({
  days: 7,
  people: [{ cell: 0 }, { cell: 1 }],
  sessions: [{ activity: 'textiles', day: 1, start: 31200, end: 41400, people: [0] }],
});
const said = (kind: RecordView['kind'], subject: number, object: number, state = 0, cause = 0, value = 0) =>
  recordText(header, { time: 0, kind, subject, object, state, cause, value });

describe('times in words', () => {
  it('name the day and the 24-hour clock', () => {
    expect(timeText(2 * 86400 + 10 * 3600 + 41 * 60 + 7)).toBe('Tuesday 10:41:07');
    expect(timeText(0)).toBe('lead-in Sunday 00:00:00');
    expect([7, 8, 14].map(dayText)).toEqual(['Sunday', 'Monday of week 2', 'Sunday of week 2']);
  });
});

describe('records in words', () => {
  it('say who, what and where for every kind', () => {
    const textiles = 'textiles, Monday AM from 08:40:00';
    expect(said('enter', 0, 0, 0, 1)).toBe('P0 enters A-1, locked.resting (night)');
    expect(said('enter', 0, -1, 19)).toBe('P0 enters nowhere, outside.out');
    expect(said('door', 1, 0, 1)).toBe('door of ZZI-A-1-002 unlocked');
    expect(said('door', 1, 0, 0, 9)).toBe('door of ZZI-A-1-002 locked (rollCheck)');
    expect(said('call', 0, 0, 1)).toBe(`P0 refused: ${textiles}`);
    expect(said('attendance', 0, 0, 8, 2, 0)).toBe(`P0 OTHER (missedMovement) with 0 s present: ${textiles}`);
    expect(said('session', 0, 9, 3, 1)).toBe(
      `session cancelled (STAFF_UNAVAILABLE) with 0 people at workshop: ${textiles}`,
    );
    expect(said('engaged', 0, 0, 0, 0, 60)).toBe(`P0 works 60 s in cell: ${textiles}`);
    expect(said('need', 1, 3, 1)).toBe('P1: need shower unmet');
    expect(said('movement', 0, -1, 0, 0, 4)).toBe('movement out shuts, 4 missed it');
    expect(said('movement', 1, -1, 1)).toBe('movement back opens');
    expect(said('post', 0, 2, 0, 0, 1)).toBe('post route: 1 of 2 present');
    expect(said('staff', 4, 0, 2, 0, -1)).toBe('staff at workshop: -1 officer, session');
    expect(said('duty', 0, 9, 0, 0, 12)).toBe('officer: 12 on duty, 9 deployable');
    expect(said('curtail', 5, 0, 1)).toBe('eveningAssociation dropped at A-1');
    expect(said('roll', 0, 2, 1, 0, 99)).toBe('roll check 2 at A: 99 counted, recount');
    expect(said('incident', 4, -1)).toBe('incident at A-floor');
    expect(recordKinds.length).toBe(14);
  });
});
