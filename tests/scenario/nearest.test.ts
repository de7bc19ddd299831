import { expect, test } from 'vitest';
import { nearest } from '#scenario/nearest.ts';

const names = ['walkSeconds', 'secondsPerPerson', 'workshops', 'wing-a', 'TIER_1', 'TIER_2'];

test.each([
  ['walkSecond', 'walkSeconds'],
  ['wlakSeconds', 'walkSeconds'],
  ['walk_seconds', 'walkSeconds'],
  ['WORKSHOP', 'workshops'],
  ['tier1', 'TIER_1'],
  ['wing-b', 'wing-a'],
])('%s is taken for %s', (found, meant) => {
  expect(nearest(found, names)).toBe(meant);
});

test.each(['kitchen', 'x', '', 'w'.repeat(100_000)])('nothing is like %.10s', (found) => {
  expect(nearest(found, names)).toBeUndefined();
});

test('a swap of neighbours is one slip, so it beats two changed letters', () => {
  expect(nearest('gmy', ['gam', 'gym'])).toBe('gym');
});
