/** Everybody's best possible hours, day by day, from the timetable and from what each is allocated to or booked for. */
import { incentiveLevels } from '#scenario/establishment.ts';
import { words } from '#trace/columns.ts';
import { bestPossibleSeconds, insideSeconds, type CallSpan } from '#rules/bestPossible.ts';
import { Mode } from '#rules/sessions.ts';
import { callSpanOf } from './callSpans.ts';
import { membersOf } from './members.ts';
import { isBegunFirst } from './partOfShift.ts';
import type { Plan } from './plan.ts';
import type { Residents } from './residents.ts';
import type { AllocationRows, SessionRows } from './world.ts';

const daySeconds = 86_400;

/** Seconds at person * (days + 1) + day. */
export function bestPossibleOf(
  plan: Plan,
  people: Residents,
  sessions: SessionRows,
  allocations: AllocationRows,
  days: number,
): Int32Array {
  const best = new Int32Array(people.count * (days + 1));
  const cellOfRow = words(
    allocations.person,
    (person, row) => person * (days + 1) + sessions.day[allocations.session[row]],
  );
  const { first, members: rows } = membersOf(cellOfRow, best.length);
  const calls: CallSpan[] = [];
  const trips: CallSpan[] = [];
  /** Of whoever is called to nothing, by group, day of the week and level: the same for all. */
  const uncalled = new Int32Array(plan.timetable.groups.length * 7 * incentiveLevels.length).fill(-1);
  for (let person = 0; person < people.count; person++) {
    for (let day = 0; day <= days; day++) {
      const cell = person * (days + 1) + day;
      calls.length = 0;
      trips.length = 0;
      for (let at = first[cell]; at < first[cell + 1]; at++) {
        const row = rows[at];
        const session = allocations.session[row];
        const held = plan.held[sessions.held[session]];
        const isTaken = allocations.takenBy[row] >= 0 && held.mode === Mode.offWing;
        if (isTaken && !isBegunFirst(plan, allocations, sessions, row)) continue;
        const span =
          held.appointment === null
            ? plan.activitySpans[sessions.week[session]]
            : ownSpanOf(plan, sessions, allocations, row, people.wing[person]);
        if (span === null) continue;
        // Off the wing it is left for the appointment for good.
        const left = allocations.callAt[allocations.takenBy[row]] - day * daySeconds;
        insert(held.outside ? trips : calls, isTaken ? { from: span.from, to: left } : span);
      }
      if (plan.openConditions) {
        best[cell] = insideSeconds(0, daySeconds, trips);
        continue;
      }
      const [dayOfWeek, group, level] = [(day + 6) % 7, people.group[person], people.incentiveLevel[person]];
      const isUncalled = calls.length === 0 && trips.length === 0;
      const known = (group * 7 + dayOfWeek) * incentiveLevels.length + level;
      if (isUncalled && uncalled[known] >= 0) {
        best[cell] = uncalled[known];
        continue;
      }
      best[cell] = bestPossibleSeconds(plan.timetable.segments[dayOfWeek][group], calls, level, trips);
      if (isUncalled) uncalled[known] = best[cell];
    }
  }
  return best;
}

/** In order of time; of equals the first stays first. */
function insert(spans: CallSpan[], span: CallSpan): void {
  let at = spans.length;
  spans.push(span);
  for (; at > 0 && spans[at - 1].from > span.from; at--) spans[at] = spans[at - 1];
  spans[at] = span;
}

function ownSpanOf(
  plan: Plan,
  sessions: SessionRows,
  { session: sessionOf, start, end }: AllocationRows,
  row: number,
  wing: number,
): CallSpan | null {
  const session = sessionOf[row];
  const midnight = sessions.day[session] * daySeconds;
  return callSpanOf(plan, {
    held: sessions.held[session],
    outward: sessions.outward[session],
    back: sessions.back[session],
    wing,
    start: start[row] - midnight,
    end: end[row] - midnight,
  });
}
