import { InvalidArgumentError } from 'commander';
import { describe, expect, test } from 'vitest';
import { regimesOption, wholeNumber } from '#cli/options.ts';

describe('a whole number', () => {
  const days = wholeNumber(7, 364, 7);

  test.each([
    ['7', 7],
    ['364', 364],
    ['0014', 14],
  ])('%j is %d', (text, value) => {
    expect(days(text)).toBe(value);
  });

  test.each([
    '',
    ' ',
    '0',
    '8',
    '371',
    '-7',
    '+7',
    '7.0',
    '7e0',
    '0x7',
    '٧',
    'seven',
    '7 ',
    '99999999999999999999',
    'Infinity',
    'NaN',
  ])('%j is none, and the message says what is', (text) => {
    expect(() => days(text)).toThrow(InvalidArgumentError);
    expect(() => days(text)).toThrow('Expected a multiple of 7 from 7 to 364.');
  });
});

test('regimes are names joined by commas, each once', () => {
  const parse = (text: string): unknown => regimesOption().parseArg?.(text, undefined);
  expect(parse('workshop-based, frd')).toEqual(['workshop-based', 'frd']);
  expect(() => parse('workshop-based,')).toThrow('Expected names joined by commas.');
  expect(() => parse('frd,frd')).toThrow('"frd" is there twice');
});
