/** The one function that decides who is entitled to be unlocked, and the one that says why somebody is not. */
import { causes, curtailCauses } from '#trace/records.ts';
import { periodKinds } from '#scenario/regime.ts';
import { CallPhase } from './people.ts';
import { Held, type World } from './world.ts';

const meal = periodKinds.indexOf('MEAL');
const notCalled = causes.indexOf('notCalled');
const notMyTurn = causes.indexOf('notMyTurn');
const rollCheck = causes.indexOf('rollCheck');
const shortStaff = causes.indexOf('shortStaff');
const lateBack = causes.indexOf('lateBack');
const incident = causes.indexOf('incident');
const forAlarm = curtailCauses.indexOf('incident');

/** Open for the group, or out on a call, or back from one and staying out for the meal (model.md §4.1). */
export function isEntitled(world: World, person: number): boolean {
  const { people, groups, landings, calendar } = world;
  if (people.callPhase[person] !== CallPhase.none && !waitsForRoll(world, person)) return true;
  if (landings.shutUntil[people.landing[person]] > calendar.now) return false;
  if (people.keptInUntil[person] > calendar.now) return false;
  const group = people.group[person];
  return (
    (groups.open[group] === 1 && !isClosedTo(world, person)) ||
    (people.outOnCall[person] === 1 && groups.kind[group] === meal && groups.held[group] !== Held.roll)
  );
}

/** The group is out, but not those of the person's incentive level. */
export function isClosedTo(world: World, person: number): boolean {
  const { people, groups } = world;
  return (groups.closedTo[people.group[person]] & (1 << people.incentiveLevel[person])) !== 0;
}

/** Called, but still on the wing when the roll is declared: behind the door until it is correct. */
function waitsForRoll(world: World, person: number): boolean {
  return world.roll.pending && world.people.callPhase[person] === CallPhase.due;
}

/** Why a locked person is behind the door at this second. */
export function causeOfLock(world: World, person: number): number {
  const { people, groups, landings, calendar } = world;
  const group = people.group[person];
  const cause = groups.cause[group];
  if (waitsForRoll(world, person)) return rollCheck;
  if (landings.shutUntil[people.landing[person]] > calendar.now && groups.open[group] === 1)
    return causeOfLockdown(landings.shutFor[people.landing[person]]);
  if (people.keptInUntil[person] > calendar.now) return shortStaff;
  if (groups.open[group] === 1) return notMyTurn;
  const own = people.personalCauseUntil[person] > calendar.now ? people.personalCause[person] : cause;
  if (cause === notCalled || cause === notMyTurn || own === lateBack) return own;
  return cause;
}

/** `why` is an index into curtailCauses. */
export const causeOfLockdown = (why: number): number => (why === forAlarm ? incident : shortStaff);
