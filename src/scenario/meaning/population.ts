/** Meaning faults of the people: everyone has a cell, and no cell has too many. */
import type { Establishment } from '../establishment.ts';
import { show } from '../fault.ts';
import { nearest } from '../nearest.ts';
import { eachOnce, type Report } from './report.ts';

export function population(establishment: Establishment, report: Report): void {
  const capacities = capacityByCell(establishment);
  if (establishment.population.kind === 'generated') {
    const { people } = establishment.population;
    let places = 0;
    for (const capacity of capacities.values()) places += capacity;
    if (people > places) {
      report({
        path: ['people'],
        found: `${people} people`,
        expected: `at most ${places}, the working capacity of all cells`,
        advice: 'Lower the number of people, or raise the working capacity of cells.',
      });
    }
    return;
  }
  const { rows } = establishment.population;
  eachOnce(
    report,
    rows.map((row) => row.personRef),
    (index) => ['rows', index, 'personRef'],
    'reference of a person',
  );
  const refs = new Set(rows.map((row) => row.personRef));
  rows.forEach(({ personRef, nonAssociations }, index) =>
    nonAssociations?.forEach((other, place) => {
      if (other !== personRef && refs.has(other)) return;
      report({
        path: ['rows', index, 'nonAssociations', place],
        found: other === personRef ? 'the person themselves' : show(other),
        expected: 'the reference of somebody else of the population',
        advice: 'Correct the reference, or remove it.',
      });
    }),
  );
  const held = new Map<string, number>();
  rows.forEach(({ cellLocation }, index) => {
    const path = ['rows', index, 'cellLocation'];
    const capacity = capacities.get(cellLocation);
    if (capacity === undefined) {
      report({
        path,
        found: show(cellLocation),
        expected: 'a cell of the establishment as wing, landing and number',
        advice: 'Correct the cell, or add it to its landing.',
        nearest: sameNumberElsewhere(cellLocation, establishment, capacities),
      });
      return;
    }
    const people = (held.get(cellLocation) ?? 0) + 1;
    held.set(cellLocation, people);
    if (people === capacity + 1) {
      report({
        path,
        found: `more people in ${cellLocation} than it holds`,
        expected: `at most ${capacity}, its working capacity`,
        advice: 'Give this person another cell, or raise the working capacity.',
      });
    }
  });
}

/** Working capacity by cell location, as in A-1-001. */
function capacityByCell({ wings }: Establishment): ReadonlyMap<string, number> {
  const capacities = new Map<string, number>();
  for (const { wingCode, landings } of wings) {
    for (const { landingCode, cells } of landings) {
      for (const { first, last, workingCapacity } of cells) {
        for (let cell = first; cell <= last; cell++) {
          capacities.set(`${wingCode}-${landingCode}-${String(cell).padStart(3, '0')}`, workingCapacity);
        }
      }
    }
  }
  return capacities;
}

/** Nearest cell with the same number on another landing. */
function sameNumberElsewhere(
  cellLocation: string,
  { wings }: Establishment,
  capacities: ReadonlyMap<string, number>,
): string | undefined {
  const number = cellLocation.slice(cellLocation.lastIndexOf('-'));
  const cells = wings.flatMap(({ wingCode, landings }) =>
    landings.map(({ landingCode }) => `${wingCode}-${landingCode}${number}`),
  );
  return nearest(
    cellLocation,
    cells.filter((cell) => capacities.has(cell)),
  );
}
