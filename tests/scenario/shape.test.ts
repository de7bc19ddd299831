/** Shape faults, each with the whole of what a planner is told. */
import { describe, expect, test } from 'vitest';
import { told, toldAfter, threadTexts } from './fixture.ts';

describe('fields', () => {
  test('a mistyped field is unknown, and the right one is missing', async () => {
    expect(
      await toldAfter('establishment', ({ routes }) => {
        const { walkSeconds, ...rest } = routes.links[0];
        routes.links[0] = { ...rest, walkSecond: walkSeconds } as never;
      }),
    ).toMatchInlineSnapshot(`
      "thread.establishment.json:77:7 $.routes.links[0].walkSeconds
        found     nothing
        expected  a number
        to do     Add "walkSeconds".
      thread.establishment.json:83:23 $.routes.links[0].walkSecond
        found     the unknown field "walkSecond"
        expected  one of "id", "from", "to", "walkSeconds", "outdoors", "gate"
        to do     Correct its spelling, or remove it. Did you mean "walkSeconds"?"
    `);
  });

  test('an unknown field like no other has no nearest', async () => {
    expect(await toldAfter('assumptions', (file) => Object.assign(file, { colour: 'red' })))
      .toMatchInlineSnapshot(`
        "thread.assumptions.json:1059:13 $.colour
          found     the unknown field "colour"
          expected  one of "$schema", "formatVersion", "kind", "id", "name", "provenance", "behaviour", "reading"
          to do     Correct its spelling, or remove it."
      `);
  });

  test('an assumption that is not there', async () => {
    expect(
      await toldAfter('assumptions', ({ behaviour }) => {
        Reflect.deleteProperty(behaviour, 'calls.leadMinutes');
      }),
    ).toMatchInlineSnapshot(`
      "thread.assumptions.json:8:16 $.behaviour["calls.leadMinutes"]
        found     nothing
        expected  an object {...}
        to do     Add "calls.leadMinutes"."
    `);
  });

  test('an assumption that the model does not know', async () => {
    expect(
      await toldAfter('assumptions', ({ reading }) => {
        Object.assign(reading, { 'weight.worksop': reading['weight.workshop'] });
      }),
    ).toMatchInlineSnapshot(`
      "thread.assumptions.json:1058:23 $.reading["weight.worksop"]
        found     the unknown field "weight.worksop"
        expected  one of "contact.cap", "contact.metMinutes", "guardianship.exponent", "guardianship.peoplePerGuardian", "guardianship.instructorWeight", "guardianship.lightSupervisionThreshold", "nonAssociation.weight", "weight.wingAssociation", "weight.wingStructured", "weight.serveryQueue", "weight.medicationQueue", "weight.showers", "weight.yard", "weight.routeFreeFlow", "weight.routeEscorted" and 11 more
        to do     Correct its spelling, or remove it. Did you mean "weight.workshop"?"
    `);
  });
});

describe('types', () => {
  test('another type than the one expected', async () => {
    expect(
      await toldAfter('establishment', (file) => {
        file.name = 3 as never;
        file.wings[0].facilities.yard.limit = '20' as never;
        file.wings[0].facilities.showers.heads = 1.5;
        file.wings[0].landings[0].cells[0].inCellLaptop = 'yes' as never;
        file.wings[0].facilities.rooms = {} as never;
        file.staff = [] as never;
        file.population = null as never;
      }),
    ).toMatchInlineSnapshot(`
      "thread.establishment.json:6:11 $.name
        found     3
        expected  a text in double quotation marks
        to do     Write that instead.
      thread.establishment.json:23:31 $.wings[0].landings[0].cells[0].inCellLaptop
        found     "yes"
        expected  true or false
        to do     Write that instead.
      thread.establishment.json:37:20 $.wings[0].facilities.showers.heads
        found     1.5
        expected  a whole number
        to do     Write that instead.
      thread.establishment.json:41:20 $.wings[0].facilities.yard.limit
        found     "20"
        expected  a number
        to do     Write that instead.
      thread.establishment.json:43:18 $.wings[0].facilities.rooms
        found     an object
        expected  a list [...]
        to do     Write that instead.
      thread.establishment.json:87:17 $.population
        found     null
        expected  an object {...}
        to do     Write that instead.
      thread.establishment.json:88:12 $.staff
        found     an empty list
        expected  an object {...}
        to do     Write that instead."
    `);
  });

  test('a word that is not one of those there are', async () => {
    expect(
      await toldAfter('regime', ({ sim, activities }) => {
        sim.coreDay[0].periods[3].kind = 'UNLOK' as never;
        activities[0].categoryCode = 'SAA_INDUSTRY' as never;
        sim.movement.mode = 'escorted' as never;
      }),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:86:23 $.activities[0].categoryCode
        found     "SAA_INDUSTRY"
        expected  one of "SAA_EDUCATION", "SAA_INDUSTRIES", "SAA_PRISON_JOBS", "SAA_GYM_SPORTS_FITNESS", "SAA_INDUCTION", "SAA_INTERVENTIONS", "SAA_FAITH_SPIRITUALITY", "SAA_NOT_IN_WORK", "SAA_OTHER", "SAA_ROTL"
        to do     Use one of the words as they are spelled here. Did you mean "SAA_INDUSTRIES"?
      thread.regime.json:152:21 $.sim.coreDay[0].periods[3].kind
        found     "UNLOK"
        expected  one of "LOCKED", "UNLOCK", "MEDICATION", "MEAL", "DOMESTIC", "MOVEMENT", "SESSION", "ASSOCIATION", "EXERCISE", "LOCK_UP", "ROLL_CHECK"
        to do     Use one of the words as they are spelled here. Did you mean "UNLOCK"?"
    `);
  });

  test('a population of no known kind', async () => {
    expect(
      await toldAfter('establishment', ({ population }) => {
        population.kind = 'generate' as never;
      }),
    ).toMatchInlineSnapshot(`
      "thread.establishment.json:95:13 $.population.kind
        found     "generate"
        expected  one of "generated", "imported"
        to do     Use one of the words as they are spelled here. Did you mean "generated"?"
    `);
  });

  test('a part that is neither a file nor the thing itself', async () => {
    expect(
      await toldAfter('experiment', (file) => {
        file.establishment = 7 as never;
        file.assumptions = '/etc/assumptions.json';
        file.regimes = ['https://example.org/regime.json', 'C:\\regime.json', 'regime.txt'];
      }),
    ).toMatchInlineSnapshot(`
      "thread.experiment.json:7:20 $.establishment
        found     7
        expected  a text in double quotation marks, or an object {...}
        to do     Write one of these instead.
      thread.experiment.json:9:5 $.regimes[0]
        found     "https://example.org/regime.json"
        expected  the relative path of a .json file, such as ../regimes/workshop-based.json
        to do     Correct it.
      thread.experiment.json:10:5 $.regimes[1]
        found     "C:\\\\regime.json"
        expected  the relative path of a .json file, such as ../regimes/workshop-based.json
        to do     Correct it.
      thread.experiment.json:11:5 $.regimes[2]
        found     "regime.txt"
        expected  the relative path of a .json file, such as ../regimes/workshop-based.json
        to do     Correct it.
      thread.experiment.json:13:18 $.assumptions
        found     "/etc/assumptions.json"
        expected  the relative path of a .json file, such as ../regimes/workshop-based.json
        to do     Correct it."
    `);
  });
});

describe('values', () => {
  test('numbers beyond their limits', async () => {
    expect(
      await toldAfter('experiment', (file) => {
        file.days = 10;
        file.replications = 0;
        file.seed = 2 ** 32;
      }),
    ).toMatchInlineSnapshot(`
      "thread.experiment.json:12:11 $.days
        found     10
        expected  a multiple of 7
        to do     Correct it.
      thread.experiment.json:13:19 $.replications
        found     0
        expected  1 or more
        to do     Correct it.
      thread.experiment.json:14:11 $.seed
        found     4294967296
        expected  4294967295 or less
        to do     Correct it."
    `);
    expect(await toldAfter('experiment', (file) => void (file.days = 371))).toMatchInlineSnapshot(`
      "thread.experiment.json:12:11 $.days
        found     371
        expected  364 or less
        to do     Correct it."
    `);
    expect(await toldAfter('experiment', (file) => void (file.days = -7))).toMatchInlineSnapshot(`
      "thread.experiment.json:12:11 $.days
        found     -7
        expected  7 or more
        to do     Correct it."
    `);
  });

  test('lists and texts that are empty or too long', async () => {
    expect(
      await toldAfter('establishment', (file) => {
        file.name = '';
        file.wings[0].landings = [];
        file.wings[0].localName = 'A'.repeat(101);
        file.staff.lines[0].daysOfWeek = [...file.staff.lines[0].daysOfWeek, 'MONDAY'];
      }),
    ).toMatchInlineSnapshot(`
      "thread.establishment.json:6:11 $.name
        found     ""
        expected  a text that is not empty
        to do     Correct it.
      thread.establishment.json:12:20 $.wings[0].localName
        found     "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA…"
        expected  at most 100 characters
        to do     Correct it.
      thread.establishment.json:14:19 $.wings[0].landings
        found     an empty list
        expected  at least one entry
        to do     Correct it.
      thread.establishment.json:120:23 $.staff.lines[0].daysOfWeek
        found     a list of 8
        expected  at most 7 entries
        to do     Correct it."
    `);
  });

  test('times, codes and names that are none', async () => {
    expect(
      await toldAfter('regime', (file) => {
        file.sim.coreDay[0].periods[1].from = '6:00';
        file.sim.coreDay[0].periods[1].to = '24:30';
        file.sim.coreDay[0].periods[2].from = '24:00';
        file.prisonRegime[0].prisonCode = 'ZZ9';
        file.id = 'Workshop Based';
        file.sim.movement.wingOrder = ['wing A'];
        file.sim.partitions = { 'by landing': [['1']] };
      }),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:5:9 $.id
        found     "Workshop Based"
        expected  a name of small letters and digits joined by hyphens, such as workshop-based
        to do     Correct it.
      thread.regime.json:12:21 $.prisonRegime[0].prisonCode
        found     "ZZ9"
        expected  a prison code, two capitals and an I, such as ZZI
        to do     Correct it.
      thread.regime.json:120:21 $.sim.partitions["by landing"]
        found     the name "by landing"
        expected  a name of letters, digits and hyphens that starts with a letter, such as textiles or link-4
        to do     Rename it.
      thread.regime.json:148:21 $.sim.coreDay[0].periods[1].from
        found     "6:00"
        expected  a time of day as HH:mm, 00:00 to 23:59
        to do     Correct it.
      thread.regime.json:149:19 $.sim.coreDay[0].periods[1].to
        found     "24:30"
        expected  a time of day as HH:mm, 00:00 to 24:00
        to do     Correct it.
      thread.regime.json:153:21 $.sim.coreDay[0].periods[2].from
        found     "24:00"
        expected  a time of day as HH:mm, 00:00 to 23:59
        to do     Correct it.
      thread.regime.json:260:9 $.sim.movement.wingOrder[0]
        found     "wing A"
        expected  a wing or landing code of one to six capitals and digits, such as A or B2
        to do     Correct it."
    `);
  });

  test('a source is an ID of the evidence, or a placeholder', async () => {
    const withSource = (source: unknown) =>
      toldAfter(
        'assumptions',
        ({ behaviour }) => void (behaviour['calls.leadMinutes'].source = source as never),
      );
    for (const id of ['S1', 'W4', 'ST3', 'A12', 'F6', 'O3', 'T1', 'M2', 'P-A', 'row 45', 'section 4.6']) {
      expect(await withSource([id]), id).toBe('');
    }
    expect(await withSource(['S1', 'X9'])).toMatchInlineSnapshot(`
      "thread.assumptions.json:52:9 $.behaviour["calls.leadMinutes"].source[1]
        found     "X9"
        expected  an ID of the evidence, such as S1, W4, ST3, A12, F6, O3, T1, M2, P-A, row 45 or section 4.6
        to do     Correct it."
    `);
    expect(await withSource('placehoder')).toMatchInlineSnapshot(`
      "thread.assumptions.json:50:17 $.behaviour["calls.leadMinutes"].source
        found     "placehoder"
        expected  "placeholder", or a list [...]
        to do     Write one of these instead. Did you mean "placeholder"?"
    `);
    expect(await withSource([])).toMatchInlineSnapshot(`
      "thread.assumptions.json:50:17 $.behaviour["calls.leadMinutes"].source
        found     an empty list
        expected  at least one entry
        to do     Correct it."
    `);
    expect(await withSource(undefined)).toMatchInlineSnapshot(`
      "thread.assumptions.json:45:26 $.behaviour["calls.leadMinutes"].source
        found     nothing
        expected  "placeholder", or a list [...]
        to do     Add "source"."
    `);
  });
});

describe('the file as a whole', () => {
  test('a newer format is one message, whatever else the file holds', async () => {
    expect(
      await toldAfter('regime', (file) => {
        Object.assign(file, { formatVersion: 2, newField: true });
        Reflect.deleteProperty(file, 'sim');
      }),
    ).toMatchInlineSnapshot(`
      "thread.regime.json:3:20 $.formatVersion
        found     2
        expected  1, the newest format that this version of Core Day reads
        to do     Read the file with the newer version of Core Day that wrote it."
    `);
  });

  test('a file of another kind is one message', async () => {
    expect(
      await toldAfter('experiment', (file) => {
        file.regimes = ['thread.establishment.json'];
        file.assumptions = 'thread.experiment.json';
      }),
    ).toMatchInlineSnapshot(`
      "thread.establishment.json:4:11 $.kind
        found     "establishment"
        expected  "regime"
        to do     Name another file, or correct the kind.
      thread.experiment.json:4:11 $.kind
        found     "experiment"
        expected  "assumptions"
        to do     Name another file, or correct the kind."
    `);
  });

  test('a list or a number is no scenario file', async () => {
    for (const text of ['[]', '3', 'null', '"establishment"']) {
      expect(await told({ ...threadTexts(), establishment: text })).toMatch(
        /^thread.establishment.json:1:1 \$\n {2}found .*\n {2}expected {2}an object \{...\}\n {2}to do .*$/,
      );
    }
  });

  test('a prison number is refused wherever it stands, and not repeated', async () => {
    expect(
      await toldAfter('establishment', (file) => {
        file.description = 'As told by A1234BC.';
        Object.assign(file, { A9876ZY: 1 });
        file.population = {
          kind: 'imported',
          rows: [
            {
              personRef: 'a1234bc',
              cellLocation: 'A-1-001',
              incentiveLevelCode: 'STD',
              convictedStatus: 'Convicted',
            },
            {
              personRef: '3fa1234bcd',
              cellLocation: 'A-1-002',
              incentiveLevelCode: 'STD',
              convictedStatus: 'Remand',
            },
          ],
        };
      }),
    ).toMatchInlineSnapshot(`
      "thread.establishment.json:7:18 $.description
        found     what looks like a prison number (a letter, four digits and two letters)
        expected  nothing that names a real person
        to do     Write a random reference instead.
      thread.establishment.json:98:22 $.population.rows[0].personRef
        found     what looks like a prison number (a letter, four digits and two letters)
        expected  nothing that names a real person
        to do     Write a random reference instead.
      thread.establishment.json:206:14 $.(prison number)
        found     what looks like a prison number (a letter, four digits and two letters)
        expected  nothing that names a real person
        to do     Write a random reference instead.
      thread.establishment.json:206:14 $.(prison number)
        found     the unknown field "(prison number)"
        expected  one of "$schema", "formatVersion", "kind", "prisonCode", "name", "description", "provenance", "openConditions", "wings", "places", "routes", "population", "staff"
        to do     Correct its spelling, or remove it."
    `);
  });
});
