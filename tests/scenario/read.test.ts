/** Reading whole experiments: which files are opened, which faults are told, and in which order. */
import { describe, expect, test } from 'vitest';
import { describeFault } from '#scenario/fault.ts';
import { read, readDocument } from '#scenario/read.ts';
import { scenarioOf } from '#scenario/scenario.ts';
import {
  loadFrom,
  loadFromDisk,
  names,
  threadFile,
  threadTexts,
  told,
  toldAfter,
  type Texts,
} from './fixture.ts';

async function readThread(texts: Texts = threadTexts()) {
  const outcome = await read('thread.experiment.json', loadFrom(texts));
  if (!outcome.ok) throw new Error(outcome.faults.map(describeFault).join('\n'));
  return outcome.experiment;
}

describe('an experiment', () => {
  test('is read from disk with its parts beside it', async () => {
    const outcome = await read(threadFile, loadFromDisk);
    if (!outcome.ok) throw new Error(outcome.faults.map(describeFault).join('\n'));
    const { id, establishment, regimes, assumptions, days, replications, seed } = outcome.experiment;
    expect({ id, days, replications, seed }).toEqual({ id: 'thread', days: 7, replications: 2, seed: 1 });
    expect(establishment).toEqual(JSON.parse(threadTexts().establishment));
    expect(regimes).toEqual([JSON.parse(threadTexts().regime)]);
    expect(assumptions).toEqual(JSON.parse(threadTexts().assumptions));
  });

  test('is the same with its parts inline, and reads again as it was', async () => {
    const experiment = await readThread();
    const inline = JSON.stringify({ kind: 'experiment', ...experiment });
    expect(await readThread({ ...threadTexts(), experiment: inline })).toEqual(experiment);
  });

  test('is read through a loader that takes its time', async () => {
    const load = loadFrom(threadTexts());
    const outcome = await read('thread.experiment.json', async (path) => {
      await Promise.resolve();
      return load(path);
    });
    expect(outcome.ok).toBe(true);
  });

  test('opens each file once, beside the file that names it', async () => {
    const asked: string[] = [];
    const texts = threadTexts();
    const experiment = JSON.parse(texts.experiment) as object;
    const load = (path: string): string => {
      asked.push(path);
      if (asked.length === 1) {
        return JSON.stringify({
          ...experiment,
          establishment: '../establishments/./one.json',
          regimes: ['../regimes/one.json', '../regimes/two/../one.json'],
          assumptions: 'one.json',
        });
      }
      throw new Error('no such file');
    };
    await read('scenarios/experiments/one.json', load);
    expect(asked.toSorted()).toEqual([
      'scenarios/establishments/one.json',
      'scenarios/experiments/one.json',
      'scenarios/experiments/one.json',
      'scenarios/regimes/one.json',
    ]);
    asked.length = 0;
    await read('../mine.json', load);
    expect(asked.slice(1)).toEqual([
      '../../establishments/one.json',
      '../one.json',
      '../../regimes/one.json',
    ]);
    asked.length = 0;
    await read('C:\\prisons\\mine.json', load);
    expect(asked.slice(1)).toEqual([
      'C:/establishments/one.json',
      'C:/prisons/one.json',
      'C:/regimes/one.json',
    ]);
    asked.length = 0;
    await read('/mine.json', load);
    expect(asked.slice(1)).toEqual(['/../establishments/one.json', '/one.json', '/../regimes/one.json']);
  });

  test('has regimes of different ids', async () => {
    expect(
      await toldAfter(
        'experiment',
        (file) => void (file.regimes = ['thread.regime.json', 'thread.regime.json']),
      ),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:5:9 $.id
        found     "thread", which another regime of the experiment has
        expected  regimes with different ids
        to do     Rename one of the two, or remove it from the experiment."
    `);
  });
});

describe('faults', () => {
  test('of a file that is not there', async () => {
    expect(await toldAfter('experiment', (file) => void (file.regimes = ['thread.regim.json'])))
      .toMatchInlineSnapshot(`
      "thread.regim.json $
        found     no file that could be opened ("no such file: thread.regim.json")
        expected  a scenario file
        to do     Check the name."
    `);
    const outcome = await read('nowhere.json', loadFrom(threadTexts()));
    expect(outcome.ok ? [] : outcome.faults).toMatchObject([{ file: 'nowhere.json', line: null, path: '$' }]);
  });

  test('of shape are told for every file at once, and before any fault of meaning', async () => {
    const texts = threadTexts();
    const broken = {
      experiment: texts.experiment.replace('"days": 7', '"days": 8'),
      establishment: texts.establishment.replace('"people": 2', '"people": 3').replace('"heads"', '"head"'),
      regime: texts.regime.replace('"kind": "regime",', '"kind": "regime" "'),
      assumptions: texts.assumptions.replace('"low"', '"lo"'),
    };
    const outcome = await read('thread.experiment.json', loadFrom(broken));
    const faults = outcome.ok ? [] : outcome.faults;
    expect(faults.map(({ stage, file, path }) => [stage, file, path])).toEqual([
      ['shape', 'thread.experiment.json', '$.days'],
      ['shape', 'thread.establishment.json', '$.wings[0].facilities.showers.heads'],
      ['shape', 'thread.establishment.json', '$.wings[0].facilities.showers.head'],
      ['text', 'thread.regime.json', '$'],
      ['shape', 'thread.assumptions.json', '$.behaviour["doors.unlockSecondsPerDoor"].low'],
      ['shape', 'thread.assumptions.json', '$.behaviour["doors.unlockSecondsPerDoor"].lo'],
    ]);
    expect(
      await told({
        ...broken,
        experiment: texts.experiment,
        regime: texts.regime,
        assumptions: texts.assumptions,
      }),
    ).not.toContain('people');
  });

  test('of meaning are told for every file at once', async () => {
    const texts = threadTexts();
    const outcome = await read(
      'thread.experiment.json',
      loadFrom({
        ...texts,
        establishment: texts.establishment.replace('"people": 2', '"people": 3'),
        regime: texts.regime.replace('"place": "textiles"', '"place": "textile"'),
        assumptions: texts.assumptions.replace('"high": 12', '"high": 9'),
      }),
    );
    expect(outcome.ok ? [] : outcome.faults.map(({ stage, file }) => `${stage} ${file}`)).toEqual([
      'meaning thread.establishment.json',
      'meaning thread.regime.json',
      'meaning thread.assumptions.json',
    ]);
  });

  test('of an inline part are told where it stands in the experiment', async () => {
    const texts = threadTexts();
    const file = {
      ...(JSON.parse(texts.experiment) as object),
      establishment: JSON.parse(texts.establishment) as object,
    };
    const shape = JSON.stringify(file).replace('"heads"', '"head"');
    expect(await told({ ...texts, experiment: shape })).toContain(
      `thread.experiment.json:1:${shape.indexOf('{"head"') + 1} $.establishment.wings[0].facilities.showers.heads\n`,
    );
    const meaning = JSON.stringify(file).replace('"people":2', '"people":3');
    expect(await told({ ...texts, experiment: meaning })).toMatch(
      /^thread.experiment.json:1:\d+ \$.establishment.population.people\n/,
    );
  });

  test('of a key written twice are told beside those of shape', async () => {
    const texts = threadTexts();
    const twice = texts.regime.replace('"rotateTurns": false', '"rotateTurns": true, "rotateTurns": 1');
    expect(await told({ ...texts, regime: twice })).toMatchInlineSnapshot(`
      "thread.regime.json:116:26 $.sim.rotateTurns
        found     the key "rotateTurns" a second time
        expected  each key once
        to do     Keep one of the two.
      thread.regime.json:116:41 $.sim.rotateTurns
        found     1
        expected  true or false
        to do     Write that instead."
    `);
  });

  test('beyond a thousand are not listed, and that is said', async () => {
    const regime = {
      ...(JSON.parse(threadTexts().regime) as object),
      activities: Array.from({ length: 1000 }, () => ({})),
    };
    const outcome = await read(
      'thread.experiment.json',
      loadFrom({ ...threadTexts(), regime: JSON.stringify(regime) }),
    );
    const faults = outcome.ok ? [] : outcome.faults;
    expect(faults).toHaveLength(1001);
    expect(faults.at(-1)?.found).toBe('more faults than these 1,000');
  });
});

describe('a file of any kind', () => {
  test.each(names)('the %s is read as what it is', async (name) => {
    const outcome = await readDocument(`thread.${name}.json`, loadFrom(threadTexts()));
    if (!outcome.ok) throw new Error(outcome.faults.map(describeFault).join('\n'));
    const { document } = outcome;
    expect(document.kind).toBe(name);
    expect(document).toHaveProperty(`${name}.formatVersion`, 1);
  });

  test.each([
    ['establishment', '"people": 2', '"people": 3'],
    ['regime', '"offWing": true', '"offWing": false'],
    ['assumptions', '"high": 12', '"high": 9'],
    [
      'experiment',
      '"regimes": ["thread.regime.json"]',
      '"regimes": ["thread.regime.json", "thread.regime.json"]',
    ],
  ] as const)('the %s has its faults of meaning told', async (name, right, wrong) => {
    const texts = threadTexts();
    texts[name] = texts[name].replace(right, wrong);
    const outcome = await readDocument(`thread.${name}.json`, loadFrom(texts));
    expect(outcome.ok ? [] : outcome.faults.map(({ stage }) => stage)).toContain('meaning');
  });

  test('without a known kind is a fault', async () => {
    for (const [kind, nearest] of [
      ['"regim"', 'regime'],
      ['7', null],
    ] as const) {
      const outcome = await readDocument('x.json', () => `{"kind": ${kind}}`);
      expect(outcome.ok ? [] : outcome.faults).toMatchObject([
        { path: '$.kind', line: 1, column: 10, nearest },
      ]);
    }
    const nothing = await readDocument('x.json', () => '{}');
    expect(nothing.ok ? [] : nothing.faults).toMatchObject([
      { path: '$.kind', found: 'nothing', advice: 'Add "kind".' },
    ]);
  });
});

test('a scenario is one regime of an experiment, beside its baseline', async () => {
  const experiment = await readThread();
  const [baseline] = experiment.regimes;
  const other = { ...baseline, id: 'other' };
  const both = { ...experiment, regimes: [baseline, other] as const };
  expect(scenarioOf(both, 1)).toEqual({
    formatVersion: 1,
    establishment: experiment.establishment,
    regime: other,
    baseline,
    assumptions: experiment.assumptions,
  });
  expect(scenarioOf(both, 0).regime).toBe(baseline);
  expect(() => scenarioOf(both, 2)).toThrow('thread has 2 regimes');
});
