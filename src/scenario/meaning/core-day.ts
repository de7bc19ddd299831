/** Meaning faults of the core day: every wing has one on every day, and its periods fill the day. */
import { minuteOfDay } from '../clock.ts';
import { dayNames, type Establishment } from '../establishment.ts';
import { show } from '../fault.ts';
import type { CoreDay, Period, PeriodKind, Regime } from '../regime.ts';
import { eachOnce, isKnown, within, type Report } from './report.ts';

export function coreDay({ sim }: Regime, report: Report): void {
  eachOnce(
    report,
    sim.coreDay.map((day) => day.id),
    (index) => ['sim', 'coreDay', index, 'id'],
    'core day',
  );
  sim.coreDay.forEach((day, index) => {
    const reportDay = within(report, 'sim', 'coreDay', index);
    eachOnce(reportDay, day.daysOfWeek, (place) => ['daysOfWeek', place], 'day of a core day');
    eachOnce(reportDay, day.wings ?? [], (place) => ['wings', place], 'wing of a core day');
    eachOnce(reportDay, day.landings ?? [], (place) => ['landings', place], 'landing of a core day');
    if (day.wings !== undefined && day.landings !== undefined) {
      reportDay({
        path: ['landings'],
        found: 'wings and landings in one core day',
        expected: 'either the wings or the landings it is for',
        advice: 'Remove one of the two.',
      });
    }
    periodsFillTheDay(day, reportDay);
    day.periods.forEach((period, place) =>
      periodMeaning(period, sim.partitions, within(reportDay, 'periods', place)),
    );
  });
}

function periodsFillTheDay({ periods }: CoreDay, report: Report): void {
  let reached = '00:00';
  periods.forEach(({ from, to }, index) => {
    const gap = minuteOfDay(from) - minuteOfDay(reached);
    if (gap !== 0) {
      report({
        path: ['periods', index, 'from'],
        found: `${from}, ${gap > 0 ? 'a gap' : 'an overlap'} of ${Math.abs(gap)} minutes`,
        expected: index === 0 ? '00:00, the start of the day' : `${reached}, when the period before ends`,
        advice: 'Move this period, or the one before.',
      });
    }
    if (minuteOfDay(to) <= minuteOfDay(from)) {
      report({
        path: ['periods', index, 'to'],
        found: `${from} to ${to}`,
        expected: 'an end after the start',
        advice: 'Correct one of the two times; a night is two periods, to 24:00 and from 00:00.',
      });
    }
    reached = to;
  });
  if (reached === '24:00') return;
  report({
    path: ['periods', periods.length - 1, 'to'],
    found: reached,
    expected: '24:00 at the end of the last period',
    advice: 'Add what follows, LOCKED through the night for instance.',
  });
}

const turnKinds: readonly PeriodKind[] = ['UNLOCK', 'MEAL', 'DOMESTIC', 'ASSOCIATION', 'EXERCISE'];

export const openKinds: readonly PeriodKind[] = [...turnKinds, 'MEDICATION'];

function periodMeaning(period: Period, partitions: Regime['sim']['partitions'], report: Report): void {
  const { kind, from, to, turns, lockedFor, atDoor, closedTo } = period;
  if (closedTo !== undefined && !openKinds.includes(kind)) {
    report({
      path: ['closedTo'],
      found: `a period of ${kind} closed to some`,
      expected: `closedTo only where doors open: ${openKinds.join(', ')}`,
      advice: 'Remove it.',
    });
  }
  if (atDoor === true && kind !== 'MEAL' && kind !== 'MEDICATION') {
    report({
      path: ['atDoor'],
      found: `a period of ${kind} at the door`,
      expected: 'MEAL or MEDICATION: nothing else is brought to locked doors',
      advice: 'Remove it.',
    });
  }
  if (lockedFor !== undefined && kind !== 'LOCKED') {
    report({
      path: ['lockedFor'],
      found: `"${lockedFor}" on a period of ${kind}`,
      expected: 'a reason for LOCKED only',
      advice: 'Remove it.',
    });
  }
  if (turns === undefined) return;
  if (!turnKinds.includes(kind)) {
    report({
      path: ['turns'],
      found: `turns in a period of ${kind}`,
      expected: `turns only in ${turnKinds.join(', ')}`,
      advice: 'Remove the turns, or change the kind.',
    });
  }
  if (!isKnown(report, ['turns', 'partition'], turns.partition, Object.keys(partitions), 'a partition'))
    return;
  const cohorts = partitions[turns.partition].length;
  if (turns.which !== undefined) {
    if (turns.which <= cohorts) return;
    report({
      path: ['turns', 'which'],
      found: `turn ${turns.which}`,
      expected: `at most ${cohorts}, the number of cohorts of ${show(turns.partition)}`,
      advice: 'Correct the turn.',
    });
    return;
  }
  const minutes = minuteOfDay(to) - minuteOfDay(from);
  const changeovers = (cohorts - 1) * (turns.changeoverMinutes ?? 0);
  if (minutes <= 0 || minutes - changeovers >= cohorts) return;
  report({
    path: ['turns', turns.changeoverMinutes === undefined ? 'partition' : 'changeoverMinutes'],
    found: `${cohorts} turns with ${changeovers} minutes of changeover in ${minutes} minutes`,
    expected: 'at least a minute for each turn',
    advice: 'Lengthen the period, shorten the changeover, or divide the wing into fewer cohorts.',
  });
}

export function coreDayInEstablishment({ sim }: Regime, { wings }: Establishment, report: Report): void {
  const codes = wings.map((wing) => wing.wingCode);
  const landings = wings.flatMap((wing) =>
    wing.landings.map(({ landingCode }) => ({
      name: `${wing.wingCode}-${landingCode}`,
      wing: wing.wingCode,
    })),
  );
  const names = landings.map(({ name }) => name);
  /** Core day of each landing or wing on each day of the week. */
  const ofLanding = new Map<string, string>();
  const ofWing = new Map<string, string>();
  sim.coreDay.forEach((day, index) => {
    const path = ['sim', 'coreDay', index] as const;
    day.wings?.forEach((wing, place) => isKnown(report, [...path, 'wings', place], wing, codes, 'a wing'));
    day.landings?.forEach((landing, place) =>
      isKnown(report, [...path, 'landings', place], landing, names, 'a landing'),
    );
    const [what, taken] =
      day.landings === undefined ? (['wing', ofWing] as const) : (['landing', ofLanding] as const);
    const has = day.landings ?? day.wings ?? codes;
    for (const name of new Set(day.daysOfWeek)) {
      const twice = has.filter((one) => taken.has(`${one} ${name}`));
      if (twice.length > 0) {
        report({
          path: [...path, 'daysOfWeek'],
          found: `${name} for ${what} ${twice.join(', ')}, which core day "${taken.get(`${twice[0]} ${name}`)}" has already`,
          expected: `one core day for each ${what} on each day`,
          advice: `Remove the day or the ${what} from one of the two.`,
        });
      }
      for (const one of has) if (!taken.has(`${one} ${name}`)) taken.set(`${one} ${name}`, day.id);
    }
  });
  for (const name of dayNames) {
    const without = landings.filter(
      (landing) => !ofLanding.has(`${landing.name} ${name}`) && !ofWing.has(`${landing.wing} ${name}`),
    );
    if (without.length === 0) continue;
    const wholeWings = codes.filter((code) =>
      landings.every((landing) => landing.wing !== code || without.includes(landing)),
    );
    const rest = without.filter(({ wing }) => !wholeWings.includes(wing)).map((landing) => landing.name);
    const parts = [
      wholeWings.length > 0 && `wing ${wholeWings.join(', ')}`,
      rest.length > 0 && `landing ${rest.join(', ')}`,
    ].filter((part) => part !== false);
    report({
      path: ['sim', 'coreDay'],
      found: `no core day for ${parts.join(' and ')} on ${name}`,
      expected: 'one core day for each wing on each day',
      advice: `Add ${name} to one of them.`,
    });
  }
}
