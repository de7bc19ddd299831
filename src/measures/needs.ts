/** What people need of a day besides activities: showers, telephone calls, open air, and what had to be given up. */
import type { Facts } from './facts/facts.ts';
import { dayOfWeek, Tally, type Groups, type MeasureTable } from './slices.ts';

const domestics = ['shower', 'telephone', 'cleaning', 'kit'];
const openAir = ['openAir'];

export function needTables(facts: Facts, groups: Groups): MeasureTable[] {
  const { needs, needStates } = facts.header.names;
  const width = needs.length * needStates.length;
  const tally = new Tally(groups, width);
  for (let day = 0, row = 0; day < facts.days; day++) {
    for (let person = 0; person < facts.people; person++, row++) {
      for (let column = 0; column < width; column++)
        tally.row[column] = facts.personDays.needs[row * width + column];
      tally.add(person, dayOfWeek(day));
    }
  }
  const columns = Array.from({ length: width }, (_, column) => tally.column(column));
  const sumOf = (kinds: readonly string[], states: readonly string[]) =>
    kinds
      .flatMap((kind) =>
        states.map((state) => columns[needs.indexOf(kind) * needStates.length + needStates.indexOf(state)]),
      )
      .reduce((a, b) => a.map((value, cell) => value + b[cell]));
  const tables: MeasureTable[] = [];
  const put = (measure: string, total: Float64Array, base: Float64Array, where = 'all') =>
    tables.push({ measure: `access.${measure}`, where, total, base });
  for (const [measure, state, kinds] of [
    ['domesticsUnmet', 'unmet', domestics],
    ['forcedChoices', 'forced', needs],
  ] as const) {
    put(measure, sumOf(kinds, [state]), groups.personDays);
    for (const kind of kinds) put(measure, sumOf([kind], [state]), groups.personDays, `need:${kind}`);
  }
  put('domesticsMet', sumOf(domestics, ['met']), sumOf(domestics, needStates));
  for (const kind of domestics)
    put('domesticsMet', sumOf([kind], ['met']), sumOf([kind], needStates), `need:${kind}`);
  put('openAirMet', sumOf(openAir, ['met']), sumOf(openAir, needStates));
  return tables;
}
