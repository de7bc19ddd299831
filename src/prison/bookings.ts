/** Appointments booked before the run: requests placed into the spaces of each day's sittings; who finds none waits, and goes first next time. */
import type { Draws } from '#kernel/draws.ts';
import type { CallSpan } from '#rules/bestPossible.ts';
import { Mode } from '#rules/sessions.ts';
import { words } from '#trace/columns.ts';
import type { TraceTables } from '#trace/header.ts';
import type { Allotment } from './allocate.ts';
import type { Plan } from './plan.ts';
import { daysAskedBefore, isFor, requestsOf, type Clients, type Request } from './requests.ts';
import type { Sitting, SittingsOfDay } from './sittings.ts';

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
  const { kinds } = plan.sittings;
  const waiting = new Map<number, readonly Request[]>(kinds.map((kind) => [kind, []]));
  const rows = {
    demand: [] as number[],
    day: [] as number[],
    asked: [] as number[],
    booked: [] as number[],
    waiting: [] as number[],
  };
  const booked: DayBookings[] = [];
  /** The last line of a day and a kind that each person stood in. */
  const lastLine = new Int32Array(people.count);
  let line = 0;
  for (let day = -daysAskedBefore; day <= days; day++) {
    const diary = new Diary(plan, allotment, people, plan.sittings.days[(day + 13) % 7]);
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

/** One day's sittings as they fill. */
class Diary implements DayBookings {
  readonly ofSitting = new Map<number, Booking[]>();
  readonly ofPerson = new Map<number, Booking[]>();
  /** People seen so far in each stretch of each sitting, and spaces left in each. */
  private readonly taken: Int32Array;
  private readonly free: Int32Array;
  /** How many sittings of a wing are known to be full, from the first on; at demand * wings + wing. */
  private readonly full: Int32Array;

  constructor(
    private readonly plan: Plan,
    private readonly allotment: Allotment,
    private readonly people: Clients,
    private readonly day: SittingsOfDay,
  ) {
    this.full = new Int32Array(day.offered.length);
    this.taken = new Int32Array(day.stretches);
    this.free = words(day.sittings, ({ spaces, stretches }) => spaces * stretches);
  }

  /** The first space of the day that costs no activity; else the first that costs one of lower priority. */
  place(request: Request): boolean {
    return this.take(request, false) || this.take(request, true);
  }

  private take({ person, demand }: Request, atAnyCost: boolean): boolean {
    const list = demand * this.plan.wingCodes.length + this.people.wing[person];
    const sittings = this.day.offered[list];
    for (let at = this.full[list]; at < sittings.length; at++) {
      const sitting = sittings[at];
      if (this.free[sitting.number] === 0) {
        if (at === this.full[list]) this.full[list]++;
        continue;
      }
      if (!isFor(sitting.appointment, this.people, person)) continue;
      if (this.takeAt(sitting, person, atAnyCost)) return true;
    }
    return false;
  }

  private takeAt(sitting: Sitting, person: number, atAnyCost: boolean): boolean {
    const { week, held, first, stretches, spaces, seconds } = sitting;
    const { taken } = this;
    const firstAway = this.people.wing[person] * stretches;
    for (let stretch = 0; stretch < stretches; stretch++) {
      if (taken[first + stretch] >= spaces) continue;
      const span = sitting.away[firstAway + stretch];
      if (span === null || !this.isFree(person, held, span, atAnyCost)) continue;
      const turn = sitting.ownTimes ? stretch : Math.floor(taken[first + stretch] / sitting.atOnce);
      const start = sitting.start + turn * seconds;
      const end = Math.min(start + seconds, sitting.end);
      taken[first + stretch]++;
      this.free[sitting.number]--;
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
    for (const other of this.day.activitySpans[activity]) if (overlap(other, span)) return false;
    return true;
  }

  /** An activity gives way to what goes before it; to something on the wing only if it is work there, taken up again after. */
  private gives(activity: number, held: number): boolean {
    const { heldPriority, held: rows } = this.plan;
    if (heldPriority[held] >= heldPriority[activity]) return false;
    return rows[held].mode === Mode.offWing || rows[activity].activity.sim.wingWork === true;
  }
}

const overlap = (one: CallSpan, other: CallSpan): boolean => one.from < other.to && other.from < one.to;

function append(rows: Map<number, Booking[]>, key: number, booking: Booking): void {
  const there = rows.get(key);
  if (there === undefined) rows.set(key, [booking]);
  else there.push(booking);
}
