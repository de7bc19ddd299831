/** From facts to what one replication leaves behind: every cell of the grid as a total over a base. */
import type { Reading } from '#scenario/assumptions.ts';
import { contactCaps, guardianshipExponents } from '#rules/contactRule.ts';
import { accessTables } from './access.ts';
import type { Facts } from './facts/facts.ts';
import { attendedByDay } from './losses.ts';
import { gridFor } from './grid.ts';
import { dayTypes } from './measure.ts';
import { movementTables } from './movement.ts';
import { groupsOf, peopleGroups, type MeasureTable } from './slices.ts';
import { staffTables } from './staff.ts';
import type { Summary } from './summary.ts';
import { timeTables } from './time.ts';
import { violenceTables } from './violence.ts';

/** For each table of a measure and a place, which cells of the grid it fills from where. */
const cellsOfTable = new Map<string, { readonly index: number; readonly at: number }[]>();
gridFor().forEach((cell, index) => {
  const key = `${cell.measure} ${cell.where}`;
  const at = peopleGroups.indexOf(cell.people) * dayTypes.length + dayTypes.indexOf(cell.dayType);
  cellsOfTable.set(key, [...(cellsOfTable.get(key) ?? []), { index, at }]);
});

export function summarise(
  facts: Facts,
  reading: Reading,
): Pick<Summary, 'total' | 'base' | 'profiles' | 'contacts' | 'people'> {
  const groups = groupsOf(facts);
  const attended = attendedByDay(facts);
  const tables = new Map<string, MeasureTable>();
  for (const table of [
    ...timeTables(facts, groups),
    ...movementTables(facts),
    ...violenceTables(facts, groups, reading),
    ...accessTables(facts, groups, attended, reading),
    ...staffTables(facts),
  ]) {
    tables.set(`${table.measure} ${table.where}`, table);
  }
  const total = new Float64Array(gridFor().length);
  const base = new Float64Array(gridFor().length);
  for (const [key, cells] of cellsOfTable) {
    const table = tables.get(key);
    if (table === undefined) throw new Error(`No table for ${key}`);
    for (const { index, at } of cells) {
      total[index] = table.total[at];
      base[index] = table.base[at];
    }
  }
  return {
    total,
    base,
    profiles: facts.profiles,
    people: {
      unlocked: overDays(facts.personDays.unlocked, facts.people),
      attended: overDays(attended, facts.people),
      work: facts.header.tables.people.work.slice(),
    },
    contacts: {
      caps: contactCaps,
      exponents: guardianshipExponents,
      contactHours: facts.contacts.byHour,
      nonAssociationHours: facts.contacts.pairsByHour,
      personHours: facts.contacts.personHours,
      peoplePerGuardian: facts.contacts.peoplePerGuardian,
    },
  };
}

/** Sums of rows at day * people + person, by person. */
function overDays(seconds: Int32Array, people: number): Int32Array {
  const totals = new Int32Array(people);
  for (let row = 0; row < seconds.length; row++) totals[row % people] += seconds[row];
  return totals;
}
