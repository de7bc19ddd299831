/** Whether the roster can do what the regime asks of it, by the plan alone: posts, sessions and openings beside shifts and meals. */
import { afterStart, minuteOfDay } from '#scenario/clock.ts';
import { dayNames, type Establishment, type Skill } from '#scenario/establishment.ts';
import type { Post, Regime } from '#scenario/regime.ts';
import { heldActivitiesOf, weekSessionsOf } from './sessions.ts';
import { timetableOf } from './timetable.ts';

const minutesInDay = 1440;

/** Minutes of a day of the week (0 Monday) from when until when something does not fit. */
interface Stretch {
  readonly dayOfWeek: number;
  readonly from: number;
  readonly to: number;
}

/** Posts, and sessions run by the same skill, ask for more than are on duty and not at their meal. */
export interface PostsShort extends Stretch {
  readonly kind: 'postsShort';
  readonly skill: Skill;
  readonly required: number;
  readonly deployable: number;
  readonly atMeal: number;
}

/** Doors are to open while nobody is on the wing's floor to open them. */
export interface NobodyToUnlock extends Stretch {
  readonly kind: 'nobodyToUnlock';
  readonly wing: string;
}

/** Fewer are on duty through a session, of all who could run it, than it needs. */
export interface SessionShort extends Stretch {
  readonly kind: 'sessionShort';
  readonly activity: string;
  readonly anyOf: readonly Skill[];
  readonly required: number;
  readonly throughout: number;
}

export type Misfit = PostsShort | NobodyToUnlock | SessionShort;

/** Those of one kind in order of day and time; a stretch lasts as long as its numbers stay the same. */
export function misfitsOf(establishment: Establishment, regime: Regime): readonly Misfit[] {
  const roster = new Roster(establishment);
  const needs = sessionNeeds(establishment, regime);
  return [
    ...postsShort(establishment, regime, roster, needs),
    ...nobodyToUnlock(establishment, regime, roster),
    ...sessionsShort(roster, needs),
  ];
}

class Roster {
  private readonly rows: readonly {
    readonly skill: Skill;
    readonly headcount: number;
    readonly days: readonly boolean[];
    readonly start: number;
    readonly finish: number;
    readonly breakFrom: number;
    readonly breakTo: number;
  }[];

  constructor({ staff: { shifts, lines } }: Establishment) {
    this.rows = lines.flatMap(({ shift: id, skill, headcount, daysOfWeek }) => {
      const shift = shifts.find((row) => row.id === id);
      if (shift === undefined) return [];
      const start = minuteOfDay(shift.start);
      const finish = minuteOfDay(shift.finish);
      const breakFrom = shift.mealBreak === undefined ? -1 : minuteOfDay(shift.mealBreak.start);
      return {
        skill,
        headcount,
        days: dayNames.map((day) => daysOfWeek.includes(day)),
        start,
        finish: afterStart(finish, start),
        breakFrom,
        breakTo: breakFrom + (shift.mealBreak?.minutes ?? 0),
      };
    });
  }

  /** Minutes at which somebody of the skill comes, goes or eats. */
  times(skill: Skill): number[] {
    return this.rows
      .filter((row) => row.skill === skill)
      .flatMap(({ start, finish, breakFrom, breakTo }) => [start, finish, breakFrom, breakTo])
      .flatMap((minute) => (minute < 0 ? [] : [minute % minutesInDay]));
  }

  at(skill: Skill, dayOfWeek: number, minute: number): { onDuty: number; atMeal: number } {
    let [onDuty, atMeal] = [0, 0];
    for (const row of this.rows) {
      if (row.skill !== skill) continue;
      const today = row.days[dayOfWeek] && minute >= row.start && minute < row.finish;
      const sinceYesterday = row.days[(dayOfWeek + 6) % 7] && minute + minutesInDay < row.finish;
      if (!today && !sinceYesterday) continue;
      onDuty += row.headcount;
      if (minute >= row.breakFrom && minute < row.breakTo) atMeal += row.headcount;
    }
    return { onDuty, atMeal };
  }

  throughout(anyOf: readonly Skill[], { dayOfWeek, from, to }: Stretch): number {
    return this.rows
      .filter(
        (row) => anyOf.includes(row.skill) && row.days[dayOfWeek] && row.start <= from && row.finish >= to,
      )
      .reduce((sum, { headcount }) => sum + headcount, 0);
  }
}

function* postsShort(
  establishment: Establishment,
  regime: Regime,
  roster: Roster,
  needs: readonly SessionNeed[],
): Generator<PostsShort> {
  const skills = [...new Set(regime.sim.posts.map(({ skill }) => skill))];
  const wings = establishment.wings.map(({ wingCode }) => wingCode);
  for (const skill of skills) {
    const posts = regime.sim.posts.filter((post) => post.skill === skill);
    const own = needs.filter(({ anyOf }) => anyOf.length === 1 && anyOf[0] === skill);
    const times = [
      ...roster.times(skill),
      ...posts.flatMap(({ from, to }) => [minuteOfDay(from), minuteOfDay(to)]),
      ...own.flatMap(({ from, to }) => [from, to]),
    ];
    yield* stretches(times, (dayOfWeek, minute) => {
      const { onDuty, atMeal } = roster.at(skill, dayOfWeek, minute);
      const running = own
        .filter((need) => need.dayOfWeek === dayOfWeek && need.from <= minute && minute < need.to)
        .reduce((sum, { required }) => sum + required, 0);
      const required = requiredBy(posts, wings, dayOfWeek, minute) + running;
      // Whoever runs a session eats in turns with a colleague.
      const deployable = onDuty - Math.max(0, Math.min(atMeal, onDuty - running));
      return required > deployable ? { kind: 'postsShort', skill, required, deployable, atMeal } : null;
    });
  }
}

/** Posts open at a minute; a wing's floor gives up what it lends to the routes, down to one. */
function requiredBy(
  posts: readonly Post[],
  wings: readonly string[],
  dayOfWeek: number,
  minute: number,
): number {
  const open = posts.filter((post) => isOpen(post, dayOfWeek, minute));
  let required = 0;
  for (const post of open)
    if (post.place !== 'eachWing' && !wings.includes(post.place)) required += post.count;
  for (const wing of wings) {
    const here = open.filter((post) => standsOn(post, wing));
    const lent = here
      .filter(({ lentFromWing }) => lentFromWing === true)
      .reduce((sum, { count }) => sum + count, 0);
    for (const { kind, count } of here) required += kind === 'wingFloor' ? Math.max(1, count - lent) : count;
  }
  return required;
}

function isOpen({ daysOfWeek, from, to }: Post, dayOfWeek: number, minute: number): boolean {
  return daysOfWeek.includes(dayNames[dayOfWeek]) && minuteOfDay(from) <= minute && minute < minuteOfDay(to);
}

function standsOn({ place, wings }: Post, wing: string): boolean {
  return place === wing || (place === 'eachWing' && (wings?.includes(wing) ?? true));
}

function* nobodyToUnlock(
  establishment: Establishment,
  regime: Regime,
  roster: Roster,
): Generator<NobodyToUnlock> {
  if (establishment.openConditions === true) return;
  const { groups, segments } = timetableOf(establishment, regime);
  for (const [index, { wingCode: wing }] of establishment.wings.entries()) {
    const floor = regime.sim.posts.filter(
      (post) => post.kind === 'wingFloor' && post.skill === 'officer' && standsOn(post, wing),
    );
    const times = [
      ...roster.times('officer'),
      ...floor.flatMap(({ from, to }) => [minuteOfDay(from), minuteOfDay(to)]),
    ];
    for (const day of segments)
      groups.forEach((group, row) => {
        if (group.wing === index) for (const { from, to } of day[row]) times.push(from / 60, to / 60);
      });
    yield* stretches(times, (dayOfWeek, minute) => {
      const open = groups.some(
        (group, row) =>
          group.wing === index &&
          segments[dayOfWeek][row].some(
            (segment) => segment.open && segment.from <= minute * 60 && minute * 60 < segment.to,
          ),
      );
      if (!open) return null;
      const posted = floor.some((post) => isOpen(post, dayOfWeek, minute));
      const { onDuty, atMeal } = roster.at('officer', dayOfWeek, minute);
      return posted && onDuty > atMeal ? null : { kind: 'nobodyToUnlock', wing };
    });
  }
}

interface SessionNeed extends Stretch {
  readonly activity: string;
  readonly anyOf: readonly Skill[];
  readonly required: number;
}

function sessionNeeds(establishment: Establishment, regime: Regime): readonly SessionNeed[] {
  const held = heldActivitiesOf(establishment, regime);
  return weekSessionsOf(regime, held).flatMap(({ held: row, dayOfWeek, start, end }) =>
    held[row].activity.sim.staff.map(({ anyOf, count }) => ({
      activity: held[row].activity.id,
      anyOf,
      required: count,
      dayOfWeek,
      from: start / 60,
      to: end / 60,
    })),
  );
}

function* sessionsShort(roster: Roster, needs: readonly SessionNeed[]): Generator<SessionShort> {
  const told = new Set<string>();
  for (const need of needs) {
    const throughout = roster.throughout(need.anyOf, need);
    const key = `${need.activity} ${need.dayOfWeek} ${need.from} ${need.anyOf.join()}`;
    if (throughout >= need.required || told.has(key)) continue;
    told.add(key);
    yield { kind: 'sessionShort', ...need, throughout };
  }
}

/** Looks between every two of the times of each day; neighbours alike are one stretch. */
function* stretches<Found extends object>(
  times: readonly number[],
  look: (dayOfWeek: number, minute: number) => Found | null,
): Generator<Found & Stretch> {
  const inOrder = [...new Set([0, ...times, minutesInDay])]
    .filter((time) => time <= minutesInDay)
    .sort((a, b) => a - b);
  for (let dayOfWeek = 0; dayOfWeek < 7; dayOfWeek++) {
    let found: Found | null = null;
    let since = 0;
    for (const minute of inOrder) {
      const here = minute === minutesInDay ? null : look(dayOfWeek, minute);
      if (found !== null && here !== null && isAlike(found, here)) continue;
      if (found !== null) yield { ...found, dayOfWeek, from: since, to: minute };
      found = here;
      since = minute;
    }
  }
}

function isAlike<Found extends object>(one: Found, other: Found): boolean {
  return Object.entries(one).every(([name, value]) => other[name as keyof Found] === value);
}
