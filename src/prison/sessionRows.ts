/** The sessions of every day with the people expected at each: those allocated to an activity, those booked for an appointment. */
import { bytes, words } from '#trace/columns.ts';
import type { Allotment, Applicants } from './allocate.ts';
import type { Booking, Bookings, DayBookings } from './bookings.ts';
import type { Plan } from './plan.ts';
import type { AllocationRows, Allocations, SessionRows, Sessions } from './world.ts';

interface SessionRow {
  readonly week: number;
  readonly day: number;
}

/** A sitting nobody is booked for is not held. */
export function sessionRowsOf(
  plan: Plan,
  allotment: Allotment,
  people: Applicants,
  bookings: Bookings,
): { readonly sessions: SessionRows; readonly allocations: AllocationRows } {
  const peopleOfHeld = peopleByHeld(plan, allotment, people);
  const rows: SessionRow[] = [];
  bookings.days.forEach(({ ofSitting }, day) => {
    plan.weekSessions.forEach(({ dayOfWeek, held }, week) => {
      if (dayOfWeek !== (day + 6) % 7) return;
      if (plan.held[held].appointment === null || ofSitting.has(week)) rows.push({ week, day });
    });
  });
  const firstRow = new Int32Array(rows.length + 1);
  rows.forEach(({ week, day }, index) => {
    const { held } = plan.weekSessions[week];
    const expected =
      plan.held[held].appointment === null ? peopleOfHeld[held] : bookings.days[day].ofSitting.get(week);
    firstRow[index + 1] = firstRow[index] + (expected?.length ?? 0);
  });
  const count = firstRow[rows.length];
  const person = new Int32Array(count);
  const session = new Int32Array(count);
  const start = new Int32Array(count);
  const end = new Int32Array(count);
  const callAt = new Int32Array(count);
  const links = new Links(plan);
  let next = 0;
  rows.forEach(({ week, day }, index) => {
    const midnight = day * 86_400;
    const add = (who: number, from: number, to: number, called: number): void => {
      person[next] = who;
      session[next] = index;
      start[next] = midnight + from;
      end[next] = midnight + to;
      callAt[next++] = midnight + called;
    };
    const { held, start: from, end: to } = plan.weekSessions[week];
    if (plan.held[held].appointment === null) {
      for (const allocated of peopleOfHeld[held]) {
        links.activity(bookings.days[day], allocated, week, next);
        add(allocated, from, to, from);
      }
      return;
    }
    for (const booking of inOrder(bookings.days[day].ofSitting.get(week) ?? [])) {
      links.appointment(booking, next);
      add(booking.person, booking.start, booking.end, booking.span.from);
    }
  });
  const heldOf = ({ week }: SessionRow): number => plan.weekSessions[week].held;
  const sessions: SessionRows = {
    count: rows.length,
    held: words(rows, heldOf),
    week: words(rows, ({ week }) => week),
    day: words(rows, ({ day }) => day),
    slot: bytes(rows, ({ week }) => plan.weekSessions[week].slot),
    start: words(rows, ({ week, day }) => day * 86_400 + plan.weekSessions[week].start),
    end: words(rows, ({ week, day }) => day * 86_400 + plan.weekSessions[week].end),
    outward: words(rows, ({ week }) => plan.weekSessions[week].outward),
    back: words(rows, ({ week }) => plan.weekSessions[week].back),
    zone: words(rows, (row) => plan.heldZone[heldOf(row)]),
    waitingZone: words(rows, (row) => plan.heldWaitingZone[heldOf(row)]),
    wing: words(rows, (row) => plan.held[heldOf(row)].wing),
    limit: words(rows, (row) => {
      const zone = plan.heldZone[heldOf(row)];
      return zone < 0 ? -1 : plan.geography.zones[zone].limit;
    }),
    firstRow,
  };
  const { takenBy, takesFrom } = links.columns(count);
  const allocations: AllocationRows = { count, person, session, start, end, takenBy, takesFrom, callAt };
  return { sessions, allocations };
}

/** The same sessions, with columns of their own for what happens at them. */
export function freshSessions(of: SessionRows, { session }: Plan): Sessions {
  const {
    count,
    held,
    week,
    day,
    slot,
    start,
    end,
    outward,
    back,
    zone,
    waitingZone,
    wing,
    limit,
    firstRow,
  } = of;
  return {
    count,
    held,
    week,
    day,
    slot,
    start,
    end,
    outward,
    back,
    zone,
    waitingZone,
    wing,
    limit,
    state: new Uint8Array(count).fill(session.initial),
    beingSeen: new Int32Array(count),
    runningSince: new Int32Array(count).fill(-1),
    shortOfStaff: new Uint8Array(count),
    firstRow,
  };
}

/** The same people expected, with columns of their own for what becomes of each. */
export function freshAllocations(of: AllocationRows): Allocations {
  const { count, person, session, start, end, takenBy, takesFrom, callAt } = of;
  return {
    count,
    person,
    session,
    start,
    end,
    takenBy,
    takesFrom,
    callAt,
    called: new Uint8Array(count),
    again: new Uint8Array(count),
    checked: new Uint8Array(count),
    reason: new Uint8Array(count).fill(255),
    simReason: new Uint8Array(count),
    seconds: new Int32Array(count),
  };
}

function peopleByHeld(plan: Plan, { main, extras }: Allotment, people: Applicants): readonly number[][] {
  const peopleOfHeld: number[][] = plan.held.map(() => []);
  for (let person = 0; person < people.count; person++) {
    if (main[person] >= 0) peopleOfHeld[main[person]].push(person);
    for (const index of extras[person]) peopleOfHeld[index].push(person);
  }
  return plan.held.map(({ allottedAs }) => peopleOfHeld[allottedAs]);
}

/** Who is seen first comes first; of several at once, who was booked first. */
function inOrder(bookings: readonly Booking[]): readonly Booking[] {
  return [...bookings].sort((a, b) => a.start - b.start);
}

/** Which row of an appointment takes somebody from which row of an activity. */
class Links {
  private readonly lost: { readonly row: number; readonly booking: Booking }[] = [];
  private readonly rowOf: Map<Booking, number> = new Map();

  constructor(private readonly plan: Plan) {}

  activity({ ofPerson }: DayBookings, person: number, week: number, row: number): void {
    const booked = ofPerson.get(person);
    if (booked === undefined) return;
    const own = this.plan.activitySpans[week];
    if (own === null) return;
    for (const booking of booked)
      if (own.from < booking.span.to && booking.span.from < own.to) this.lost.push({ row, booking });
  }

  appointment(booking: Booking, row: number): void {
    this.rowOf.set(booking, row);
  }

  columns(count: number): Pick<AllocationRows, 'takenBy' | 'takesFrom'> {
    const takenBy = new Int32Array(count).fill(-1);
    const takesFrom = new Int32Array(count).fill(-1);
    for (const { row, booking } of this.lost) {
      const appointment = this.rowOf.get(booking) ?? -1;
      if (takenBy[row] < 0) takenBy[row] = appointment;
      takesFrom[appointment] = row;
    }
    return { takenBy, takesFrom };
  }
}
