/** One replication in one condition at 00:00: its people, and the empty state of everything they will meet. */
import { bytes } from '#trace/columns.ts';
import { Calendar } from '#kernel/calendar.ts';
import { Draws } from '#kernel/draws.ts';
import { Queues } from '#kernel/queues.ts';
import { TraceWriter } from '#trace/writer.ts';
import { eventNumbersOf, stateNumbersOf } from './chartNumbers.ts';
import { emptyStateOf } from './emptyState.ts';
import { eventKindsOf } from './eventKinds.ts';
import { IdleStaff } from './idleStaff.ts';
import { peopleOf } from './people.ts';
import type { Plan } from './plan.ts';
import { populationOf, type Population } from './population.ts';
import type { PopulateTask } from './populateTask.ts';
import { purposeCount } from './purposes.ts';
import { freshAllocations, freshSessions } from './sessionRows.ts';
import type { World } from './world.ts';

/** Regions of the person's chart, in the order of `Where`. */
const regions = ['locked', 'onWing', 'away', 'outside'];

/** A population that was drawn before, for the same plan, seed, replication and days, is drawn no second time. */
export function populate(
  plan: Plan,
  task: PopulateTask,
  population: Population = populationOf(plan, task),
): World {
  const draws = new Draws(task.seed, task.replication, purposeCount);
  const people = peopleOf(population.residents, plan);
  const sessions = freshSessions(population.sessions, plan);
  const calendar = new Calendar(eventKindsOf(plan, people.count, sessions.count));
  const state = emptyStateOf(plan, people, draws);
  return {
    plan,
    asDelivered: task.condition === 'asDelivered',
    days: task.days,
    calendar,
    draws,
    queues: new Queues(state.queueServers.length, people.count, state.queueServers),
    // Named one by one: an object made by spreading is read markedly more slowly in the loop.
    queueZone: state.queueZone,
    doors: state.doors,
    groups: state.groups,
    landings: state.landings,
    detail: state.detail,
    roll: state.roll,
    movement: state.movement,
    escorts: state.escorts,
    exposure: state.exposure,
    occupancy: state.occupancy,
    people,
    sessions,
    allocations: freshAllocations(population.allocations),
    where: bytes(plan.person.states, (path) => regions.indexOf(path.slice(0, path.indexOf('.')))),
    states: stateNumbersOf(plan.person),
    events: eventNumbersOf(plan.person),
    header: { ...population.header, task: { ...population.header.task, condition: task.condition } },
    writer: new TraceWriter(),
    day: -1,
    dayOfWeek: 6,
    midnight: 0,
    firstSession: 0,
    firstSessionOfTomorrow: 0,
    staffOfSession: new Map(),
    sessionStaff: plan.staff.map(() => []),
    detailIndex: 0,
    peopleOnLanding: people.landing.reduce((counts, landing) => {
      counts[landing]++;
      return counts;
    }, new Int32Array(plan.landings.length)),
    scratch: {
      filled: new Int32Array(plan.posts.length),
      free: new Uint8Array(plan.staff.length),
      available: new Int32Array(plan.staffOfSkill.length),
      wingTried: new Uint8Array(plan.wingCodes.length),
      floorBefore: new Int32Array(plan.wingCodes.length),
      idle: new IdleStaff(plan.staffOfSkill.length, plan.wingCodes.length, plan.staff.length),
    },
  };
}
