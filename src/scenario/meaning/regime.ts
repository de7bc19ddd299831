/** Meaning faults of a regime: what can be said of it alone, and what only beside the establishment it is for. */
import type { Establishment } from '../establishment.ts';
import { show } from '../fault.ts';
import { curtailmentItems, type Regime, type UnlockMinimumRow } from '../regime.ts';
import { activities, activitiesInEstablishment } from './activities.ts';
import { allocations } from './allocations.ts';
import { appointments, appointmentsInEstablishment, eventPriorities } from './appointments.ts';
import { coreDay, coreDayInEstablishment } from './core-day.ts';
import { movement, movementInEstablishment } from './movement.ts';
import { partitions, partitionsInEstablishment } from './partitions.ts';
import { posts, postsInEstablishment } from './posts.ts';
import { prisonRegime } from './prison-regime.ts';
import { isKnown, within, type Report } from './report.ts';
import { rollChecks } from './roll-checks.ts';

export function regimeMeaning(regime: Regime, report: Report): void {
  prisonRegime(regime, report);
  activities(regime, report);
  appointments(regime, report);
  eventPriorities(regime, report);
  partitions(regime, report);
  coreDay(regime, report);
  movement(regime, report);
  posts(regime, report);
  unlockMinimum(regime, report);
  curtailmentOrder(regime, report);
}

export function regimeInEstablishment(regime: Regime, establishment: Establishment, report: Report): void {
  const code = regime.prisonRegime[0]?.prisonCode;
  if (code !== establishment.prisonCode) {
    report({
      path: ['prisonRegime', 0, 'prisonCode'],
      found: show(code),
      expected: `${show(establishment.prisonCode)}, the prison of the establishment`,
      advice: 'Correct the code of one of the two files.',
    });
  }
  activitiesInEstablishment(regime, establishment, report);
  appointmentsInEstablishment(regime, establishment, report);
  allocations(regime, establishment, report);
  partitionsInEstablishment(regime, establishment, report);
  coreDayInEstablishment(regime, establishment, report);
  rollChecks(regime, establishment, report);
  movementInEstablishment(regime, establishment, report);
  postsInEstablishment(regime, establishment, report);
  unlockMinimumInEstablishment(regime, establishment, report);
}

/** Each wing that rows name has a table of its own; the rows that name none are one for all others. */
function unlockMinimum({ sim: { unlockMinimum: rows } }: Regime, report: Report): void {
  const reached = new Map<string, number>();
  rows.forEach((row, index) => {
    for (const table of row.wings ?? ['']) {
      const above = reached.get(table);
      reached.set(table, index);
      if (above !== undefined) rowsFall(rows[above], row, within(report, 'sim', 'unlockMinimum', index));
    }
  });
  if (!reached.has('')) {
    report({
      path: ['sim', 'unlockMinimum'],
      found: 'only rows that name wings',
      expected: 'rows that name none, for every other wing',
      advice: 'Remove "wings" from one table.',
    });
  }
  for (const last of new Set(reached.values())) {
    if (rows[last].officers === 0) continue;
    report({
      path: ['sim', 'unlockMinimum', last, 'officers'],
      found: `${rows[last].officers}`,
      expected: '0 in the last row: what may be unlocked with no officer',
      advice: 'Add a row for 0 officers.',
    });
  }
}

function rowsFall(above: UnlockMinimumRow, row: UnlockMinimumRow, report: Report): void {
  if (row.officers >= above.officers) {
    report({
      path: ['officers'],
      found: `${row.officers} officers below a row for ${above.officers}`,
      expected: 'rows in falling order of officers',
      advice: 'Put the rows in order.',
    });
  }
  if (row.mostUnlocked > above.mostUnlocked) {
    report({
      path: ['mostUnlocked'],
      found: `${row.mostUnlocked} people, above the ${above.mostUnlocked} of the row before`,
      expected: 'no more people unlocked with fewer officers',
      advice: 'Correct one of the two numbers.',
    });
  }
}

function unlockMinimumInEstablishment({ sim }: Regime, { wings }: Establishment, report: Report): void {
  const codes = wings.map((wing) => wing.wingCode);
  sim.unlockMinimum.forEach((row, index) =>
    row.wings?.forEach((wing, place) =>
      isKnown(report, ['sim', 'unlockMinimum', index, 'wings', place], wing, codes, 'a wing'),
    ),
  );
}

function curtailmentOrder({ sim: { curtailmentOrder: order } }: Regime, report: Report): void {
  order.forEach((item, index) => {
    if (order.indexOf(item) === index) return;
    report({
      path: ['sim', 'curtailmentOrder', index],
      found: `"${item}" a second time`,
      expected: 'each item once, the first to be given up first',
      advice: 'Remove one of the two.',
    });
  });
  const missing = curtailmentItems.filter((item) => !order.includes(item));
  if (missing.length === 0) return;
  report({
    path: ['sim', 'curtailmentOrder'],
    found: `no ${missing.map((item) => `"${item}"`).join(', no ')}`,
    expected: `all ${curtailmentItems.length} items, as this is the only order of loss`,
    advice: 'Add what is missing where it belongs in the order.',
  });
}
