/** The people of one replication with what they are given and booked for: the same in both conditions, and never written to. */
import { Draws } from '#kernel/draws.ts';
import type { TraceHeader } from '#trace/header.ts';
import { workStatuses } from '#trace/records.ts';
import { allocate } from './allocate.ts';
import { bookAppointments } from './bookings.ts';
import { headerOf } from './header.ts';
import { pairsOf } from './nonAssociations.ts';
import type { Plan, RegimePlan } from './plan.ts';
import type { PopulateTask } from './populateTask.ts';
import { Preferences } from './preferences.ts';
import { purposeCount } from './purposes.ts';
import { residentsOf, type Residents } from './residents.ts';
import { sessionRowsOf } from './sessionRows.ts';
import { workStatusOf } from './workStatus.ts';
import type { AllocationRows, SessionRows } from './world.ts';

export interface Population {
  readonly residents: Residents;
  readonly sessions: SessionRows;
  readonly allocations: AllocationRows;
  /** Its condition is that of the task it was first drawn for. */
  readonly header: TraceHeader;
}

export function populationOf(plan: Plan, task: PopulateTask): Population {
  const draws = new Draws(task.seed, task.replication, purposeCount);
  const residents = residentsOf(plan, draws);
  const pairs = pairsOf(plan, residents, draws);
  const preferences = new Preferences(residents, draws);
  const own = allocate(plan, residents, pairs, plan.behaviour, preferences);
  const baseline =
    plan.baseline.regime.id === plan.regime.id
      ? own
      : allocate(plan.baseline, residents, pairs, plan.behaviour, preferences);
  residents.main.set(own.main);
  residents.waiting.set(own.waiting);
  setWork(residents.ownWork, own.main, plan);
  setWork(residents.work, baseline.main, plan.baseline);
  const bookings = bookAppointments(plan, own, residents, draws, task.days);
  const { sessions, allocations } = sessionRowsOf(plan, own, residents, bookings);
  const header = headerOf(plan, task, residents, sessions, allocations, pairs, bookings.demand);
  return { residents, sessions, allocations, header };
}

function setWork(work: Uint8Array, main: Int32Array, { held, daytimeSlots }: RegimePlan): void {
  for (let person = 0; person < work.length; person++)
    work[person] = workStatuses.indexOf(workStatusOf(main[person], held, daytimeSlots));
}
