import { describe, expect, test } from 'vitest';
import { collectRuns } from '#experiment/collect-runs.ts';
import { compareRuns } from '#experiment/compare-runs.ts';
import { aboutComparisonCsv, comparisonColumns, comparisonCsv } from '#files/comparison-csv.ts';
import { comparisonJson } from '#files/comparison-json.ts';
import { definitions, grid, MadeUpRunner, smallExperiment } from '#tests/experiment/small-experiment.ts';

const experiment = smallExperiment(20);
const comparison = compareRuns(experiment, await collectRuns(experiment, new MadeUpRunner()), {
  grid,
  definitions,
});
const lines = comparisonCsv(comparison).split('\r\n');
const cell = (line: string, column: (typeof comparisonColumns)[number]): string =>
  line.split(',')[comparisonColumns.indexOf(column)];

describe('a comparison as tidy rows', () => {
  test('has one row for each level, each difference and each part of one, under one line of names', () => {
    const { rows, exposureSplit } = comparison;
    const onWeekdays = exposureSplit.filter(({ dayType }) => dayType === 'weekday');
    const estimates = [
      ...rows.flatMap(({ byRegime, difference }) => [byRegime, difference].flatMap(Object.values)),
      ...onWeekdays.flatMap(({ parts }) => Object.values(parts)),
    ];
    expect(lines[0]).toBe(comparisonColumns.join(','));
    expect(lines.slice(1, -1)).toHaveLength(estimates.length);
    expect(lines.at(-1)).toBe('');
  });

  test('gives the same numbers as the comparison', () => {
    const row = comparison.rows.find(({ id }) => id === 'movement.journeys');
    const line =
      lines.find(
        (text) => cell(text, 'measure') === 'movement.journeys' && cell(text, 'kind') === 'difference',
      ) ?? '';
    const { mean, ci95, runs } = row?.difference[cell(line, 'regime')] ?? {};
    expect(['mean', 'ci95Low', 'ci95High', 'runs'].map((name) => Number(cell(line, name as 'mean')))).toEqual(
      [mean, ci95?.[0], ci95?.[1], runs],
    );
    expect(cell(line, 'baseline')).toBe('workshop');
  });

  test('can be of a few rows', () => {
    expect(comparisonCsv(comparison, comparison.rows.slice(0, 1)).split('\r\n')).toHaveLength(1 + 3 + 2 + 1);
  });

  test('carries with every row the inputs it came from', () => {
    expect(new Set(lines.slice(1, -1).map((line) => cell(line, 'inputHash')))).toEqual(
      new Set([comparison.manifest.inputHash]),
    );
  });

  test('is explained beside it: inputs, intervals, every measure', () => {
    const about = aboutComparisonCsv(comparison);
    expect(about).toContain('20 replications of 7 days, seed 1');
    for (const { id } of definitions) expect(about).toContain(`${id}: `);
  });
});

describe('a comparison as a document', () => {
  test('reads back as the same comparison', () => {
    expect(JSON.parse(comparisonJson(comparison))).toEqual(comparison);
  });

  test('puts each row on a line, so that a changed number is a changed line', () => {
    const text = comparisonJson(comparison);
    for (const row of comparison.rows) expect(text).toContain(`\n${JSON.stringify(row)}`);
    expect(text.endsWith('}\n')).toBe(true);
  });
});
