/** Meaning faults of assumptions. */
import { expect, test } from 'vitest';
import { toldAfter } from './fixture.ts';

test('a value stands in its own range, and the range the right way round', async () => {
  expect(
    await toldAfter('assumptions', ({ behaviour }) => {
      behaviour['calls.leadMinutes'].value = 31;
      behaviour['calls.graceMinutes'].value = 4;
      Object.assign(behaviour['needs.showerMinutes'], { low: 12, high: 5 });
    }),
  ).toMatchInlineSnapshot(`
    "thread.assumptions.json:46:16 $.behaviour["calls.leadMinutes"].value
      found     31
      expected  10 to 30, its own range
      to do     Correct the value, or widen the range.
    thread.assumptions.json:64:16 $.behaviour["calls.graceMinutes"].value
      found     4
      expected  5 to 15, its own range
      to do     Correct the value, or widen the range.
    thread.assumptions.json:192:14 $.behaviour["needs.showerMinutes"].low
      found     12, above high at 5
      expected  low at or below high
      to do     Exchange the two."
  `);
});

test('no span is longer than a day of the prison can stand', async () => {
  expect(
    await toldAfter('assumptions', ({ behaviour }) => {
      Object.assign(behaviour['doors.lockSecondsPerDoor'], { value: 1500, high: 1500 });
      behaviour['tools.missingMinutes'].high = 301;
    }),
  ).toMatchInlineSnapshot(`
    "thread.assumptions.json:19:16 $.behaviour["doors.lockSecondsPerDoor"].value
      found     1500
      expected  at most 120: with more, people may not be home and counted by the end of the day
      to do     Correct the number; mind the unit.
    thread.assumptions.json:22:15 $.behaviour["doors.lockSecondsPerDoor"].high
      found     1500
      expected  at most 120: with more, people may not be home and counted by the end of the day
      to do     Correct the number; mind the unit."
  `);
});

test('a share is a part of 1 and says so, and nothing is less than nothing', async () => {
  expect(
    await toldAfter('assumptions', ({ behaviour, reading }) => {
      Object.assign(behaviour['attendance.sickShare'], { value: 5, high: 10 });
      behaviour['attendance.restShare'].unit = 'per cent';
      reading['weight.yard'].low = -1;
    }),
  ).toMatchInlineSnapshot(`
    "thread.assumptions.json:370:16 $.behaviour["attendance.sickShare"].value
      found     5
      expected  0 to 1, as its unit is share
      to do     Write 0.15 for 15 per cent.
    thread.assumptions.json:373:15 $.behaviour["attendance.sickShare"].high
      found     10
      expected  0 to 1, as its unit is share
      to do     Write 0.15 for 15 per cent.
    thread.assumptions.json:380:15 $.behaviour["attendance.restShare"].unit
      found     "per cent"
      expected  "share", a part of 1
      to do     Write 0.15 for 15 per cent, with the unit "share".
    thread.assumptions.json:935:14 $.reading["weight.yard"].low
      found     -1
      expected  0 or more
      to do     Correct the number."
  `);
});
