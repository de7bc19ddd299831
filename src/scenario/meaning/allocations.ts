/** Meaning faults of imported allocations: people and activities there are, one main place each, no more than the capacity. */
import type { Establishment } from '../establishment.ts';
import { show } from '../fault.ts';
import type { Regime } from '../regime.ts';
import { isKnown, within, type Report } from './report.ts';

export function allocations(regime: Regime, { population, wings }: Establishment, report: Report): void {
  const rows = regime.sim.allocations;
  if (rows === undefined) return;
  if (population.kind === 'generated') {
    report({
      path: ['sim', 'allocations'],
      found: 'allocations for a generated population',
      expected: 'allocations only for people who are imported, as others have no references',
      advice: 'Remove them, or import the people.',
    });
    return;
  }
  const people = new Map(population.rows.map((row) => [row.personRef, row]));
  const activities = new Map(regime.activities.map((activity) => [activity.id, activity]));
  const main = new Map<string, string>();
  const taken = new Map<string, number>();
  rows.forEach(({ personRef, activity: id }, index) => {
    const reportRow = within(report, 'sim', 'allocations', index);
    const known = isKnown(reportRow, ['activity'], id, activities.keys(), 'an activity of the regime');
    const person = people.get(personRef);
    if (person === undefined) {
      reportRow({
        path: ['personRef'],
        found: show(personRef),
        expected: 'the reference of one of the people imported',
        advice: 'Correct the reference, or remove the row.',
      });
    }
    const activity = activities.get(id);
    if (!known || activity === undefined || person === undefined) return;
    const wing = person.cellLocation.slice(0, person.cellLocation.indexOf('-'));
    const held = activity.sim.wings ?? wings.map(({ wingCode }) => wingCode);
    if (!held.includes(wing)) {
      reportRow({
        path: ['activity'],
        found: `${show(id)} for somebody on wing ${wing}`,
        expected: 'an activity that is open to the wing',
        advice: "Correct the activity, or add the wing to the activity's wings.",
      });
    }
    const place = activity.offWing ? id : `${id} on wing ${wing}`;
    taken.set(place, (taken.get(place) ?? 0) + 1);
    if (taken.get(place) === activity.capacity + 1) {
      reportRow({
        path: ['activity'],
        found: `more than ${activity.capacity} people in ${place}`,
        expected: 'at most its capacity',
        advice: 'Remove rows, or raise the capacity.',
      });
    }
    if (activity.sim.allocation !== 'main') return;
    const other = main.get(personRef);
    if (other !== undefined) {
      reportRow({
        path: ['activity'],
        found: `a second main place for ${show(personRef)}, beside ${show(other)}`,
        expected: 'one main place for each person',
        advice: 'Remove one of the two.',
      });
    }
    main.set(personRef, id);
  });
}
