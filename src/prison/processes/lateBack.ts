/** Back late (model.md §5, causes): somebody whose group was out until a moment ago, and has been locked up meanwhile. */
import { Mode } from '#rules/sessions.ts';
import { causes } from '#trace/records.ts';
import { walkSecondsTo } from '../callSpans.ts';
import { CallPhase } from '../people.ts';
import { Held, type World } from '../world.ts';

const lateBack = causes.indexOf('lateBack');
const night = causes.indexOf('night');

/** Reached the wing after the time for it, and after an opening that would still have been there: until the period ends that is why. */
export function noteLateBack(world: World, person: number, row: number): void {
  const { people, groups, plan, sessions, allocations, calendar } = world;
  const group = people.group[person];
  const { mode, outside } = plan.held[sessions.held[allocations.session[row]]];
  if (outside || mode !== Mode.offWing || people.callPhase[person] !== CallPhase.none) return;
  if (groups.open[group] === 1 || groups.held[group] !== Held.none || groups.cause[group] === night) return;
  const due = dueBack(world, person, row);
  if (calendar.now <= due || groups.closed[group] <= due) return;
  people.personalCause[person] = lateBack;
  people.personalCauseUntil[person] = groups.closes[group];
}

/** The last moment of the return window, or the end of the own time, and the way. */
function dueBack(
  { people, allocations, sessions, plan, midnight }: World,
  person: number,
  row: number,
): number {
  const session = allocations.session[row];
  const window = sessions.back[session];
  const from = window < 0 ? allocations.end[row] : midnight + plan.windowTimes[window].to;
  return from + walkSecondsTo(plan, people.wing[person], sessions.held[session]);
}
