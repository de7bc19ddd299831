/**
 * Final lock-up so many minutes later: the last association or domestic period of a day is longer by as much, and all
 * that follows it until the night moves with it: meals, locking up, the roll, the officers on the floor and whoever opens
 * something there. The roll is of the whole establishment, so those who are locked up already are counted later too; a
 * core day whose roll cannot be taken later everywhere stays as it is.
 */
import { clockTime, minuteOfDay } from '../clock.ts';
import { dayNames, type DayOfWeek } from '../establishment.ts';
import { openKinds } from '../meaning/core-day.ts';
import type { CoreDay, Period, PeriodKind, Post } from '../regime.ts';
import type { Scenario } from '../scenario.ts';
import { renamed } from './renamed.ts';

export interface LaterLockUp {
  readonly scenario: Scenario;
  /** Days of the week on which it is later on some wing, MONDAY 0, rising. */
  readonly days: readonly number[];
}

/** Null where no day ends with such a period and a night that leaves room. The roster is as it was. */
export function laterLockUp(scenario: Scenario, minutes: number): LaterLockUp | null {
  const { establishment, regime } = scenario;
  const { coreDay, posts, appointments = [] } = regime.sim;
  const wingCodes = establishment.wings.map(({ wingCode }) => wingCode);
  const evenings = movable(
    coreDay.flatMap((day): Evening[] => {
      const stretch = lastStretch(day.periods, minutes);
      return stretch === null ? [] : [{ day, wings: wingsOf(day, wingCodes), stretch }];
    }),
    coreDay,
    minutes,
  );
  if (evenings.length === 0) return null;
  const needed = new Set(appointments.map(({ post }) => post));
  const moves = ({ id, kind, opens }: Post): boolean =>
    !needed.has(id) && (kind === 'wingFloor' || opens !== undefined);
  const sim = {
    ...regime.sim,
    coreDay: coreDay.flatMap((day) => byDays(day, (name) => periodsOn(day, name, evenings, minutes))),
    posts: posts.flatMap((post) =>
      moves(post) ? byDays(post, (name) => timesOn(post, name, evenings, wingCodes, minutes)) : [post],
    ),
  };
  return {
    scenario: { ...scenario, regime: { ...renamed(regime, `${minutes}-minutes-later`), sim } },
    days: dayNames.flatMap((name, number) =>
      evenings.some(({ day }) => day.daysOfWeek.includes(name)) ? [number] : [],
    ),
  };
}

/** From when everything moves until the night it moves into, in minutes after midnight. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A core day that ends later. */
interface Evening {
  readonly day: CoreDay;
  readonly wings: readonly string[];
  readonly stretch: Stretch;
}

const lengthened: readonly PeriodKind[] = ['ASSOCIATION', 'DOMESTIC', 'EXERCISE'];
const movesWithIt: readonly PeriodKind[] = ['MEAL', 'MEDICATION', 'LOCK_UP', 'ROLL_CHECK'];

/** From the end of the last period that can be lengthened, through meal, lock-up and roll, to where the night begins. */
function lastStretch(periods: readonly Period[], minutes: number): Stretch | null {
  const last = periods.findLastIndex(({ kind }) => lengthened.includes(kind));
  if (last < 0) return null;
  let next = last + 1;
  while (next < periods.length && movesWithIt.includes(periods[next].kind)) next++;
  const night = periods[next];
  const isOver = periods
    .slice(next)
    .every(({ kind, atDoor }) => !openKinds.includes(kind) || atDoor === true);
  if (night === undefined || !isOver || !leavesRoom(night, minutes)) return null;
  return { from: minuteOfDay(periods[last].to), to: minuteOfDay(night.from) };
}

/** Locked, but not for the meal of the staff, which does not move. */
function leavesRoom({ kind, lockedFor, from, to }: Period, minutes: number): boolean {
  return kind === 'LOCKED' && lockedFor !== 'mealBreak' && minuteOfDay(to) - minuteOfDay(from) > minutes;
}

/** Those whose rolls can be taken later by everybody on all their days. */
function movable(
  evenings: readonly Evening[],
  coreDay: readonly CoreDay[],
  minutes: number,
): readonly Evening[] {
  const stuck = evenings.find((evening) =>
    coreDay.some((day) =>
      day.daysOfWeek
        .filter((name) => evening.day.daysOfWeek.includes(name))
        .some((name) => rollsElsewhere(day, name, [evening], evenings, minutes) === null),
    ),
  );
  return stuck === undefined
    ? evenings
    : movable(
        evenings.filter((evening) => evening !== stuck),
        coreDay,
        minutes,
      );
}

/** Rolls of a core day that move with those of some evenings, and with none of its own; null where one cannot. */
function rollsElsewhere(
  { id, periods }: CoreDay,
  name: DayOfWeek,
  moved: readonly Evening[],
  evenings: readonly Evening[],
  minutes: number,
): readonly Stretch[] | null {
  const own = evenings.filter(({ day }) => day.id === id);
  const rolls = moved
    .filter(({ day }) => day.daysOfWeek.includes(name))
    .flatMap(({ day, stretch }) => day.periods.filter(isRollIn(stretch)).map(timesOf));
  const stretches: Stretch[] = [];
  for (const [index, period] of periods.entries()) {
    if (period.kind !== 'ROLL_CHECK' || !rolls.includes(timesOf(period))) continue;
    if (own.some(({ stretch }) => isRollIn(stretch)(period))) continue;
    const before = periods[index - 1];
    const after = periods[index + 1];
    if (before === undefined || after === undefined) return null;
    if (openKinds.includes(before.kind) || !leavesRoom(after, minutes)) return null;
    stretches.push({ from: minuteOfDay(period.from), to: minuteOfDay(after.from) });
  }
  return stretches;
}

const timesOf = ({ from, to }: Period): string => `${from} ${to}`;

const isRollIn =
  (stretch: Stretch) =>
  ({ kind, from, to }: Period): boolean =>
    kind === 'ROLL_CHECK' && minuteOfDay(from) >= stretch.from && minuteOfDay(to) <= stretch.to;

function periodsOn(
  day: CoreDay,
  name: DayOfWeek,
  evenings: readonly Evening[],
  minutes: number,
): { readonly periods: readonly Period[] } {
  const stretches = [
    ...evenings.filter((evening) => evening.day.id === day.id).map(({ stretch }) => stretch),
    ...(rollsElsewhere(day, name, evenings, evenings, minutes) ?? []),
  ];
  const moved = (time: string): string => movedBy(time, stretches, minutes);
  return {
    periods: day.periods.map((period) => ({ ...period, from: moved(period.from), to: moved(period.to) })),
  };
}

/** A post on the wings of an evening moves with it: what ends or begins meanwhile does so later. */
function timesOn(
  { from, to, place, wings }: Post,
  name: DayOfWeek,
  evenings: readonly Evening[],
  wingCodes: readonly string[],
  minutes: number,
): { readonly from: string; readonly to: string } {
  const standsOn = place === 'eachWing' ? (wings ?? wingCodes) : [place];
  const common = (evening: Evening): number => evening.wings.filter((wing) => standsOn.includes(wing)).length;
  const [evening] = evenings
    .filter((row) => row.day.daysOfWeek.includes(name) && common(row) > 0)
    .sort((a, b) => common(b) - common(a));
  if (evening === undefined) return { from, to };
  const { stretch } = evening;
  const times = { from: movedBy(from, [stretch], minutes), to: movedBy(to, [stretch], minutes) };
  // What lasts a little into the night lasts as long as what now ends there.
  const isOvertaken = minuteOfDay(times.to) > stretch.to && minuteOfDay(times.to) < stretch.to + minutes;
  return isOvertaken ? { ...times, to: clockTime(stretch.to + minutes) } : times;
}

function movedBy(time: string, stretches: readonly Stretch[], minutes: number): string {
  const minute = minuteOfDay(time);
  const moves = stretches.some(({ from, to }) => from <= minute && minute <= to);
  return moves ? clockTime(minute + minutes) : time;
}

function wingsOf({ wings, landings }: CoreDay, wingCodes: readonly string[]): readonly string[] {
  if (landings !== undefined) return [...new Set(landings.map((landing) => landing.split('-')[0]))];
  return wings ?? wingCodes;
}

/** A row for days of the week, cut into as many as its days now differ; the first keeps its id. */
function byDays<Row extends { readonly id: string; readonly daysOfWeek: readonly DayOfWeek[] }>(
  row: Row,
  changedOn: (name: DayOfWeek) => Partial<Row>,
): Row[] {
  const alike = new Map<string, { readonly changed: Partial<Row>; readonly daysOfWeek: DayOfWeek[] }>();
  for (const name of row.daysOfWeek) {
    const changed = changedOn(name);
    const key = JSON.stringify(changed);
    const same = alike.get(key);
    if (same === undefined) alike.set(key, { changed, daysOfWeek: [name] });
    else same.daysOfWeek.push(name);
  }
  return [...alike.values()].map(({ changed, daysOfWeek }, index) => ({
    ...row,
    ...changed,
    id: index === 0 ? row.id : `${row.id}-${daysOfWeek[0].toLowerCase()}`,
    daysOfWeek,
  }));
}
