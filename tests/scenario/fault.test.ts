import { expect, test } from 'vitest';
import { describeFault, pathText, show, showList, type Fault } from '#scenario/fault.ts';

const fault: Fault = {
  stage: 'shape',
  file: 'regimes/mine.json',
  path: '$.sim.coreDay[2].periods[4].to',
  line: 12,
  column: 9,
  found: '"25:00"',
  expected: 'a time of day as HH:mm, 00:00 to 24:00',
  advice: 'Correct it.',
  nearest: null,
};

test('a fault says where, what was found, what was expected and what to do', () => {
  expect(describeFault(fault)).toBe(`regimes/mine.json:12:9 $.sim.coreDay[2].periods[4].to
  found     "25:00"
  expected  a time of day as HH:mm, 00:00 to 24:00
  to do     Correct it.`);
});

test('for a mistyped name it asks for the nearest right one', () => {
  expect(describeFault({ ...fault, line: null, column: null, nearest: 'walkSeconds' }))
    .toBe(`regimes/mine.json $.sim.coreDay[2].periods[4].to
  found     "25:00"
  expected  a time of day as HH:mm, 00:00 to 24:00
  to do     Correct it. Did you mean "walkSeconds"?`);
});

test('paths quote what is no plain name', () => {
  expect(pathText(['sim', 'partitions', 'by landing', 0, 1])).toBe('$.sim.partitions["by landing"][0][1]');
  expect(pathText([])).toBe('$');
});

test('values are short and on one line', () => {
  expect([undefined, null, 3, -0.5, true, [], [1, 2], {}, 'a "b"\n'].map(show)).toEqual([
    'nothing',
    'null',
    '3',
    '-0.5',
    'true',
    'an empty list',
    'a list of 2',
    'an object',
    '"a \\"b\\"\\n"',
  ]);
  expect(show('x'.repeat(1000))).toHaveLength(62);
  expect(showList(Array.from({ length: 20 }, (_, index) => index))).toMatch(/^0, 1, .*, 14 and 5 more$/);
});

test('a prison number is never repeated', () => {
  expect(show('number A1234BC of')).toBe('"number (prison number) of"');
  expect(pathText(['a1234bc', 'xA1234BCx'])).not.toMatch(/1234/);
});

test('nothing in a file name or value can steer a terminal or turn the text round', () => {
  const hostile = 'a\u001b[31mb\u009bc\u202ed\u2066e\u200bf\u0007';
  for (const text of [show(hostile), pathText([hostile]), describeFault({ ...fault, file: hostile })]) {
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  }
});
