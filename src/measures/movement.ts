/** Movements: journeys, the routes, what is missed and waited for, and what officers spend on it. */
import type { Facts } from './facts/facts.ts';
import { statesNamed } from './facts/states.ts';
import { lossOf, lossReasons } from './losses.ts';
import { allByDay, type MeasureTable } from './slices.ts';

const hour = 3600;
const minute = 60;
const offWing = 2;
const slotNames = ['AM', 'PM', 'ED'];

export function movementTables(facts: Facts): MeasureTable[] {
  const { movement, days, people, header, personDays, staff } = facts;
  const personDayBase = allByDay(days, () => people);
  // The same for every day type, so that the days of a week add up to it.
  const personWeekBase = allByDay(days, () => 0).fill((people * days) / 7);
  const dayBase = allByDay(days, () => 1);
  const tables: MeasureTable[] = [];
  const put = (measure: string, total: Float64Array, base: Float64Array, where = 'all') =>
    tables.push({ measure: `movement.${measure}`, where, total, base });

  const states = header.names.states.length;
  const minutesIn = (names: readonly string[]) => {
    const seconds = new Float64Array(days);
    for (const state of statesNamed(header, names)) {
      for (let row = 0; row < people * days; row++)
        seconds[Math.floor(row / people)] += personDays.secondsByState[row * states + state];
    }
    return allByDay(days, (day) => seconds[day] / minute);
  };

  const { missed, lostSeconds } = lostToMovement(facts);
  const officer = header.names.skills.indexOf('officer');
  const tasks = header.names.tasks.length;
  const moving = ['route', 'escort'].map((task) => header.names.tasks.indexOf(task));
  const officerSeconds = (day: number) =>
    moving.reduce(
      (sum, task) => sum + staff.taskSeconds[(day * header.names.skills.length + officer) * tasks + task],
      0,
    );
  const leaving = (day: number, slot: number) => movement.leavingWing[day * 3 + slot];

  put(
    'journeys',
    allByDay(days, (day) => movement.journeys[day]),
    personDayBase,
  );
  put(
    'journeys',
    allByDay(days, (day) => movement.escorted[day]),
    personDayBase,
    'mode:escorted',
  );
  put(
    'journeys',
    allByDay(days, (day) => movement.journeys[day] - movement.escorted[day]),
    personDayBase,
    'mode:freeFlow',
  );
  put(
    'leavingWing',
    allByDay(days, (day) => leaving(day, 0) + leaving(day, 1) + leaving(day, 2)),
    dayBase,
  );
  slotNames.forEach((slot, index) =>
    put(
      'leavingWing',
      allByDay(days, (day) => leaving(day, index)),
      dayBase,
      `slot:${slot}`,
    ),
  );
  put(
    'peakOnRoutes',
    allByDay(days, (day) => movement.peakOnRoutes[day]),
    dayBase,
  );
  put(
    'missed',
    allByDay(days, (day) => missed[day]),
    personWeekBase,
  );
  put('transitMinutes', minutesIn(['away.moving', 'away.returning']), personWeekBase);
  const [atGates, waiting] = [minutesIn(['away.heldAtGate']), minutesIn(['away.waiting'])];
  put(
    'heldMinutes',
    atGates.map((minutes, cell) => minutes + waiting[cell]),
    personWeekBase,
  );
  put('heldMinutes', atGates, personWeekBase, 'held:gate');
  put('heldMinutes', waiting, personWeekBase, 'held:waiting');
  put(
    'rollDelayMinutes',
    allByDay(days, (day) => facts.rolls.recountSeconds[day] / minute),
    dayBase,
  );
  put(
    'sessionMinutesLost',
    allByDay(days, (day) => lostSeconds[day] / 60),
    personWeekBase,
  );
  put(
    'officerHours',
    allByDay(days, (day) => officerSeconds(day) / hour),
    dayBase,
  );
  return tables;
}

/**
 * By measured day: movements missed, to an activity or an appointment, and seconds of activities lost to them or to coming
 * late. An appointment takes minutes of a sitting that lasts hours, so what its people do not spend there is not lost.
 */
function lostToMovement(facts: Facts): { missed: Int32Array; lostSeconds: Float64Array } {
  const { allocations, sessions, activities } = facts.header.tables;
  const activityEvent = facts.header.names.eventTypes.indexOf('ACTIVITY');
  const missed = new Int32Array(facts.days);
  const lostSeconds = new Float64Array(facts.days);
  const [late, missedMovement] = [lossReasons.indexOf('late'), lossReasons.indexOf('missedMovement')];
  for (let row = 0; row < allocations.session.length; row++) {
    const session = allocations.session[row];
    const activity = sessions.activity[session];
    const day = sessions.day[session] - 1;
    if (day < 0 || activities.mode[activity] !== offWing) continue;
    const loss = lossOf(facts, row);
    if (loss.reason === missedMovement) missed[day]++;
    if (activities.eventType[activity] !== activityEvent) continue;
    if (loss.reason === late || loss.reason === missedMovement) lostSeconds[day] += loss.seconds;
  }
  return { missed, lostSeconds };
}
