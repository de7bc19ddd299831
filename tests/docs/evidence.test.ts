import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Assumption, Assumptions } from '#scenario/assumptions.ts';

const lines = readFileSync('docs/evidence.md', 'utf8').split('\n');
const known = lines.flatMap(
  (line) => /^\| ((?:S|F|O|W|ST|A|M|T)\d+|P-[A-Z]|row \d+|section [\d.]+) +\|/.exec(line)?.[1] ?? [],
);

test('evidence has one line for each ID', () => {
  expect(known.filter((id, index) => known.indexOf(id) !== index)).toEqual([]);
});

test.each(readdirSync('scenarios/assumptions'))(
  'every source that %s names has its line in docs/evidence.md',
  (file) => {
    const { behaviour, reading } = JSON.parse(
      readFileSync(`scenarios/assumptions/${file}`, 'utf8'),
    ) as Assumptions;
    const named = [...Object.values<Assumption>(behaviour), ...Object.values<Assumption>(reading)].flatMap(
      ({ source }) => (source === 'placeholder' ? [] : source),
    );
    expect(named.length).toBeGreaterThan(0);
    expect([...new Set(named)].filter((id) => !known.includes(id))).toEqual([]);
  },
);
