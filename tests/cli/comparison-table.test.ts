import { describe, expect, test } from 'vitest';
import { comparisonTable } from '#cli/comparison-table.ts';
import type { Comparison } from '#experiment/comparison.ts';
import { collectRuns } from '#experiment/collect-runs.ts';
import { compareRuns } from '#experiment/compare-runs.ts';
import { definitions, grid, MadeUpRunner, smallExperiment } from '#tests/experiment/small-experiment.ts';

async function compared(replications: number, regimes?: readonly string[]): Promise<Comparison> {
  const experiment = smallExperiment(replications, regimes);
  return compareRuns(experiment, await collectRuns(experiment, new MadeUpRunner()), { grid, definitions });
}

describe('the table for people', () => {
  test('fits a terminal of 100 columns', async () => {
    for (const line of comparisonTable(await compared(20)).split('\n'))
      expect(line.length).toBeLessThanOrEqual(100);
  });

  test('keeps the conditions apart and sets each regime beside the baseline', async () => {
    const text = comparisonTable(await compared(20));
    const designed = text.indexOf('As designed.');
    const delivered = text.indexOf('As delivered.');
    expect(designed).toBeGreaterThan(0);
    expect(delivered).toBeGreaterThan(designed);
    for (const part of [text.slice(designed, delivered), text.slice(delivered)]) {
      expect(part).toContain('cohorts, beside workshop');
      expect(part).toContain('evening, beside workshop');
    }
  });

  test('says when there are too few runs, and leaves the intervals out', async () => {
    const text = comparisonTable(await compared(5));
    expect(text).toContain('Fewer than 20 runs');
    expect(text).toContain('too few runs');
    expect(comparisonTable(await compared(20))).not.toContain('ewer than 20 runs');
  });

  test('says under each difference how far what we don’t know goes, over what it was drawn, and which draws failed', async () => {
    const comparison = await compared(20);
    const range = { p5: -0.5, p95: 1.2, signHolds: 0.995, draws: 199 };
    const refused = { draw: 7, regime: 'cohorts', condition: 'asDelivered', reason: 'No way out.' } as const;
    const text = comparisonTable({
      ...comparison,
      assumptionDraws: { over: 'all', assumptions: 112, draws: 200, refused: [refused] },
      rows: comparison.rows.map((row) => ({
        ...row,
        difference: Object.fromEntries(
          Object.entries(row.difference).map(([id, estimate]) => [id, { ...estimate, range }]),
        ),
      })),
    });
    expect(text).toMatch(/what we don’t know \(same sign in 198 of 199\) +−30m to \+1h 12m\n/);
    expect(text).toMatch(/what we don’t know \(identical in 198 of 199\)/);
    expect(text.replaceAll('\n', ' ')).toContain('over 200 joint draws of all 112 assumptions');
    expect(text.replaceAll('\n', ' ')).toContain(
      '1 of 200 draws could not be run to their end and count in no range: draw 7 (cohorts, as delivered): No way out.',
    );
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  test('of one regime shows its levels and no difference', async () => {
    const text = comparisonTable(await compared(20, ['workshop']));
    expect(text).not.toContain('beside');
    expect(text).not.toContain('identical');
    expect(text).toContain('time.unlocked.mean');
  });
});
