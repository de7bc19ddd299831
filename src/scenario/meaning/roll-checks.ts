/** Meaning faults of roll checks: they are declared for the whole establishment, with doors locked. */
import { minuteOfDay } from '../clock.ts';
import { dayNames, type Establishment } from '../establishment.ts';
import type { CoreDay, Period, Regime } from '../regime.ts';
import { openKinds } from './core-day.ts';
import type { Report } from './report.ts';

/** Nobody is timetabled out anywhere while a roll is taken. Under open conditions people are counted with doors open. */
export function rollChecks({ sim }: Regime, establishment: Establishment, report: Report): void {
  if (establishment.openConditions === true) return;
  sim.coreDay.forEach((day, index) => {
    day.periods.forEach((roll, place) => {
      if (roll.kind !== 'ROLL_CHECK') return;
      for (const other of sim.coreDay) {
        const common = dayNames.filter(
          (name) =>
            day.daysOfWeek.includes(name) &&
            other.daysOfWeek.includes(name) &&
            isForSome(other, name, sim, establishment),
        );
        const out =
          common.length === 0 ? undefined : other.periods.find((period) => isOutDuring(period, roll));
        if (out === undefined) continue;
        report({
          path: ['sim', 'coreDay', index, 'periods', place],
          found: `a roll check from ${roll.from} to ${roll.to} on ${common[0]}, while core day "${other.id}" has ${out.kind} from ${out.from} to ${out.to}`,
          expected: 'every wing and landing locked while the roll is taken: it is of the whole establishment',
          advice:
            'Move the roll check, or end what is open before it; until the roll is right nobody is unlocked.',
        });
      }
    });
  });
}

function isOutDuring({ kind, atDoor, from, to }: Period, roll: Period): boolean {
  if (!openKinds.includes(kind) || atDoor === true) return false;
  return minuteOfDay(from) < minuteOfDay(roll.to) && minuteOfDay(roll.from) < minuteOfDay(to);
}

/** A core day for wings of which every landing has one of its own that day is nobody's. */
function isForSome(
  { wings, landings }: CoreDay,
  name: CoreDay['daysOfWeek'][number],
  { coreDay }: Regime['sim'],
  establishment: Establishment,
): boolean {
  if (landings !== undefined) return true;
  const own = new Set(coreDay.flatMap((day) => (day.daysOfWeek.includes(name) ? (day.landings ?? []) : [])));
  return establishment.wings.some(
    (wing) =>
      (wings?.includes(wing.wingCode) ?? true) &&
      wing.landings.some(({ landingCode }) => !own.has(`${wing.wingCode}-${landingCode}`)),
  );
}
