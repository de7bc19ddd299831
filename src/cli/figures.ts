/** Estimates as they stand in a table: hours as durations, shares as per cent, the rest as figures. */
import type { Estimate } from '#experiment/comparison.ts';
import { duration } from '#story/duration.ts';
import { figure, isNought } from '#story/quantity.ts';

/** A level, `none` where nothing of the kind happened in any run, `–` where there was nobody to count. */
export function levelText(unit: string, estimate: Estimate | undefined): string {
  if (estimate === undefined || estimate.mean === null) return '–';
  if (estimate.note === 'noEvents') return 'none';
  return amount(unit, estimate.mean);
}

/** A difference with its sign: `−1h 12m`, `+3.4 points`, `identical`. */
export function changeText(unit: string, estimate: Estimate | undefined): string {
  if (estimate === undefined || estimate.mean === null) return '–';
  if (estimate.note === 'identical') return 'identical';
  return signed(unit, estimate.mean);
}

export function intervalText(unit: string, estimate: Estimate | undefined): string {
  if (estimate === undefined || estimate.mean === null || estimate.note === 'identical') return '';
  if (estimate.ci95 === null) return 'too few runs';
  const [low, high] = estimate.ci95;
  return `${signed(unit, low)} to ${signed(unit, high)}`;
}

/** 5 to 95% over draws of the assumptions. */
export function rangeText(unit: string, { p5, p95 }: NonNullable<Estimate['range']>): string {
  return `${signed(unit, p5)} to ${signed(unit, p95)}`;
}

/** What a figure is counted per, to follow its name; durations of a day, shares and people speak for themselves. */
export function perWhat(unit: string): string {
  if (unit === 'h/day' || unit === 'h' || unit === 'people' || unit.startsWith('share')) return '';
  return ` (${unit.replace(/^h /, '')})`;
}

function signed(unit: string, value: number): string {
  const size = amount(unit, Math.abs(value), true);
  if (isNought(size)) return size;
  return `${value < 0 ? '−' : '+'}${size}`;
}

function amount(unit: string, value: number, ofDifference = false): string {
  if (/^h\b/.test(unit)) return duration(value);
  if (unit.startsWith('share')) return `${(value * 100).toFixed(1)}${ofDifference ? ' pt' : '%'}`;
  return figure(value);
}
