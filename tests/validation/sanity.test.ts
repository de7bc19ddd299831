import { expect, test } from 'vitest';
import { discoverPresets } from './presets.ts';
import { sanityCells, type SanityCell } from './sanity.ts';

/** Farther than this is a fault of the model or of the timetable, not a difference of opinion. */
const mostHoursOutside = 0.75;

test('hours unlocked as designed lie where experienced people expect them, or the table says by how much they do not', async () => {
  const cells = [...sanityCells(await discoverPresets())];
  const far = cells.filter(({ outside }) => outside !== null && Math.abs(outside) >= mostHoursOutside);
  const lines = [
    '| Prison | Regime | Days | Group | Expected h | Model h | Outside by |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...cells.map(lineOf),
  ];
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../docs/tables/sanity.md');
  expect(far.map(lineOf)).toEqual([]);
  expect(cells.filter(({ outside }) => outside !== null).length).toBeGreaterThanOrEqual(39);
});

function lineOf({ prison, regime, day, group, hours, expected, outside }: SanityCell): string {
  const range = expected === null ? 'no expectation' : expected.map((hour) => hour.toFixed(1)).join(' to ');
  const how =
    outside === null
      ? ''
      : outside === 0
        ? 'within'
        : `${outside > 0 ? '+' : '−'}${Math.abs(outside).toFixed(2)}`;
  return `| ${prison} | ${regime} | ${day} | ${group} | ${range} | ${hours === null ? 'nobody' : hours.toFixed(2)} | ${how} |`;
}
