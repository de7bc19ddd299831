/** Time out of cell: totals and bases from person-days. */
import { dayStatuses, inspectedAt, type Facts } from './facts/facts.ts';
import { statesNamed } from './facts/states.ts';
import { PersonDaySpread } from './personDaySpread.ts';
import { dayOfWeek, Tally, type Groups, type MeasureTable } from './slices.ts';
import { mostOutsideInBands, weeklyTimeTables } from './weeklyTime.ts';

const hour = 3600;
const nearlyAllDay = 22 * hour;
const cutShortSeconds = hour / 2;
/** Causes that neither the person nor the timetable gives. */
const cutShortCauses = ['shortStaff', 'incident', 'cancelled', 'lateBack'];

const contactStates = [
  'onWing.onWingSession',
  'onWing.keyWork',
  'onWing.working',
  'away.offWingSession',
  'away.appointment',
];
const columnNames = [
  'personDays',
  'unlocked',
  'outOfCell',
  'openAir',
  'openAirOnRoutes',
  'bestPossible',
  'longestLocked',
  'longestDays',
  'bandDays',
  'outsideDays',
  'under2h',
  'from2to6h',
  'from6to10h',
  'atLeast10h',
  'inCell22h',
  'alone22h',
  'morningSeconds',
  'afternoonSeconds',
  'eveningSeconds',
  'evening',
  'eveningHour',
  'eveningAssociation',
  'cutShort',
  'unlocksDue',
  'unlocksOnTime',
  'instants',
  'locked',
  'offWingActivity',
  'onWingWork',
  'nothingArranged',
  'firstInstants',
  'firstLocked',
  'secondInstants',
  'secondLocked',
  'lockedSeconds',
] as const;
type Column = (typeof columnNames)[number];
const at = Object.fromEntries(columnNames.map((name, index) => [name, index])) as Record<Column, number>;

export function timeTables(facts: Facts, groups: Groups): MeasureTable[] {
  const causes = facts.header.names.causes;
  const tally = new Tally(groups, columnNames.length + causes.length);
  const spread = new PersonDaySpread(groups);
  const contact = statesNamed(facts.header, contactStates);
  const unplanned = cutShortCauses.map((cause) => causes.indexOf(cause));
  const { personDays, header, days } = facts;
  const states = header.names.states.length;
  const { row } = tally;
  for (let day = 0, index = 0; day < days; day++) {
    for (let person = 0; person < facts.people; person++, index++) {
      const unlocked = personDays.unlocked[index];
      row.fill(0);
      row[at.personDays] = 1;
      row[at.unlocked] = unlocked;
      row[at.outOfCell] = personDays.outOfCell[index];
      row[at.openAir] = personDays.openAir[index];
      row[at.openAirOnRoutes] = personDays.openAirOnRoutes[index];
      row[at.bestPossible] = header.timetable.bestPossibleSeconds[person * (days + 1) + day + 1];
      row[at.longestLocked] = personDays.longestLocked[index];
      row[at.longestDays] = personDays.longestLocked[index] > 0 ? 1 : 0;
      row[at.morningSeconds] = personDays.morningUnlocked[index];
      row[at.eveningSeconds] = personDays.eveningUnlocked[index];
      row[at.afternoonSeconds] = unlocked - row[at.morningSeconds] - row[at.eveningSeconds];
      row[at.evening] = personDays.eveningUnlocked[index] > 0 ? 1 : 0;
      row[at.eveningHour] = personDays.eveningUnlocked[index] >= hour ? 1 : 0;
      row[at.eveningAssociation] = personDays.eveningAssociation[index] >= hour ? 1 : 0;
      row[at.lockedSeconds] = personDays.locked[index];
      row[at.unlocksDue] = facts.openings.due[index];
      row[at.unlocksOnTime] = facts.openings.onTime[index];
      let unplannedSeconds = 0;
      for (const cause of unplanned)
        unplannedSeconds += personDays.lockedByCause[index * causes.length + cause];
      row[at.cutShort] = unplannedSeconds >= cutShortSeconds ? 1 : 0;
      for (let instant = 0; instant < inspectedAt.length; instant++) {
        const status = personDays.statusAt[index * 2 + instant];
        if (dayStatuses[status] === 'outside') continue;
        row[at.instants]++;
        row[at.locked + status]++;
        row[at.firstInstants + instant * 2] = 1;
        row[at.firstLocked + instant * 2] = dayStatuses[status] === 'locked' ? 1 : 0;
      }
      if (personDays.outside[index] <= mostOutsideInBands) {
        row[at.bandDays] = 1;
        row[
          unlocked < 2 * hour
            ? at.under2h
            : unlocked < 6 * hour
              ? at.from2to6h
              : unlocked < 10 * hour
                ? at.from6to10h
                : at.atLeast10h
        ] = 1;
        row[at.inCell22h] = personDays.inOwnCell[index] >= nearlyAllDay ? 1 : 0;
        if (personDays.aloneInCell[index] >= nearlyAllDay) {
          row[at.alone22h] = contact.some((state) => personDays.secondsByState[index * states + state] > 0)
            ? 0
            : 1;
        }
        spread.add(person, dayOfWeek(day), unlocked);
      } else {
        row[at.outsideDays] = 1;
      }
      for (let cause = 0; cause < causes.length; cause++) {
        row[columnNames.length + cause] = personDays.lockedByCause[index * causes.length + cause];
      }
      tally.add(person, dayOfWeek(day));
    }
  }

  const personDayBase = tally.column(at.personDays);
  const bandBase = tally.column(at.bandDays);
  const instantBase = tally.column(at.instants);
  const tables: MeasureTable[] = [];
  const put = (measure: string, total: Float64Array, base: Float64Array, where = 'all') =>
    tables.push({ measure: `time.${measure}`, where, total, base });
  const hours = (column: number) => tally.column(column, 1 / hour);

  put('unlocked.mean', hours(at.unlocked), personDayBase);
  for (const part of ['morning', 'afternoon', 'evening'] as const) {
    put('unlocked.mean', hours(at[`${part}Seconds`]), personDayBase, `part:${part}`);
  }
  const { given, p10, median, p90 } = spread.quantiles();
  put('unlocked.median', median, given);
  put('unlocked.p10', p10, given);
  put('unlocked.p90', p90, given);
  put('outOfCell.mean', hours(at.outOfCell), personDayBase);
  put('openAir.mean', hours(at.openAir), personDayBase);
  put('openAir.mean', hours(at.openAirOnRoutes), personDayBase, 'place:routes');
  put('bestPossible.mean', hours(at.bestPossible), personDayBase);
  put('shareOfBestPossible', hours(at.unlocked), hours(at.bestPossible));
  put('unlocksOnTime', tally.column(at.unlocksOnTime), tally.column(at.unlocksDue));
  put('daysCutShort', tally.column(at.cutShort), personDayBase);
  put('daysOutside', tally.column(at.outsideDays), personDayBase);
  put('longestLocked.mean', hours(at.longestLocked), tally.column(at.longestDays));
  for (const band of ['under2h', 'from2to6h', 'from6to10h', 'atLeast10h', 'inCell22h', 'alone22h'] as const) {
    put(`share.${band}`, tally.column(at[band]), bandBase);
  }
  put('lockedInWorkingDay', tally.column(at.locked), instantBase);
  for (const status of dayStatuses) {
    if (status !== 'outside')
      put('lockedInWorkingDay', tally.column(at[status]), instantBase, `status:${status}`);
  }
  inspectedAt.forEach((clock, instant) =>
    put(
      'lockedInWorkingDay',
      tally.column(at.firstLocked + instant * 2),
      tally.column(at.firstInstants + instant * 2),
      `at:${clock}`,
    ),
  );
  put('eveningUnlocked', tally.column(at.evening), personDayBase);
  put('eveningUnlocked', tally.column(at.eveningHour), personDayBase, 'evening:hour');
  put('eveningUnlocked', tally.column(at.eveningAssociation), personDayBase, 'evening:association');
  put('locked', hours(at.lockedSeconds), personDayBase);
  causes.forEach((cause, index) => {
    put('locked', hours(columnNames.length + index), personDayBase, `cause:${cause}`);
  });
  return [...tables, ...weeklyTimeTables(facts, groups)];
}
