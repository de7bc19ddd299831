import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Comparison } from '#experiment/comparison.ts';
import { built } from '#tests/built.ts';
import { coreDay, Folder, threadExperiment } from './command.ts';

beforeAll(built);

function changeWeight(folder: Folder, id: string, change: object): void {
  folder.change('thread.assumptions.json', (document) => {
    const reading = document['reading'] as Record<string, object>;
    return { ...document, reading: { ...reading, [id]: { ...reading[id], ...change } } };
  });
}

/** The thread, and the same regime again under another name. */
function twoRegimes(): Folder {
  const folder = new Folder();
  const regime = JSON.parse(readFileSync(join(folder.path, 'thread.regime.json'), 'utf8')) as object;
  folder.write('other.json', JSON.stringify({ ...regime, id: 'other' }));
  folder.change('thread.experiment.json', (experiment) => ({
    ...experiment,
    regimes: ['thread.regime.json', 'other.json'],
  }));
  return folder;
}

const small = [threadExperiment, '--replications', '2', '--workers', '2'];

describe('core-day', () => {
  test('lists exactly the commands that work', async () => {
    const { status, stdout } = await coreDay([]);
    expect(status).toBe(0);
    const commands = stdout.slice(stdout.indexOf('Commands:')).match(/^ {2}[a-z]+/gm);
    const names = ['compare', 'resilience', 'marginal', 'mix', 'trace', 'check'];
    expect(commands?.map((name) => name.trim())).toEqual(names);
    for (const name of names) expect((await coreDay([name, '--help'])).status).toBe(0);
  });

  test.each([
    [['comprae'], 'comprae'],
    [['compare', '--sead', '1'], '--seed'],
    [['compare', threadExperiment, 'another.json'], 'too many arguments'],
    [['check'], 'missing'],
  ])('refuses %j with one message', async (args, message) => {
    const { status, stdout, stderr } = await coreDay(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

describe('options that make no sense', () => {
  test.each([
    ['--replications', '0', '1 to 100000'],
    ['--draws', '199', '200 to 1000'],
    ['--days', '8', 'a multiple of 7 from 7 to 364'],
    ['--format', 'xml', 'table, json, csv'],
    ['--regimes', 'thread,thread', '"thread" is there twice'],
    ['--regimes', 'thraed', 'Did you mean thread?'],
    ['--regimes', '../thread.regime', 'expected one of thread'],
  ])('%s %s: which, what was found, what was expected', async (option, value, expected) => {
    const { status, stdout, stderr } = await coreDay(['compare', threadExperiment, option, value]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(option);
    expect(stderr).toContain(value.split(',')[0]);
    expect(stderr).toContain(expected);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('compare', () => {
  test('prints one comparison as JSON and nothing else, byte for byte the same with one worker and two', async () => {
    const two = await coreDay(['compare', ...small, '--format', 'json']);
    const one = await coreDay([
      'compare',
      threadExperiment,
      '--replications',
      '2',
      '--workers',
      '1',
      '--format',
      'json',
    ]);
    expect([two.status, one.status]).toEqual([0, 0]);
    expect(one.stdout).toBe(two.stdout);
    const { manifest, rows } = JSON.parse(two.stdout) as Comparison;
    expect(manifest).toMatchObject({ experiment: 'thread', replications: 2, days: 7 });
    expect(rows.length).toBeGreaterThan(100);
    expect(two.stderr).toContain('4 of 4 runs');
  });

  test('another seed is another run', async () => {
    const run = async (seed: string): Promise<Comparison> =>
      JSON.parse(
        (await coreDay(['compare', ...small, '--seed', seed, '--format', 'json'])).stdout,
      ) as Comparison;
    const [first, second] = [await run('1'), await run('2')];
    expect(second.manifest.seed).toBe(2);
    expect(second.manifest.traceHash).not.toEqual(first.manifest.traceHash);
  });

  test('prints tidy rows as CSV', async () => {
    const { status, stdout } = await coreDay(['compare', ...small, '--format', 'csv']);
    expect(status).toBe(0);
    const [names, ...rows] = stdout.trimEnd().split('\r\n');
    expect(names.split(',')).toContain('ci95Low');
    expect(rows.length).toBeGreaterThan(100);
  });

  test('prints a table for people by default, of at most 100 columns', async () => {
    const { status, stdout } = await coreDay(['compare', ...small]);
    expect(status).toBe(0);
    expect(stdout).toContain('Time unlocked');
    expect(stdout).toContain('As delivered');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  test('takes a regime that lies beside those of the experiment', async () => {
    const folder = new Folder();
    folder.change('thread.regime.json', (regime) => regime);
    folder.write(
      'other.json',
      readFileSync(join(folder.path, 'thread.regime.json'), 'utf8').replace('"id":"thread"', '"id":"other"'),
    );
    const { status, stdout, stderr } = await coreDay([
      'compare',
      folder.experiment,
      '--regimes',
      'thread,other',
      '--replications',
      '1',
      '--format',
      'json',
    ]);
    expect(stderr).toContain('4 of 4 runs');
    expect(status).toBe(0);
    const { manifest, rows } = JSON.parse(stdout) as Comparison;
    expect(manifest.regimes).toEqual(['thread', 'other']);
    // The same regime under another name: the same people have the same day.
    expect(
      rows.every(({ difference }) =>
        Object.values(difference).every(({ note, mean }) => note === 'identical' || mean === null),
      ),
    ).toBe(true);
  });

  test.each([
    ['in its replications', ['--replications', '300'], 'of 1200 runs'],
    ['in its draws', ['--replications', '1', '--draws', '200'], 'of 804 runs'],
  ])('cancelled %s prints nothing and says so', async (_, options, at) => {
    let killed = false;
    const folder = twoRegimes();
    changeWeight(folder, 'weight.showers', { value: 3, low: 2, high: 4 });
    const { status, stdout, stderr } = await coreDay(
      ['compare', folder.experiment, ...options, '--format', 'json'],
      {
        onStderr: (text, kill) => {
          if (!killed && text.includes(at)) {
            killed = true;
            kill('SIGINT');
          }
        },
      },
    );
    expect([status, stdout]).toEqual([130, '']);
    expect(stderr).toContain('Cancelled.');
  });

  test('ends without a word when nobody reads any more', async () => {
    const { status, stderr } = await coreDay(['compare', ...small, '--format', 'json'], {
      closeStdout: true,
    });
    expect(status).toBe(0);
    expect(stderr).not.toMatch(/EPIPE|Error/);
  });
});

describe('bad input', () => {
  async function refused(file: string): Promise<string> {
    const { status, stdout, stderr } = await coreDay(['compare', file]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).not.toMatch(/\n\s+at .*\.js:\d/);
    return stderr;
  }

  test('tells file, place, what was found and what was expected', async () => {
    const folder = new Folder();
    folder.change('thread.experiment.json', (experiment) => ({ ...experiment, days: 8, replication: 3 }));
    const text = await refused(folder.experiment);
    expect(text).toContain('thread.experiment.json');
    expect(text).toContain('$.days');
    expect(text).toContain('a multiple of 7');
    expect(text).toContain('$.replication\n');
    expect(text).toContain('Did you mean "replications"?');
    expect(text).toContain('2 faults');
  });

  test('says that one regime differs from nothing, so that there is nothing to draw', async () => {
    const { status, stderr } = await coreDay(['compare', threadExperiment, '--draws', '200']);
    expect(status).toBe(2);
    expect(stderr).toContain('expected two or more');
  });

  test('says that weights whose ranges leave no room for their order cannot be drawn', async () => {
    const folder = twoRegimes();
    changeWeight(folder, 'weight.workshop', { value: 30, low: 30, high: 40 });
    const { status, stdout, stderr } = await coreDay(['compare', folder.experiment, '--draws', '200']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('leave too little room for the order');
  });

  test.each([
    ['nothing', ''],
    ['half a file', '{"formatVersion": 1, "kind": "exper'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number too big', '{"formatVersion": 1, "kind": "experiment", "days": 1e999}'],
    ['a field twice', '{"kind": "experiment", "kind": "regime"}'],
    ['another prototype', '{"__proto__": {"days": 7}, "constructor": {"prototype": {}}}'],
    ['a deep nest', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['terminal commands', '{"\\u001b[2J\\u202e": "\\u001b]0;x\\u0007"}'],
  ])('%s', async (_, text) => {
    const message = await refused(new Folder().write('bad.json', text));
    expect(message).toContain('bad.json');
    expect(message).toMatch(/found .*\n.*expected/);
    for (const character of message) expect(character === '\n' || character >= ' ').toBe(true);
  });

  test('a file that is not text', async () => {
    expect(await refused(new Folder().write('bad.json', Uint8Array.of(0xff, 0xfe, 0x00)))).toContain(
      'not UTF-8',
    );
  });

  test('a huge file', async () => {
    const message = await refused(new Folder().write('huge.json', Buffer.alloc(81_000_000, 0x20)));
    expect(message).toContain('81,000,000 bytes');
  });

  test('a folder, a device, a file that is not there', async () => {
    expect(await refused(new Folder().path)).toContain('it is a folder');
    expect(await refused('/dev/null')).toContain('not a regular file');
    expect(await refused('nowhere.json')).toContain('no such file');
  });

  test('a part that is missing', async () => {
    const folder = new Folder();
    folder.change('thread.experiment.json', (experiment) => ({ ...experiment, establishment: 'gone.json' }));
    expect(await refused(folder.experiment)).toContain('gone.json');
  });
});

describe('trace', () => {
  test('writes header, records and dictionary into a folder', async () => {
    const folder = join(new Folder().path, 'new', 'trace');
    const { status, stdout, stderr } = await coreDay(['trace', threadExperiment, '--out', folder]);
    expect([status, stdout]).toEqual([0, '']);
    expect(readdirSync(folder).sort()).toEqual(['data-dictionary.md', 'header.json', 'records.csv']);
    const header = JSON.parse(readFileSync(join(folder, 'header.json'), 'utf8')) as { traceHash: string };
    expect(stderr).toContain(header.traceHash);
  });

  test('prints the same header as JSON and the same records as CSV', async () => {
    const folder = new Folder().path;
    await coreDay([
      'trace',
      threadExperiment,
      '--condition',
      'asDelivered',
      '--replication',
      '3',
      '--out',
      folder,
    ]);
    for (const [format, file] of [
      ['json', 'header.json'],
      ['csv', 'records.csv'],
    ]) {
      const { stdout } = await coreDay([
        'trace',
        threadExperiment,
        '--condition',
        'asDelivered',
        '--replication',
        '3',
        '--format',
        format,
      ]);
      expect(stdout).toBe(readFileSync(join(folder, file), 'utf8'));
    }
  });

  test('is summed up for people by default', async () => {
    const overview = (await coreDay(['trace', threadExperiment])).stdout;
    expect(overview).toMatch(/hash [0-9a-f]{16}/);
    expect(overview).toMatch(/records +[\d,]+/);
  });

  test('refuses a regime that the experiment does not have', async () => {
    const { status, stderr } = await coreDay(['trace', threadExperiment, '--regime', 'thraed']);
    expect(status).toBe(2);
    expect(stderr).toContain('--regime: found "thraed", expected one of thread. Did you mean thread?');
  });
});

describe('check', () => {
  test('says that good files are right', async () => {
    const folder = new Folder();
    const files = readdirSync(folder.path).map((name) => join(folder.path, name));
    const { status, stdout } = await coreDay(['check', ...files]);
    expect(status).toBe(0);
    expect(stdout).toContain('4 files, no faults');
  });

  test('tells every fault of every file, on standard output', async () => {
    const folder = new Folder();
    folder.change('thread.regime.json', (regime) => ({ ...regime, labl: 'x' }));
    const bad = folder.write('bad.json', '{');
    const { status, stdout } = await coreDay([
      'check',
      join(folder.path, 'thread.regime.json'),
      bad,
      folder.experiment,
    ]);
    expect(status).toBe(2);
    expect(stdout).toContain('$.labl');
    expect(stdout).toContain('bad.json:1:2');
    expect(stdout).toMatch(/3 files, 3 faults/);
  });

  test('gives faults as data', async () => {
    const { status, stdout } = await coreDay([
      'check',
      new Folder().write('bad.json', '{}'),
      '--format',
      'json',
    ]);
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject([{ path: '$.kind', stage: 'shape' }]);
  });
});
