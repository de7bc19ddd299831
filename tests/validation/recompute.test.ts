/** Check I13: an independent program recomputes every published figure of one run from its exported trace alone. */
import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadFromDisk } from '#cli/disk.ts';
import { read } from '#scenario/read.ts';
import { built, commandFile } from '../built.ts';
import { disagreements, keyOf, publishedIn, recompute, type Recomputation } from './recompute.ts';

const regime = 'frd-structured-evening-kept';
const condition = 'asDelivered';
/** Has no figure where nothing is booked. */
const ofAppointments = 'access.appointmentsKept';
/** Profiles are printed to three decimals. */
const profileTolerance = 0.0005 + 1e-9;

const python = spawnSync('python3', ['--version']).status === 0;
if (!python)
  console.warn(
    'SKIPPED: no python3 here, so no published figure has been recomputed from a trace (check I13).',
  );

describe.skipIf(!python)('what a researcher recomputes from an exported trace', () => {
  let found: Recomputation;

  beforeAll(async () => {
    await built();
    const file = 'scenarios/experiments/category-c.json';
    const outcome = await read(file, loadFromDisk);
    if (!outcome.ok) throw new Error('The shipped experiment does not read.');
    const { assumptions } = outcome.experiment;
    found = await recompute(commandFile, file, assumptions, ['workshop-based', regime], regime, condition);
  });

  test('is every measure of the catalogue, in every slice that is published', () => {
    const { rows, comparison, recomputed } = found;
    const measured = new Set(rows.map(({ id }) => id));
    const unmeasured = comparison.measures.filter(({ id }) => !measured.has(id)).map(({ id }) => id);
    expect(unmeasured.filter((id) => id !== ofAppointments)).toEqual([]);
    expect(rows.map(keyOf).filter((key) => recomputed.rows[key] === undefined)).toEqual([]);
  });

  test('agrees with what is published to one part in a thousand million, quantiles to the minute', () => {
    expect(disagreements(found.rows, found.recomputed.rows, regime)).toEqual([]);
  });

  test('would not agree if a figure were off by one part in a hundred million', () => {
    const { rows, recomputed } = found;
    const moved = Object.entries(recomputed.rows).map(([key, value]) => [key, value && value * (1 + 1e-8)]);
    const figures = rows.filter((row) => publishedIn(row, regime) !== 0 && publishedIn(row, regime) !== null);
    expect(figures.length).toBeGreaterThan(rows.length / 2);
    expect(disagreements(rows, Object.fromEntries(moved) as typeof recomputed.rows, regime)).toHaveLength(
      figures.length,
    );
  });

  test('puts everyone where the pictures show them, to the third decimal', () => {
    const { comparison, recomputed } = found;
    const published = comparison.profiles.find((row) => row.regime === regime && row.condition === condition);
    for (const name of ['whereabouts', 'onRoutes', 'journeys', 'peopleCount', 'staffing'] as const) {
      const values = published?.[name] ?? [];
      expect(recomputed.profiles[name]).toHaveLength(values.length);
      expect(
        values.filter((value, at) => Math.abs(value - recomputed.profiles[name][at]) > profileTolerance),
      ).toEqual([]);
    }
  });

  test('finds each attendance record to hold the seconds its person was there', () => {
    expect(found.recomputed.differing).toBe(0);
  });
});
