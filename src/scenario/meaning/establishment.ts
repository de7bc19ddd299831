/** Meaning faults of an establishment: names used twice or leading nowhere, cells on top of each other, people without a cell. */
import type { Establishment, Landing, Place, Wing } from '../establishment.ts';
import { facilities } from '../regime.ts';
import { population } from './population.ts';
import { eachOnce, isKnown, within, type Report } from './report.ts';
import { routes } from './routes.ts';
import { roster } from './roster.ts';

export function establishmentMeaning(establishment: Establishment, report: Report): void {
  const { wings, places } = establishment;
  eachOnce(
    report,
    wings.map((wing) => wing.wingCode),
    (index) => ['wings', index, 'wingCode'],
    'wing code',
  );
  wings.forEach((wing, index) => wingMeaning(wing, within(report, 'wings', index)));
  eachOnce(
    report,
    places.map((place) => place.id),
    (index) => ['places', index, 'id'],
    'place',
  );
  distinctNames(establishment, report);
  places.forEach((place, index) => {
    const reportPlace = within(report, 'places', index);
    placeMeaning(place, reportPlace);
    waitingPlaceOf(place, places, reportPlace);
  });
  routes(establishment, report);
  roster(establishment, within(report, 'staff'));
  population(establishment, within(report, 'population'));
}

/** Tools are counted and people searched inside the wall. */
function placeMeaning({ outside, toolCheck, searchers }: Place, report: Report): void {
  if (outside !== true) return;
  for (const [name, set] of Object.entries({ toolCheck, searchers })) {
    if (set === undefined || set === false || set === 0) continue;
    report({
      path: [name],
      found: `"${name}" for a place outside the wall`,
      expected: 'tool checks and searches only inside the prison',
      advice: `Remove "${name}", or "outside".`,
    });
  }
}

/** People step from the waiting room into the room itself; for what is beyond the wall it is where they wait to leave. */
function waitingPlaceOf(
  { id, area, outside, waitingPlace }: Place,
  places: readonly Place[],
  report: Report,
): void {
  if (waitingPlace === undefined) return;
  const others = places.filter((place) => place.id !== id);
  const names = others.map((place) => place.id);
  if (!isKnown(report, ['waitingPlace'], waitingPlace, names, 'another place')) return;
  const room = others.find((place) => place.id === waitingPlace);
  if (outside === true || room === undefined || room.area === area) return;
  report({
    path: ['waitingPlace'],
    found: `"${waitingPlace}" in area "${room.area}"`,
    expected: `a place in area "${area}", as the place itself is`,
    advice: 'Name a waiting room beside the place, or correct one of the two areas.',
  });
}

function wingMeaning(wing: Wing, report: Report): void {
  eachOnce(
    report,
    wing.landings.map((landing) => landing.landingCode),
    (index) => ['landings', index, 'landingCode'],
    'landing code of a wing',
  );
  const { rooms } = wing.facilities;
  wing.landings.forEach(({ floor }, index) => {
    if (floor === undefined) return;
    if (![...facilities, ...rooms.map((room) => room.id)].includes(floor)) return;
    report({
      path: ['landings', index, 'floor'],
      found: `a floor named "${floor}", as a room or facility of the wing is`,
      expected: 'a name of its own',
      advice: 'Rename the floor.',
    });
  });
  eachOnce(
    report,
    rooms.map((room) => room.id),
    (index) => ['facilities', 'rooms', index, 'id'],
    'room of a wing',
  );
  rooms.forEach((room, index) => {
    if (!facilities.some((facility) => facility === room.id)) return;
    report({
      path: ['facilities', 'rooms', index, 'id'],
      found: `a room named "${room.id}"`,
      expected: 'a name that is not one of the facilities of every wing',
      advice: 'Rename the room.',
    });
  });
  const landingOfGroup = new Map<string, string>();
  wing.landings.forEach((landing, index) =>
    landingMeaning(landing, landingOfGroup, within(report, 'landings', index)),
  );
}

/** An unlock group is a landing or a part of one: `landingOfGroup` holds those of the wing so far. */
function landingMeaning(landing: Landing, landingOfGroup: Map<string, string>, report: Report): void {
  const taken = new Map<number, number>();
  landing.cells.forEach(({ first, last, unlockGroup, workingCapacity }, index) => {
    if (landing.unlockedSingly === true && workingCapacity > 1) {
      report({
        path: ['cells', index, 'workingCapacity'],
        found: `${workingCapacity} people in a cell of a landing unlocked singly`,
        expected: 'at most 1, as people who share a cell are not let out alone',
        advice: 'Lower the working capacity, or remove unlockedSingly.',
      });
    }
    if (last < first) {
      report({
        path: ['cells', index, 'last'],
        found: `${last}`,
        expected: `${first} or more, as the block starts with cell ${first}`,
        advice: 'Correct the first or the last number.',
      });
    }
    for (let cell = first; cell <= last; cell++) {
      const other = taken.get(cell);
      if (other !== undefined) {
        report({
          path: ['cells', index, 'first'],
          found: `cells ${first} to ${last}, though cell ${cell} stands in block ${other + 1} too`,
          expected: 'each cell number of a landing in one block',
          advice: 'Make the blocks meet without overlapping.',
        });
        break;
      }
      taken.set(cell, index);
    }
    const group = unlockGroup ?? landing.landingCode;
    const elsewhere = landingOfGroup.get(group);
    if (elsewhere !== undefined && elsewhere !== landing.landingCode) {
      report({
        path: unlockGroup === undefined ? ['landingCode'] : ['cells', index, 'unlockGroup'],
        found: `the unlock group "${group}", which landing ${elsewhere} has too`,
        expected: 'an unlock group that is a landing or a part of one',
        advice: 'Give each landing groups of its own.',
      });
    }
    landingOfGroup.set(group, elsewhere ?? landing.landingCode);
  });
}

/** Wings, places and links share one set of names: a post may stand on any of them. */
function distinctNames({ wings, places, routes: { links } }: Establishment, report: Report): void {
  const owner = new Map<string, string>([
    ['central', 'the word for the whole prison'],
    ['eachWing', 'the word for every wing'],
  ]);
  for (const {
    wingCode,
    facilities: { rooms },
  } of wings) {
    owner.set(wingCode, 'a wing');
    for (const name of [...facilities, ...rooms.map((room) => room.id)])
      owner.set(`${wingCode}-${name}`, `part of wing ${wingCode}`);
  }
  const claim = (name: string, path: readonly (string | number)[], what: string): void => {
    const other = owner.get(name);
    if (other !== undefined && other !== what) {
      report({
        path,
        found: `"${name}", which is also ${other}`,
        expected: 'a name that no wing, place or link of the prison has yet',
        advice: `Rename ${what}.`,
      });
    }
    owner.set(name, what);
  };
  places.forEach((place, index) => claim(place.id, ['places', index, 'id'], 'a place'));
  links.forEach((link, index) => claim(link.id, ['routes', 'links', index, 'id'], 'a link'));
}
