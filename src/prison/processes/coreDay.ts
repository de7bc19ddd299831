/** The core day (model.md §4.1 and 4.2): at each boundary a group opens or closes, and everyone is reconsidered. */
import { facilities, periodKinds } from '#scenario/regime.ts';
import { causes, needs } from '#trace/records.ts';
import { facilityBit, type ClosedFor } from '#rules/timetable.ts';
import { Event } from '../eventKinds.ts';
import { change, loseNeed, meetNeed, Needs } from '../life.ts';
import { Held, type World } from '../world.ts';
import { isInHospitalForDays } from '../watched.ts';
import { markDoor } from './doors.ts';
import { forgoWhileOut } from './forgone.ts';
import { hold, letTurnsFollow, nextHeld, waitsForTurn } from './turns.ts';
import { weighFacilities } from './facilitiesShut.ts';
import { takeUpInCellWork } from './inCell.ts';
import { beginRound, endHatch, isBroughtToDoors } from './medicationRound.ts';
import { keepToMinimum } from './minimum.ts';
import { reconsider } from './reconsider.ts';

const meal = periodKinds.indexOf('MEAL');
const rollCheck = causes.indexOf('rollCheck');
const notMyTurn = causes.indexOf('notMyTurn');
const causeOf: Readonly<Record<ClosedFor, number>> = {
  night: causes.indexOf('night'),
  mealBreak: causes.indexOf('mealBreak'),
  notMyTurn,
  notCalled: causes.indexOf('notCalled'),
  rollCheck,
};
/** Coming in from the yard ends this long before the doors close. */
const yardBeforeCloseSeconds = 300;
const yardOpensSeconds = 300;
const mealAtDoorSeconds = 60;

const hatch = facilityBit('medicationHatch');

/** A boundary of a group's day: the segment that begins now takes hold, and the next is entered in the calendar. */
export function passBoundary(world: World, group: number): void {
  const { groups, plan, calendar, dayOfWeek, midnight } = world;
  const segments = plan.timetable.segments[dayOfWeek][group];
  const segment = segments[groups.segment[group]++];
  if (segment.to < 86_400) calendar.schedule(Event.boundary, group, midnight + segment.to);
  const kind = periodKinds.indexOf(segment.kind);
  const before = groups.kind[group];
  if (groups.open[group] === 1) forgoWhileOut(world, group);
  groups.kind[group] = kind;
  groups.closes[group] = midnight + segment.to;
  const facilitiesBefore = groups.open[group] === 1 ? groups.facilities[group] : 0;
  groups.facilities[group] = segment.facilities;
  groups.closedTo[group] = segment.closedTo;
  if (kind === meal && before !== meal) beginMeal(world, group);
  if (isBroughtToDoors(segment)) beginRound(world, group);
  else endHatch(world, group, facilitiesBefore);
  hold(world, group, Held.none);
  if (segment.open) openOrHold(world, group, segment.turns);
  else close(world, group, causeOf[segment.closedFor]);
  if (before === meal && kind !== meal) endMeal(world, group);
  letTurnsFollow(world, plan.timetable.groups[group].wing);
  weighFacilities(world, plan.timetable.groups[group].wing);
}

/** Opens, unless it has to wait for the roll or for those whose turn it was before. */
function openOrHold(world: World, group: number, turns: string): void {
  const { groups, roll } = world;
  const wasOpen = groups.open[group] === 1;
  groups.turns[group] = turns;
  if (roll.pending) {
    hold(world, group, Held.roll);
    close(world, group, rollCheck);
  } else if (!wasOpen && waitsForTurn(world, group)) {
    hold(world, group, Held.turn);
    close(world, group, notMyTurn);
  } else {
    open(world, group);
  }
}

/** The roll is correct: what should be open by now opens. */
export function openHeldGroups(world: World): void {
  const { groups } = world;
  for (let group = 0; group < groups.held.length; group++) {
    if (groups.held[group] !== Held.roll) continue;
    hold(world, group, Held.none);
    openOrHold(world, group, groups.turns[group]);
  }
}

/** Those whose turn it was are locked up: whoever waited for that comes out. */
export function openTurns(world: World, wing: number): void {
  for (let group = nextHeld(world, wing); group >= 0; group = nextHeld(world, wing)) {
    hold(world, group, Held.none);
    open(world, group);
  }
}

function open(world: World, group: number): void {
  const { groups, calendar, plan } = world;
  groups.open[group] = 1;
  groups.opened[group] = calendar.now;
  groups.yardEnds[group] = Math.min(
    groups.closes[group] - yardBeforeCloseSeconds,
    calendar.now + yardOpensSeconds + plan.seconds.exercise,
  );
  keepToMinimum(world, plan.timetable.groups[group].wing);
  for (let slot = groups.firstPerson[group]; slot < groups.firstPerson[group + 1]; slot++)
    reconsider(world, groups.people[slot]);
}

function close(world: World, group: number, cause: number): void {
  const { groups, people, calendar } = world;
  const wasOpen = groups.open[group] === 1;
  groups.open[group] = 0;
  groups.cause[group] = cause;
  if (wasOpen) groups.closed[group] = calendar.now;
  const last = isLastClosing(world, group);
  for (let slot = groups.firstPerson[group]; slot < groups.firstPerson[group + 1]; slot++) {
    const person = groups.people[slot];
    if (wasOpen) markDoor(world, people.cell[person]);
    reconsider(world, person);
    if (last) endNeedsOfDay(world, person);
  }
}

/** No opening is to come today. */
function isLastClosing(world: World, group: number): boolean {
  const { plan, calendar, midnight, dayOfWeek } = world;
  const first = (group * 7 + dayOfWeek) * facilities.length;
  for (let facility = 0; facility < facilities.length; facility++) {
    if (midnight + plan.lastOpening[first + facility] > calendar.now) return false;
  }
  return true;
}

/** Nothing opens any more today: what is still open of the day's needs is unmet, but a meal comes to the door. */
function endNeedsOfDay(world: World, person: number): void {
  const { people } = world;
  for (let need = 0; need < needs.length; need++) {
    if ((people.needs[person] & (1 << need)) === 0 || need === Needs.meal) continue;
    if (need === Needs.medication && (isSeenToAtDoor(world, person) || isStillToBeHad(world, person)))
      continue;
    loseNeed(world, person, need);
  }
}

function isSeenToAtDoor({ people, states }: World, person: number): boolean {
  return people.onRound[person] === 1 || people.state[person] === states.medicationAtDoor;
}

/** Medication: a round of the doors is to come, or the hatch is open while a meal goes on. */
function isStillToBeHad({ people, plan, calendar, midnight, dayOfWeek }: World, person: number): boolean {
  const second = calendar.now - midnight;
  for (const segment of plan.timetable.segments[dayOfWeek][people.group[person]]) {
    if (segment.from > second && isBroughtToDoors(segment)) return true;
    const isHatchMeal = segment.kind === 'MEAL' && (segment.facilities & hatch) !== 0;
    if (isHatchMeal && segment.to > second) return true;
  }
  return false;
}

function beginMeal(world: World, group: number): void {
  const { groups, people, calendar, midnight } = world;
  const evening = calendar.now - midnight >= 15 * 3600;
  for (let slot = groups.firstPerson[group]; slot < groups.firstPerson[group + 1]; slot++) {
    const person = groups.people[slot];
    if (isInHospitalForDays(world, person)) continue;
    // The one kept since the meal before has been eaten by now.
    if ((people.needs[person] & (1 << Needs.meal)) !== 0) meetNeed(world, person, Needs.meal);
    people.needs[person] |= 1 << Needs.meal;
    if (evening && people.eveningMedication[person] === 1) people.needs[person] |= 1 << Needs.medication;
  }
}

/** Who is behind the door and has not eaten gets the meal there; who is away finds one kept. */
function endMeal(world: World, group: number): void {
  const { groups, people, states, events, calendar } = world;
  for (let slot = groups.firstPerson[group]; slot < groups.firstPerson[group + 1]; slot++) {
    const person = groups.people[slot];
    if ((people.needs[person] & (1 << Needs.meal)) === 0) continue;
    if (people.state[person] === states.resting) {
      change(world, person, events.takeMealAtDoor, people.zone[person], people.cause[person]);
      calendar.reschedule(Event.serviceEnd, person, calendar.now + mealAtDoorSeconds);
    } else if (
      people.state[person] === states.inCellSession ||
      people.state[person] === states.medicationAtDoor
    ) {
      meetNeed(world, person, Needs.meal);
    }
  }
}

export function finishMealAtDoor(world: World, person: number): void {
  meetNeed(world, person, Needs.meal);
  change(world, person, world.events.finishMeal, world.people.zone[person], world.people.cause[person]);
  takeUpInCellWork(world, person);
  reconsider(world, person);
}
