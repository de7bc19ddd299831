/** The cells of a prison, each with its unlock group. */
import type { Timetable } from '#rules/timetable.ts';
import type { Establishment } from '#scenario/establishment.ts';
import type { CellRow } from './geography.ts';

/** Cells in the order of the file, keyed as in DPS (ZZI-A-1-001), with the unlock group of each. */
export function cellsOf(
  establishment: Establishment,
  timetable: Timetable,
): { readonly cells: readonly CellRow[]; readonly cellGroup: Int32Array } {
  const cells: CellRow[] = [];
  const groups: number[] = [];
  let landing = 0;
  establishment.wings.forEach((wing, wingIndex) => {
    for (const { landingCode, floor, unlockedSingly, cells: blocks } of wing.landings) {
      for (const block of blocks) {
        const code = block.unlockGroup ?? landingCode;
        const group = timetable.groups.findIndex((row) => row.landing === landing && row.code === code);
        for (let number = block.first; number <= block.last; number++) {
          cells.push({
            key: `${establishment.prisonCode}-${wing.wingCode}-${landingCode}-${String(number).padStart(3, '0')}`,
            wing: wingIndex,
            landing,
            capacity: block.workingCapacity,
            telephone: block.inCellTelephone,
            floor,
            unlockedSingly: unlockedSingly === true,
          });
          groups.push(group);
        }
      }
      landing++;
    }
  });
  return { cells, cellGroup: Int32Array.from(groups) };
}
