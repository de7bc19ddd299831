/** A landing locked down, for want of officers or for an alarm, and opened again (model.md §4.3). */
import { curtailmentItems } from '#scenario/regime.ts';
import { attendanceReasons, curtailCauses, Kind, simReasons } from '#trace/records.ts';
import { Event } from '../eventKinds.ts';
import { CallPhase } from '../people.ts';
import type { World } from '../world.ts';
import { withdraw } from './calledPeople.ts';
import { markDoor } from './doors.ts';
import { reconsider } from './reconsider.ts';

const cancelled = attendanceReasons.indexOf('CANCELLED');
const noSimReason = simReasons.indexOf('none');
const belowMinimum = curtailCauses.indexOf('belowMinimum');
const forAlarm = curtailCauses.indexOf('incident');
export const wingLockdown = curtailmentItems.indexOf('wingLockdown');
const [restored, dropped] = [0, 1] as const;
/** Less than this is no loss of the day's order: unlocking begins when the officers are there. */
const shortWaitSeconds = 900;

/**
 * Locks a landing down until a second: its people go home, nobody on it is called to an activity, or goes to one though called.
 * `cause` is an index into curtailCauses. One not yet unlocked that only waits some minutes for officers is not written as given up.
 */
export function shutLanding(world: World, landing: number, until: number, item: number, cause: number): void {
  const { landings, calendar } = world;
  landings.shutUntil[landing] = until;
  landings.shutFor[landing] = cause;
  landings.shutItem[landing] = item;
  // An alarm is nobody's turn.
  if (cause !== forAlarm) landings.lost[landing] += secondsLost(world, until);
  const waits = cause === belowMinimum && !isOut(world, landing);
  landings.untold[landing] = waits ? 1 : 0;
  if (!waits) tell(world, landing, dropped);
  calendar.reschedule(
    Event.landingReopens,
    landing,
    waits ? Math.min(until, calendar.now + shortWaitSeconds) : until,
  );
  if (cause !== forAlarm && !waits) keepFromActivities(world, landing);
  reconsiderLanding(world, landing);
}

/** Who has been called from a landing that is locked down, and has not left it, is in the place of those not called yet. */
function keepFromActivities(world: World, landing: number): void {
  const { plan, groups, people, allocations, sessions, landings } = world;
  for (const group of plan.groupsOfLanding[landing]) {
    for (let slot = groups.firstPerson[group]; slot < groups.firstPerson[group + 1]; slot++) {
      const person = groups.people[slot];
      if (people.callPhase[person] !== CallPhase.due) continue;
      const session = allocations.session[people.call[person]];
      const isActivity = plan.held[sessions.held[session]].appointment === null;
      if (isActivity && landings.shutUntil[landing] > sessions.start[session])
        withdraw(world, person, cancelled, noSimReason);
    }
  }
}

/** Whether a door of a landing stands open. */
function isOut({ doors, plan }: World, landing: number): boolean {
  const { wing } = plan.landings[landing];
  for (let cell = doors.firstCellOfWing[wing]; cell < doors.firstCellOfWing[wing + 1]; cell++)
    if (plan.cellLanding[cell] === landing && doors.cellOpen[cell] === 1) return true;
  return false;
}

/** A lockdown may be over, or has lasted as long as a short wait. Returns whether the landing stays shut. */
export function staysShut(world: World, landing: number): boolean {
  const { landings, calendar } = world;
  const stays = landings.shutUntil[landing] > calendar.now;
  const isTold = landings.untold[landing] === 0;
  landings.untold[landing] = 0;
  if (stays && !isTold) {
    tell(world, landing, dropped);
    keepFromActivities(world, landing);
    calendar.schedule(Event.landingReopens, landing, landings.shutUntil[landing]);
  } else if (!stays && isTold) tell(world, landing, restored);
  return stays;
}

/** Officers have come for a landing that was to be shut until a second. */
export function openAgain(world: World, landing: number, until: number): void {
  const { landings, calendar } = world;
  calendar.cancel(Event.landingReopens, landing);
  landings.lost[landing] -= secondsLost(world, until);
  if (landings.untold[landing] === 0) tell(world, landing, restored);
  landings.untold[landing] = 0;
  reconsiderLanding(world, landing);
}

function tell({ writer, calendar, plan, landings }: World, landing: number, change: 0 | 1): void {
  const { wing } = plan.landings[landing];
  const { shutItem, shutFor } = landings;
  writer.write(calendar.now, Kind.curtail, shutItem[landing], landing, change, shutFor[landing], wing);
}

/** From now until a second, or until the last doors shut. */
function secondsLost({ calendar, midnight, plan, dayOfWeek }: World, until: number): number {
  return Math.max(0, Math.min(until, midnight + plan.finalLockUp[dayOfWeek]) - calendar.now);
}

export function reconsiderLanding(world: World, landing: number): void {
  const { plan, doors } = world;
  const { wing } = plan.landings[landing];
  for (let cell = doors.firstCellOfWing[wing]; cell < doors.firstCellOfWing[wing + 1]; cell++) {
    if (plan.cellLanding[cell] !== landing) continue;
    for (let slot = doors.firstOfCell[cell]; slot < doors.firstOfCell[cell + 1]; slot++)
      reconsider(world, doors.cellPeople[slot]);
    if (doors.cellOpen[cell] === 1) markDoor(world, cell);
  }
}
