/** Appointments booked before the run: requests placed into the spaces of each day's sittings; who finds none waits, and goes first next time. */
import type { Draws } from '#kernel/draws.ts';
import type { CallSpan } from '#rules/bestPossible.ts';
import { Mode, type WeekSession } from '#rules/sessions.ts';
import { demandIds } from '#scenario/assumptions.ts';
import type { TraceTables } from '#trace/header.ts';
import type { Allotment } from './allocate.ts';
import { callSpanOf } from './callSpans.ts';
import type { Plan } from './plan.ts';
import { daysAskedBefore, isFor, requestsOf, serves, type Clients, type Request } from './requests.ts';

/** Somebody's own time at a sitting, and from when until when they are away for it; seconds since 00:00. */
export interface Booking {
  readonly person: number;
  readonly week: number;
  readonly start: number;
  readonly end: number;
  readonly span: CallSpan;
}

/** What is booked for one day. */
export interface DayBookings {
  /** By row of plan.weekSessions. */
  readonly ofSitting: ReadonlyMap<number, readonly Booking[]>;
  readonly ofPerson: ReadonlyMap<number, readonly Booking[]>;
}

export interface Bookings {
  readonly days: readonly DayBookings[];
  readonly demand: TraceTables['demand'];
}

/** Kinds of a higher priority are placed first, so that the others are placed around them. */
export function bookAppointments(
  plan: Plan,
  allotment: Allotment,
  people: Clients,
  draws: Draws,
  days: number,
): Bookings {
  const asked = requestsOf(plan, people, draws, days);
  const kinds = kindsByPriority(plan);
  const waiting = new Map<number, readonly Request[]>(kinds.map((kind) => [kind, []]));
  const rows = {
    demand: [] as number[],
    day: [] as number[],
    asked: [] as number[],
    booked: [] as number[],
    waiting: [] as number[],
  };
  const booked: DayBookings[] = [];
  const spans = spansByDay(plan);
  const away = new SpansAway(plan);
  const offered = offeredOf(plan);
  /** The last line of a day and a kind that each person stood in. */
  const lastLine = new Int32Array(people.count);
  let line = 0;
  for (let day = -daysAskedBefore; day <= days; day++) {
    const dayOfWeek = (day + 13) % 7;
    const diary = new Diary(plan, allotment, people, spans[dayOfWeek], away, offered, dayOfWeek);
    for (const kind of kinds) {
      line++;
      const before = waiting.get(kind) ?? [];
      const still: Request[] = [];
      let fresh = 0;
      for (const request of before) {
        lastLine[request.person] = line;
        if (!diary.place(request)) still.push(request);
      }
      for (const request of asked[day + daysAskedBefore]) {
        if (request.demand !== kind || lastLine[request.person] === line) continue;
        lastLine[request.person] = line;
        fresh++;
        if (!diary.place(request)) still.push(request);
      }
      waiting.set(kind, still);
      if (day < 0) continue;
      rows.demand.push(kind);
      rows.day.push(day);
      rows.asked.push(fresh);
      rows.booked.push(before.length + fresh - still.length);
      rows.waiting.push(still.length);
    }
    if (day >= 0) booked.push(diary);
  }
  return {
    days: booked,
    demand: {
      demand: Int32Array.from(rows.demand),
      day: Int32Array.from(rows.day),
      asked: Int32Array.from(rows.asked),
      booked: Int32Array.from(rows.booked),
      waiting: Int32Array.from(rows.waiting),
    },
  };
}

/** Indices into demandIds of what the regime offers, by the highest priority of its appointments. */
function kindsByPriority({ held, heldPriority }: Plan): readonly number[] {
  const priority = new Map<number, number>();
  held.forEach(({ appointment }, index) => {
    if (appointment === null) return;
    const kind = demandIds.indexOf(appointment.demand);
    priority.set(kind, Math.min(priority.get(kind) ?? Infinity, heldPriority[index]));
  });
  return [...priority].sort((a, b) => a[1] - b[1] || a[0] - b[0]).map(([kind]) => kind);
}

/** When each activity has its people out, by day of the week and held activity. */
function spansByDay({
  weekSessions,
  held,
  activitySpans,
}: Plan): readonly (readonly (readonly CallSpan[])[])[] {
  const spans = Array.from({ length: 7 }, () => held.map((): CallSpan[] => []));
  weekSessions.forEach((session, week) => {
    const span = activitySpans[week];
    if (span !== null) spans[session.dayOfWeek][session.held].push(span);
  });
  return spans;
}

interface Sitting {
  readonly week: number;
  readonly session: WeekSession;
  /** People seen so far in each stretch of a space's length; one stretch where all go and come back together. */
  readonly taken: Int32Array;
  readonly spaces: number;
  readonly atOnce: number;
  readonly seconds: number;
  /** Each has a time of the own to leave and come back. */
  readonly ownTimes: boolean;
  free: number;
}

/** From when until when people of each wing are away for each stretch of a sitting: the same on every such day. */
class SpansAway {
  private readonly ofSitting = new Map<number, (CallSpan | null | undefined)[]>();

  constructor(private readonly plan: Plan) {}

  of({ week, session, taken, seconds, ownTimes }: Sitting, wing: number, stretch: number): CallSpan | null {
    let spans = this.ofSitting.get(week);
    if (spans === undefined) this.ofSitting.set(week, (spans = []));
    const at = wing * taken.length + stretch;
    const known = spans[at];
    if (known !== undefined) return known;
    const start = session.start + stretch * seconds;
    const own = ownTimes ? { start, end: Math.min(start + seconds, session.end) } : {};
    return (spans[at] = callSpanOf(this.plan, { ...session, wing, ...own }));
  }
}

/** Sittings that people of each wing may go to, as rows of plan.weekSessions, at (day of the week * demands + demand) * wings + wing. */
type Offered = readonly (readonly number[])[];

/** In order of time; those on the own wing before those elsewhere. */
function offeredOf({ weekSessions, held, wingCodes }: Plan): Offered {
  const offered: number[][] = Array.from({ length: 7 * demandIds.length * wingCodes.length }, () => []);
  const add = (onWing: boolean): void =>
    weekSessions.forEach(({ held: index, dayOfWeek }, week) => {
      const { appointment, wing } = held[index];
      if (appointment === null || onWing !== wing >= 0) return;
      const first = (dayOfWeek * demandIds.length + demandIds.indexOf(appointment.demand)) * wingCodes.length;
      if (onWing) offered[first + wing].push(week);
      else
        wingCodes.forEach((code, other) => {
          if (serves(appointment, code)) offered[first + other].push(week);
        });
    });
  add(true);
  add(false);
  return offered;
}

/** One day's sittings as they fill. */
class Diary implements DayBookings {
  readonly ofSitting = new Map<number, Booking[]>();
  readonly ofPerson = new Map<number, Booking[]>();
  /** By row of plan.weekSessions; of those with an appointment on the day. */
  private readonly sittings = new Map<number, Sitting>();
  /** How many sittings of a wing are known to be full, from the first on; at demand * wings + wing. */
  private readonly full: Int32Array;

  constructor(
    private readonly plan: Plan,
    private readonly allotment: Allotment,
    private readonly people: Clients,
    private readonly spans: readonly (readonly CallSpan[])[],
    private readonly away: SpansAway,
    private readonly offered: Offered,
    private readonly dayOfWeek: number,
  ) {
    this.full = new Int32Array(demandIds.length * plan.wingCodes.length);
    plan.weekSessions.forEach((session, week) => {
      if (session.dayOfWeek === dayOfWeek && plan.held[session.held].appointment !== null)
        this.sittings.set(week, sittingOf(plan, session, week));
    });
  }

  /** The first space of the day that costs no activity; else the first that costs one of lower priority. */
  place(request: Request): boolean {
    return this.take(request, false) || this.take(request, true);
  }

  private take({ person, demand }: Request, atAnyCost: boolean): boolean {
    const wings = this.plan.wingCodes.length;
    const list = demand * wings + this.people.wing[person];
    const weeks = this.offered[this.dayOfWeek * demandIds.length * wings + list];
    for (let at = this.full[list]; at < weeks.length; at++) {
      const sitting = this.sittings.get(weeks[at]);
      if (sitting === undefined) throw new Error('A sitting is offered on another day.');
      if (sitting.free === 0) {
        if (at === this.full[list]) this.full[list]++;
        continue;
      }
      const { appointment } = this.plan.held[sitting.session.held];
      if (appointment === null || !isFor(appointment, this.people, person)) continue;
      if (this.takeAt(sitting, person, atAnyCost)) return true;
    }
    return false;
  }

  private takeAt(sitting: Sitting, person: number, atAnyCost: boolean): boolean {
    const { session, taken, spaces, seconds, ownTimes, week } = sitting;
    const wing = this.people.wing[person];
    for (let stretch = 0; stretch < taken.length; stretch++) {
      if (taken[stretch] >= spaces) continue;
      const turn = ownTimes ? stretch : Math.floor(taken[stretch] / sitting.atOnce);
      const start = session.start + turn * seconds;
      const end = Math.min(start + seconds, session.end);
      const span = this.away.of(sitting, wing, stretch);
      if (span === null || !this.isFree(person, session.held, span, atAnyCost)) continue;
      taken[stretch]++;
      sitting.free--;
      const booking = { person, week, start, end, span };
      append(this.ofSitting, week, booking);
      append(this.ofPerson, person, booking);
      return true;
    }
    return false;
  }

  private isFree(person: number, held: number, span: CallSpan, atAnyCost: boolean): boolean {
    const booked = this.ofPerson.get(person);
    if (booked !== undefined) for (const { span: other } of booked) if (overlap(other, span)) return false;
    const { main, extras } = this.allotment;
    if (main[person] >= 0 && !this.isClear(main[person], held, span, atAnyCost)) return false;
    for (const extra of extras[person]) if (!this.isClear(extra, held, span, atAnyCost)) return false;
    return true;
  }

  private isClear(activity: number, held: number, span: CallSpan, atAnyCost: boolean): boolean {
    if (atAnyCost && this.gives(activity, held)) return true;
    for (const other of this.spans[activity]) if (overlap(other, span)) return false;
    return true;
  }

  /** An activity gives way to what goes before it; to something on the wing only if it is work there, taken up again after. */
  private gives(activity: number, held: number): boolean {
    const { heldPriority, held: rows } = this.plan;
    if (heldPriority[held] >= heldPriority[activity]) return false;
    return rows[held].mode === Mode.offWing || rows[activity].activity.sim.wingWork === true;
  }
}

/** All come together, or one after another in spaces of so many minutes; no more than the rooms hold. */
function sittingOf(plan: Plan, session: WeekSession, week: number): Sitting {
  const { appointment, mode } = plan.held[session.held];
  if (appointment === null) throw new Error('Only appointments have sittings.');
  const { zones } = plan.geography;
  const room = zones[plan.heldZone[session.held]].limit;
  const atOnce = Math.min(appointment.atOnce, room);
  const whole = session.end - session.start;
  const seconds = appointment.together === true ? whole : appointment.minutes * 60;
  const turns = Math.floor(whole / seconds);
  const ownTimes = appointment.movement !== 'main' && appointment.together !== true;
  const waiting = plan.heldWaitingZone[session.held];
  const held = waiting < 0 ? room : zones[waiting].limit + atOnce;
  const spaces = ownTimes ? atOnce : Math.min(turns * atOnce, mode === Mode.offWing ? held : room);
  const taken = new Int32Array(ownTimes ? turns : 1);
  return { week, session, taken, spaces, atOnce, seconds, ownTimes, free: spaces * taken.length };
}

const overlap = (one: CallSpan, other: CallSpan): boolean => one.from < other.to && other.from < one.to;

function append(rows: Map<number, Booking[]>, key: number, booking: Booking): void {
  const there = rows.get(key);
  if (there === undefined) rows.set(key, [booking]);
  else there.push(booking);
}
