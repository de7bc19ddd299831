import { beforeAll, describe, expect, test } from 'vitest';
import type { Study } from '#experiment/studies/study.ts';
import { built } from '#tests/built.ts';
import { coreDay, Folder, threadExperiment } from './command.ts';

beforeAll(built);

const studies = ['resilience', 'marginal', 'mix'] as const;
const run = (name: string, ...options: readonly string[]) =>
  coreDay([name, threadExperiment, '--replications', '1', ...options]);

describe.each(studies)('core-day %s', (name) => {
  test('prints a list of one study as JSON and nothing else, byte for byte the same with one worker and two', async () => {
    const [one, two] = await Promise.all(
      ['1', '2'].map((workers) => run(name, '--workers', workers, '--format', 'json')),
    );
    expect([one.status, two.status]).toEqual([0, 0]);
    expect(one.stdout).toBe(two.stdout);
    const [study, ...others] = JSON.parse(one.stdout) as readonly Study[];
    expect(others).toEqual([]);
    expect(study).toMatchObject({
      formatVersion: 1,
      kind: name,
      manifest: { regime: 'thread', replications: 1 },
    });
    expect(study.rows.length).toBeGreaterThan(20);
    expect(study.sentences.length).toBeGreaterThan(0);
    expect(one.stderr).toMatch(/(\d+) of \1 runs/);
  });

  test('prints a table of at most 100 columns that says what was changed, what came of it, and that levels are no forecast', async () => {
    const { status, stdout } = await run(name);
    expect(status).toBe(0);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    for (const part of [
      'What was changed',
      'as it stands',
      'As delivered',
      'Levels are not forecasts',
      'too few runs',
    ])
      expect(stdout).toContain(part);
    expect(stdout).not.toMatch(/offender|assaults? (will|are expected)|NaN|undefined/);
  });
});

test('a study prints tidy rows as CSV', async () => {
  const { status, stdout } = await run('mix', '--format', 'csv');
  expect(status).toBe(0);
  const [names, ...rows] = stdout.trimEnd().split('\r\n');
  expect(names.split(',')).toContain('ci95Low');
  expect(rows.some((row) => row.includes(',difference,'))).toBe(true);
  for (const row of rows) expect(row.startsWith('mix,thread,thread,')).toBe(true);
});

test.each([
  ['resilience', '--replications', '0', '1 to 100000'],
  ['marginal', '--regimes', 'thraed', 'Did you mean thread?'],
  ['mix', '--format', 'xml', 'table, json, csv'],
  ['resilience', '--skill', 'plumber', 'officer'],
  ['marginal', '--skill', 'officer', 'unknown option'],
])('%s refuses %s %s with one message', async (name, option, value, expected) => {
  const { status, stdout, stderr } = await coreDay([name, threadExperiment, option, value]);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(option);
  expect(stderr).toContain(expected);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('a study cancelled prints nothing and says so', async () => {
  let killed = false;
  const { status, stdout, stderr } = await coreDay(['mix', threadExperiment, '--replications', '30'], {
    onStderr: (_, kill) => {
      if (!killed) kill('SIGINT');
      killed = true;
    },
  });
  expect([status, stdout]).toEqual([130, '']);
  expect(stderr).toContain('Cancelled.');
});

test('two regimes make two studies, in the order asked for', async () => {
  const folder = new Folder();
  folder.write('other.json', JSON.stringify({}));
  folder.change('thread.regime.json', (regime) => {
    folder.write('other.json', JSON.stringify({ ...regime, id: 'other', label: 'Other' }));
    return regime;
  });
  const { stdout } = await coreDay([
    'resilience',
    folder.experiment,
    '--regimes',
    'other,thread',
    '--skill',
    'nurse',
    '--replications',
    '1',
    '--format',
    'json',
  ]);
  expect((JSON.parse(stdout) as readonly Study[]).map(({ manifest }) => manifest.regime)).toEqual([
    'other',
    'thread',
  ]);
});
