import { describe, expect, test } from 'vitest';
import type { Estimate } from '#experiment/comparison.ts';
import { changeText, intervalText, levelText } from '#cli/figures.ts';

const estimate = (mean: number | null, parts: Partial<Estimate> = {}): Estimate => ({
  mean,
  ci95: null,
  runs: 20,
  range: null,
  note: null,
  ...parts,
});

describe('a level in a table', () => {
  test('of hours is a duration, of shares per cent, of the rest a figure', () => {
    expect(levelText('h/day', estimate(7.31))).toBe('7h 19m');
    expect(levelText('h per person-week', estimate(21.417))).toBe('21h 25m');
    expect(levelText('share of person-days', estimate(0.1834))).toBe('18.3%');
    expect(levelText('per person-day', estimate(1240.4))).toBe('1,240');
  });

  test('says none where nothing happened, and nothing where there was nobody', () => {
    expect(levelText('per day', estimate(0, { note: 'noEvents' }))).toBe('none');
    expect(levelText('per day', estimate(null))).toBe('–');
    expect(levelText('per day', undefined)).toBe('–');
  });
});

describe('a difference in a table', () => {
  test('carries its sign, and its interval both signs', () => {
    const less = estimate(-1.2, { ci95: [-1.25, 0.15] });
    expect(changeText('h/day', less)).toBe('−1h 12m');
    expect(intervalText('h/day', less)).toBe('−1h 15m to +9m');
    expect(changeText('share', estimate(0.034))).toBe('+3.4 pt');
  });

  test('of nothing has no sign', () => {
    expect(changeText('h/day', estimate(-0.001))).toBe('0m');
    expect(changeText('share', estimate(0.0001))).toBe('0.0 pt');
  });

  test('identical in every run is said in a word, too few runs in three', () => {
    expect(changeText('h/day', estimate(0, { note: 'identical' }))).toBe('identical');
    expect(intervalText('h/day', estimate(0, { note: 'identical' }))).toBe('');
    expect(intervalText('h/day', estimate(1, { note: 'tooFewRuns' }))).toBe('too few runs');
  });
});
