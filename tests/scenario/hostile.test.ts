/** Whatever a file holds, reading it ends in an experiment or in faults that say where. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fault } from '#scenario/fault.ts';
import { mostValues } from '#scenario/json-scanner.ts';
import { read, readDocument } from '#scenario/read.ts';
import { loadFrom, names, threadTexts, type Name } from './fixture.ts';

const texts = withAppointments(threadTexts());

/** The thread with a clinic and a priority, so that those are tried too. */
function withAppointments(thread: Record<Name, string>): Record<Name, string> {
  const regime = JSON.parse(thread.regime) as { sim: Record<string, unknown> };
  regime.sim.appointments = [
    {
      id: 'clinic',
      summary: 'Clinic',
      eventType: 'APPOINTMENT',
      place: 'textiles',
      movement: 'escorted',
      demand: 'demand.healthcare',
      sittings: [{ daysOfWeek: ['MONDAY'], from: '09:00', to: '11:00' }],
      atOnce: 1,
      minutes: 15,
      staff: [],
    },
  ];
  regime.sim.eventPriorities = [{ eventType: 'APPOINTMENT', priority: 2 }];
  return { ...thread, regime: JSON.stringify(regime, null, 2) };
}

const runs = { numRuns: 100 };

async function faultsWith(name: Name, text: string): Promise<readonly Fault[]> {
  const outcome = await read('thread.experiment.json', loadFrom({ ...texts, [name]: text }));
  if (outcome.ok) return [];
  if (outcome.faults.length === 0) throw new Error('refused without a fault');
  return outcome.faults;
}

/** Faults that leave out where or what. */
function illTold(faults: readonly Fault[]): readonly Fault[] {
  return faults.filter(
    ({ file, path, line, column, found, expected, advice }) =>
      !/^thread\.\w+\.json$/.test(file) ||
      !path.startsWith('$') ||
      !((line ?? 0) >= 1 && (column ?? 0) >= 1) ||
      ![found, expected, advice].every((words) => /^\S/.test(words)),
  );
}

type Step = string | number;

/** Every place in a document. */
function placesIn(value: unknown, path: readonly Step[] = []): (readonly Step[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const steps = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return [
    path,
    ...steps.flatMap((step) => placesIn((value as Record<Step, unknown>)[step], [...path, step])),
  ];
}

const anyPlace = fc.constantFrom(...names).chain((name) =>
  fc.record({
    name: fc.constant(name),
    path: fc.constantFrom(...placesIn(JSON.parse(texts[name])).filter((path) => path.length > 0)),
  }),
);

function changed(
  name: Name,
  path: readonly Step[],
  change: (holder: Record<Step, unknown>, step: Step) => void,
): string {
  const document = JSON.parse(texts[name]) as unknown;
  let holder = document as Record<Step, unknown>;
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<Step, unknown>;
  change(holder, path[path.length - 1]);
  return JSON.stringify(document);
}

const optional = ['$schema', 'gate', 'lockedFor', 'lentFromWing', 'opens', 'appointments', 'eventPriorities'];

describe('a valid file with one thing changed', () => {
  test('a field left out is a fault, unless it is optional', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyPlace.filter(({ path }) => typeof path.at(-1) === 'string'),
        async ({ name, path }) => {
          const text = changed(name, path, (holder, step) => Reflect.deleteProperty(holder, step));
          const faults = await faultsWith(name, text);
          expect(faults.length > 0).toBe(!optional.includes(String(path.at(-1))));
        },
      ),
      runs,
    );
  });

  test('a field renamed is a fault', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyPlace.filter(({ path }) => typeof path.at(-1) === 'string'),
        fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'),
        async ({ name, path }, suffix) => {
          const text = changed(name, path, (holder, step) => {
            holder[`${step}${suffix}`] = holder[step];
            Reflect.deleteProperty(holder, step);
          });
          expect(await faultsWith(name, text)).not.toEqual([]);
        },
      ),
      runs,
    );
  });

  test('a value of another type is a fault', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyPlace,
        fc.constantFrom<unknown>(null, { unexpected: 1 }, [[[]]], -1e300, '\u0007'),
        async ({ name, path }, value) => {
          expect(
            await faultsWith(
              name,
              changed(name, path, (holder, step) => void (holder[step] = value)),
            ),
          ).not.toEqual([]);
        },
      ),
      runs,
    );
  });

  test('any other value at any place is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlace, fc.jsonValue(), async ({ name, path }, value) => {
        expect(
          illTold(
            await faultsWith(
              name,
              changed(name, path, (holder, step) => void (holder[step] = value)),
            ),
          ),
        ).toEqual([]);
      }),
      runs,
    );
  });

  test('an entry of a list twice is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyPlace.filter(({ path }) => typeof path.at(-1) === 'number'),
        async ({ name, path }) => {
          expect(
            illTold(
              await faultsWith(
                name,
                changed(
                  name,
                  path,
                  (holder, step) => void (holder as unknown as unknown[]).push(holder[step]),
                ),
              ),
            ),
          ).toEqual([]);
        },
      ),
      runs,
    );
  });
});

describe('a valid file with its bytes changed', () => {
  test('cut short anywhere is a fault of its text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (name, share) => {
          const whole = texts[name].trimEnd();
          const faults = await faultsWith(name, whole.slice(0, Math.floor(share * (whole.length - 1))));
          expect(faults[0]).toMatchObject({ stage: 'text', file: `thread.${name}.json` });
        },
      ),
      runs,
    );
  });

  test('with some bytes replaced is read or refused', async () => {
    const changes = fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.nat(255)),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), changes, async (name, replaced) => {
        const bytes = new TextEncoder().encode(texts[name]);
        for (const [share, byte] of replaced) bytes[Math.floor(share * bytes.length)] = byte;
        expect(illTold(await faultsWith(name, new TextDecoder().decode(bytes)))).toEqual([]);
      }),
      runs,
    );
  });
});

describe('a file that was never one', () => {
  test('any text, any bytes, any JSON', async () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.uint8Array().map((bytes) => new TextDecoder('utf-16le').decode(bytes)),
      fc.json(),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), anyText, async (name, text) => {
        expect(await faultsWith(name, text)).not.toEqual([]);
        expect((await readDocument('x.json', () => text)).ok).toBe(false);
      }),
      runs,
    );
  });

  test('an experiment of a hundred thousand empty regimes', async () => {
    const file = {
      ...(JSON.parse(texts.experiment) as object),
      regimes: Array.from({ length: 100_000 }, () => ({})),
    };
    expect(await faultsWith('experiment', JSON.stringify(file))).toMatchObject([
      { path: '$.regimes', expected: 'at most 12 entries' },
    ]);
  });

  test('two hundred thousand unknown fields', async () => {
    const unknown = Array.from({ length: 200_000 }, (_, index) => [`formatVersio${index}`, index] as const);
    const file = { ...(JSON.parse(texts.regime) as object), ...Object.fromEntries(unknown) };
    expect(await faultsWith('regime', JSON.stringify(file))).toHaveLength(1001);
  });

  test('millions of values are refused before they are looked at', async () => {
    const [fault] = await faultsWith('experiment', `{"regimes": [${'0,'.repeat(3_000_000)}0]}`);
    expect(fault).toMatchObject({ stage: 'text', path: `$.regimes[${mostValues - 2}]` });
  });

  test('a prototype cannot be changed, nor a name be taken from it', async () => {
    const poisoned = texts.regime.replace('"partitions": {}', '"partitions": {"__proto__": [["1"]]}');
    expect(poisoned).not.toBe(texts.regime);
    expect(await faultsWith('regime', poisoned)).toMatchObject([
      { stage: 'text', path: '$.sim.partitions.__proto__' },
    ]);
  });
});
