/** Meaning faults of an establishment. */
import { describe, expect, test } from 'vitest';
import { toldAfter } from './fixture.ts';

describe('names', () => {
  test('are used once', async () => {
    expect(
      await toldAfter('establishment', ({ wings, places, routes, staff }) => {
        wings.push(wings[0]);
        wings[0].landings.push({
          ...wings[0].landings[0],
          cells: [{ ...wings[0].landings[0].cells[0], unlockGroup: '1' }],
        });
        wings[0].facilities.rooms.push(wings[0].facilities.rooms[0]);
        places.push(places[0]);
        routes.areas.push(routes.areas[0]);
        routes.links.push(routes.links[0]);
        routes.gates.push(routes.gates[0]);
        staff.shifts.push(staff.shifts[0]);
        staff.lines.push(staff.lines[0]);
        staff.lines[0].daysOfWeek = ['MONDAY', 'MONDAY'];
        wings[1] = structuredClone({
          ...wings[1],
          landings: [wings[1].landings[0]],
          facilities: { ...wings[1].facilities, rooms: [] },
        });
      }),
    ).toMatchInlineSnapshot(`
      "thread.establishment.json:29:26 $.wings[0].landings[1].landingCode
        found     "1" a second time
        expected  each landing code of a wing once
        to do     Change or remove one of the two.
      thread.establishment.json:65:19 $.wings[0].facilities.rooms[1].id
        found     "classroom" a second time
        expected  each room of a wing once
        to do     Change or remove one of the two.
      thread.establishment.json:74:19 $.wings[1].wingCode
        found     "A" a second time
        expected  each wing code once
        to do     Change or remove one of the two.
      thread.establishment.json:121:13 $.places[1].id
        found     "textiles" a second time
        expected  each place once
        to do     Change or remove one of the two.
      thread.establishment.json:141:15 $.routes.areas[2].id
        found     "wing-a" a second time
        expected  each area once
        to do     Change or remove one of the two.
      thread.establishment.json:155:15 $.routes.links[1].id
        found     "walkway" a second time
        expected  each link once
        to do     Change or remove one of the two.
      thread.establishment.json:170:15 $.routes.gates[1].id
        found     "workshop-gate" a second time
        expected  each gate once
        to do     Change or remove one of the two.
      thread.establishment.json:210:15 $.staff.shifts[3].id
        found     "day" a second time
        expected  each shift once
        to do     Change or remove one of the two.
      thread.establishment.json:227:11 $.staff.lines[0].daysOfWeek[1]
        found     "MONDAY" a second time
        expected  each day of a shift line once
        to do     Change or remove one of the two.
      thread.establishment.json:278:15 $.staff.lines[4].id
        found     "a-officers" a second time
        expected  each shift line once
        to do     Change or remove one of the two.
      thread.establishment.json:284:11 $.staff.lines[4].daysOfWeek[1]
        found     "MONDAY" a second time
        expected  each day of a shift line once
        to do     Change or remove one of the two."
    `);
  });

  test('of wings, places and links differ, as a post may stand on any of them', async () => {
    expect(
      await toldAfter('establishment', ({ places, routes: { links } }) => {
        const [place] = places;
        places.push(
          { ...place, id: 'A' },
          { ...place, id: 'central' },
          { ...place, id: 'A-classroom' },
          { ...place, id: 'A-yard' },
        );
        places.push({ ...place, id: 'walkway' });
        links.push({ ...links[0], id: 'eachWing' });
      }),
    ).toMatchInlineSnapshot(`
      "thread.establishment.json:65:13 $.places[1].id
        found     "A", which is also a wing
        expected  a name that no wing, place or link of the prison has yet
        to do     Rename a place.
      thread.establishment.json:74:13 $.places[2].id
        found     "central", which is also the word for the whole prison
        expected  a name that no wing, place or link of the prison has yet
        to do     Rename a place.
      thread.establishment.json:83:13 $.places[3].id
        found     "A-classroom", which is also part of wing A
        expected  a name that no wing, place or link of the prison has yet
        to do     Rename a place.
      thread.establishment.json:92:13 $.places[4].id
        found     "A-yard", which is also part of wing A
        expected  a name that no wing, place or link of the prison has yet
        to do     Rename a place.
      thread.establishment.json:123:15 $.routes.links[0].id
        found     "walkway", which is also a place
        expected  a name that no wing, place or link of the prison has yet
        to do     Rename a link.
      thread.establishment.json:131:15 $.routes.links[1].id
        found     "eachWing", which is also the word for every wing
        expected  a name that no wing, place or link of the prison has yet
        to do     Rename a link."
    `);
  });

  test('of rooms are not those of facilities', async () => {
    expect(
      await toldAfter('establishment', ({ wings }) => void (wings[0].facilities.rooms[0].id = 'servery')),
    ).toMatchInlineSnapshot(`
      "thread.establishment.json:45:19 $.wings[0].facilities.rooms[0].id
        found     a room named "servery"
        expected  a name that is not one of the facilities of every wing
        to do     Rename the room."
    `);
  });
});

describe('the way', () => {
  test('links join areas that there are, through gates that there are', async () => {
    expect(
      await toldAfter('establishment', ({ routes: { links } }) => {
        links.push({ ...links[0], id: 'second', from: 'wing-aa', to: 'workshop', gate: 'workshop-gat' });
        links.push({ ...links[0], id: 'third', to: 'wing-a' });
      }),
    ).toMatchInlineSnapshot(`
      "thread.establishment.json:87:17 $.routes.links[1].from
        found     "wing-aa"
        expected  an area: "wing-a", "workshops"
        to do     Correct the name, or add what it names. Did you mean "wing-a"?
      thread.establishment.json:88:15 $.routes.links[1].to
        found     "workshop"
        expected  an area: "wing-a", "workshops"
        to do     Correct the name, or add what it names. Did you mean "workshops"?
      thread.establishment.json:91:17 $.routes.links[1].gate
        found     "workshop-gat"
        expected  a gate: "workshop-gate"
        to do     Correct the name, or add what it names. Did you mean "workshop-gate"?
      thread.establishment.json:96:15 $.routes.links[2].to
        found     a link from "wing-a" to itself
        expected  a link between two areas
        to do     Correct where it leads."
    `);
  });

  test('leads to every wing and place', async () => {
    expect(
      await toldAfter('establishment', ({ places, routes }) => {
        for (const id of ['gym', 'chapel', 'library']) routes.areas.push({ id, localName: id });
        routes.links.push({ id: 'gym-walk', from: 'gym', to: 'library', walkSeconds: 60, outdoors: false });
        places.push({ ...places[0], id: 'gym', localName: 'Gym', area: 'gym' });
        places.push({ ...places[0], id: 'chapel', localName: 'Chapel', area: 'chapel' });
        places.push({ ...places[0], id: 'farm', localName: 'Farm', area: 'fields' });
      }),
    ).toMatchInlineSnapshot(`
      "thread.establishment.json:69:15 $.places[1].area
        found     "gym", which no way joins to "wing-a"
        expected  every wing and place reachable from "wing A"
        to do     Add the link that is missing.
      thread.establishment.json:78:15 $.places[2].area
        found     "chapel", to which no link leads
        expected  an area with a link, so that "Chapel" can be reached
        to do     Add a link to this area.
      thread.establishment.json:87:15 $.places[3].area
        found     "fields"
        expected  an area: "wing-a", "workshops", "gym", "chapel", "library"
        to do     Correct the name, or add what it names."
    `);
  });

  test('may go round several corners', async () => {
    expect(
      await toldAfter('establishment', ({ routes }) => {
        for (const id of ['one', 'two']) routes.areas.push({ id, localName: id });
        const [link] = routes.links;
        routes.links = [
          { ...link, id: 'last', from: 'workshops', to: 'two' },
          { ...link, id: 'middle', from: 'one', to: 'two' },
          { ...link, id: 'first', from: 'one', to: 'wing-a' },
        ];
      }),
    ).toBe('');
  });
});

describe('cells', () => {
  test('stand in one block each, from a lower to a higher number', async () => {
    expect(
      await toldAfter('establishment', ({ wings: [{ landings }] }) => {
        const [block] = landings[0].cells;
        landings[0].cells = [
          { ...block, first: 1, last: 10 },
          { ...block, first: 11, last: 15 },
          { ...block, first: 8, last: 12 },
          { ...block, first: 30, last: 20 },
        ];
      }),
    ).toMatchInlineSnapshot(`
      "thread.establishment.json:35:24 $.wings[0].landings[0].cells[2].first
        found     cells 8 to 12, though cell 8 stands in block 1 too
        expected  each cell number of a landing in one block
        to do     Make the blocks meet without overlapping.
      thread.establishment.json:44:23 $.wings[0].landings[0].cells[3].last
        found     20
        expected  30 or more, as the block starts with cell 30
        to do     Correct the first or the last number."
    `);
  });

  test('of one unlock group are on one landing', async () => {
    expect(
      await toldAfter('establishment', ({ wings: [{ landings }] }) => {
        const [block] = landings[0].cells;
        landings[0].cells[0] = { ...block, unlockGroup: 'north' };
        landings.push({ landingCode: '2', cells: [{ ...block, unlockGroup: 'north' }] });
        landings.push({ landingCode: '3', cells: [{ ...block, unlockGroup: '4' }] });
        landings.push({ landingCode: '4', cells: [block] });
      }),
    ).toMatchInlineSnapshot(`
      "thread.establishment.json:39:30 $.wings[0].landings[1].cells[0].unlockGroup
        found     the unlock group "north", which landing 1 has too
        expected  an unlock group that is a landing or a part of one
        to do     Give each landing groups of its own.
      thread.establishment.json:58:26 $.wings[0].landings[3].landingCode
        found     the unlock group "4", which landing 3 has too
        expected  an unlock group that is a landing or a part of one
        to do     Give each landing groups of its own."
    `);
  });
});

describe('people', () => {
  test('generated people fit the working capacity', async () => {
    expect(
      await toldAfter('establishment', (file) => void (file.population = { kind: 'generated', people: 3 })),
    ).toMatchInlineSnapshot(`
      "thread.establishment.json:96:15 $.population.people
        found     3 people
        expected  at most 2, the working capacity of all cells
        to do     Lower the number of people, or raise the working capacity of cells."
    `);
  });

  const person = { incentiveLevelCode: 'STD', convictedStatus: 'Convicted' } as const;

  test('imported people have a cell, with room for them, and a reference of their own', async () => {
    expect(
      await toldAfter('establishment', (file) => {
        file.population = {
          kind: 'imported',
          rows: [
            { ...person, personRef: 'p1', cellLocation: 'A-1-001' },
            { ...person, personRef: 'p2', cellLocation: 'A-1-001' },
            { ...person, personRef: 'p2', cellLocation: 'A-2-002' },
            { ...person, personRef: 'p4', cellLocation: 'A-1-003' },
          ],
        };
      }),
    ).toMatchInlineSnapshot(`
      "thread.establishment.json:107:25 $.population.rows[1].cellLocation
        found     more people in A-1-001 than it holds
        expected  at most 1, its working capacity
        to do     Give this person another cell, or raise the working capacity.
      thread.establishment.json:112:22 $.population.rows[2].personRef
        found     "p2" a second time
        expected  each reference of a person once
        to do     Change or remove one of the two.
      thread.establishment.json:113:25 $.population.rows[2].cellLocation
        found     "A-2-002"
        expected  a cell of the establishment as wing, landing and number
        to do     Correct the cell, or add it to its landing. Did you mean "A-1-002"?
      thread.establishment.json:119:25 $.population.rows[3].cellLocation
        found     "A-1-003"
        expected  a cell of the establishment as wing, landing and number
        to do     Correct the cell, or add it to its landing."
    `);
  });

  test('imported people in their cells are read', async () => {
    expect(
      await toldAfter('establishment', (file) => {
        const rows = ['A-1-002', 'A-1-001'].map((cellLocation, index) => ({
          ...person,
          personRef: `p${index}`,
          cellLocation,
        }));
        file.population = { kind: 'imported', rows };
      }),
    ).toBe('');
  });
});

describe('staff', () => {
  test('have a shift and a home that there are', async () => {
    expect(
      await toldAfter('establishment', ({ staff: { lines } }) => {
        lines[0].shift = 'days';
        lines[1].home = 'B';
      }),
    ).toMatchInlineSnapshot(`
      "thread.establishment.json:133:18 $.staff.lines[0].shift
        found     "days"
        expected  a shift: "day", "instruction", "night"
        to do     Correct the name, or add what it names. Did you mean "day"?
      thread.establishment.json:148:17 $.staff.lines[1].home
        found     "B"
        expected  a wing, or central: "A", "central"
        to do     Correct the name, or add what it names."
    `);
  });

  test('take their break inside the shift', async () => {
    expect(
      await toldAfter('establishment', ({ staff: { shifts } }) => {
        shifts[0].mealBreak = { start: '18:00', minutes: 45 };
        shifts[1].mealBreak = { start: '07:30', minutes: 45 };
      }),
    ).toMatchInlineSnapshot(`
      "thread.establishment.json:105:20 $.staff.shifts[0].mealBreak.start
        found     a break from 18:00 to 18:45
        expected  a break inside the shift, 07:30 to 18:30
        to do     Move or shorten the break.
      thread.establishment.json:114:20 $.staff.shifts[1].mealBreak.start
        found     a break from 07:30 to 08:15
        expected  a break inside the shift, 08:00 to 16:30
        to do     Move or shorten the break."
    `);
  });

  test('have one in a shift of more than six hours', async () => {
    expect(
      await toldAfter('establishment', ({ staff: { shifts } }) => {
        delete shifts[1].mealBreak;
        shifts[2] = { id: 'night', start: '20:00', finish: '02:00' };
      }),
    ).toMatchInlineSnapshot(`
      "thread.establishment.json:112:19 $.staff.shifts[1].finish
        found     08:00 to 16:30 without a meal break
        expected  a meal break in a shift of more than six hours
        to do     Add when it is and how long, 45 minutes for instance; or shorten the shift."
    `);
  });

  test.each([
    ['00:30', 45, true],
    ['07:00', 45, true],
    ['07:15', 45, false],
    ['17:30', 30, false],
    ['18:00', 30, true],
  ])(
    'on a night shift from 18:00 to 07:45 a break at %s of %i minutes is inside: %s',
    async (start, minutes, inside) => {
      const faults = await toldAfter('establishment', ({ staff }) => {
        staff.shifts[2].mealBreak = { start, minutes };
      });
      expect(faults === '').toBe(inside);
    },
  );
});

test('tools are counted and people searched inside the wall only', async () => {
  expect(
    await toldAfter('establishment', ({ places }) => {
      places[0] = { ...places[0], outside: true, toolCheck: true, searchers: 1 };
    }),
  ).toMatchInlineSnapshot(`
    "thread.establishment.json:64:20 $.places[0].toolCheck
      found     "toolCheck" for a place outside the wall
      expected  tool checks and searches only inside the prison
      to do     Remove "toolCheck", or "outside".
    thread.establishment.json:65:20 $.places[0].searchers
      found     "searchers" for a place outside the wall
      expected  tool checks and searches only inside the prison
      to do     Remove "searchers", or "outside"."
  `);
});

test('a waiting room is another place, beside the one it is for', async () => {
  expect(
    await toldAfter('establishment', ({ places }) => {
      places.push({ ...places[0], id: 'clinic', waitingPlace: 'textile' });
      places.push({ ...places[0], id: 'visits', area: 'wing-a', waitingPlace: 'textiles' });
      places.push({ ...places[0], id: 'court', area: 'wing-a', outside: true, waitingPlace: 'textiles' });
    }),
  ).toMatchInlineSnapshot(`
    "thread.establishment.json:72:23 $.places[1].waitingPlace
      found     "textile"
      expected  another place: "textiles", "visits", "court"
      to do     Correct the name, or add what it names. Did you mean "textiles"?
    thread.establishment.json:82:23 $.places[2].waitingPlace
      found     "textiles" in area "workshops"
      expected  a place in area "wing-a", as the place itself is
      to do     Name a waiting room beside the place, or correct one of the two areas."
  `);
});
