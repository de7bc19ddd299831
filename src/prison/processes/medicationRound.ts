/** Medication at the door (model.md §4.10): a nurse goes from cell to cell to those who could not come to the hatch. */
import { periodKinds } from '#scenario/regime.ts';
import { facilityBit, type Segment } from '#rules/timetable.ts';
import { Event } from '../eventKinds.ts';
import { change, meetNeed, Needs } from '../life.ts';
import { Where } from '../people.ts';
import type { World } from '../world.ts';
import { pauseInCellWork, takeUpInCellWork } from './inCell.ts';
import { serviceSeconds } from './lines.ts';
import { reconsider } from './reconsider.ts';

const hatch = facilityBit('medicationHatch');
const meal = periodKinds.indexOf('MEAL');
const medication = periodKinds.indexOf('MEDICATION');
const wantsMedication = 1 << Needs.medication;

/** A period in which medication, or a meal and with it the evening's medication, is brought to locked doors. */
export function isBroughtToDoors({ open, kind, closedFor }: Segment): boolean {
  if (open || closedFor === 'notMyTurn') return false;
  return periodKinds.indexOf(kind) === medication || periodKinds.indexOf(kind) === meal;
}

/** Everybody of a group who is behind the door without their medication is seen to there, if there is a nurse. */
export function beginRound(world: World, group: number): void {
  const { groups, people, plan, detail, calendar, where } = world;
  const { wing } = plan.timetable.groups[group];
  if ((detail.closedFacilities[wing] & hatch) !== 0) return;
  for (let slot = groups.firstPerson[group]; slot < groups.firstPerson[group + 1]; slot++) {
    const person = groups.people[slot];
    if ((people.needs[person] & wantsMedication) === 0 || where[people.state[person]] !== Where.locked)
      continue;
    people.onRound[person] = 1;
    if (calendar.timeOf(Event.medicationRound, wing) < 0)
      calendar.schedule(Event.medicationRound, wing, calendar.now + 1);
  }
}

/** The hatch shuts for a group: who sat behind a locked door all the while is seen to there. */
export function endHatch(world: World, group: number, facilitiesBefore: number): void {
  const { groups } = world;
  const shuts = (facilitiesBefore & hatch) !== 0 && (groups.facilities[group] & hatch) === 0;
  if (shuts) beginRound(world, group);
}

/** The next door of the wing; who has been let out meanwhile goes to the hatch, if it is open. */
export function seeNext(world: World, wing: number): void {
  const { doors, people, states, events, calendar, where } = world;
  const { firstCellOfWing, firstOfCell, cellPeople } = doors;
  for (let slot = firstOfCell[firstCellOfWing[wing]]; slot < firstOfCell[firstCellOfWing[wing + 1]]; slot++) {
    const person = cellPeople[slot];
    if (people.onRound[person] === 0) continue;
    const state = people.state[person];
    const canTake = state === states.resting || state === states.inCellSession;
    if (!canTake && where[state] === Where.locked) continue;
    people.onRound[person] = 0;
    if (!canTake || (people.needs[person] & wantsMedication) === 0) continue;
    const done = calendar.now + serviceSeconds(world, person, Needs.medication);
    pauseInCellWork(world, person);
    change(world, person, events.takeMedicationAtDoor, people.zone[person], people.cause[person]);
    calendar.reschedule(Event.serviceEnd, person, done);
    calendar.schedule(Event.medicationRound, wing, done);
    return;
  }
  if (isSomebodyLeft(world, wing))
    calendar.schedule(Event.medicationRound, wing, calendar.now + lookAgainSeconds);
}

/** Who is just then handed a meal is seen to after it. */
const lookAgainSeconds = 60;

function isSomebodyLeft({ doors, people }: World, wing: number): boolean {
  const { firstCellOfWing, firstOfCell, cellPeople } = doors;
  for (let slot = firstOfCell[firstCellOfWing[wing]]; slot < firstOfCell[firstCellOfWing[wing + 1]]; slot++)
    if (people.onRound[cellPeople[slot]] === 1) return true;
  return false;
}

export function finishMedicationAtDoor(world: World, person: number): void {
  const { people, events } = world;
  meetNeed(world, person, Needs.medication);
  change(world, person, events.finishMedicationAtDoor, people.zone[person], people.cause[person]);
  takeUpInCellWork(world, person);
  reconsider(world, person);
}
