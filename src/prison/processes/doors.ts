/** Unlocking and locking up (model.md §4.4): officers in teams work along the doors, each door taking time. */
import { periodKinds } from '#scenario/regime.ts';
import { Kind } from '#trace/records.ts';
import { isEntitled, causeOfLock, causeOfLockdown } from '../entitlement.ts';
import { Event, teamsPerWing } from '../eventKinds.ts';
import { cellZoneOf, change, floorOf, meetNeed, Needs, think } from '../life.ts';
import { countIfLocked } from '../roll.ts';
import { Step, Where } from '../people.ts';
import type { World } from '../world.ts';
import { pauseInCellWork, takeUpInCellWork } from './inCell.ts';
import { letTurnsFollow } from './turns.ts';

const meal = periodKinds.indexOf('MEAL');

/** A door somebody should go to: its occupants' entitlement or whereabouts may have changed. */
export function markDoor(world: World, cell: number): void {
  const { doors, plan } = world;
  const wing = plan.cellWing[cell];
  if (doors.cellDirty[cell] === 0) {
    doors.cellDirty[cell] = 1;
    doors.dirtyOnWing[wing]++;
  }
  wakeTeams(world, wing);
}

/** Somebody stands at the own locked door: whoever is there, even alone, puts them in. */
export function callToDoor(world: World, cell: number): void {
  markDoor(world, cell);
  sendTeam(world, world.plan.cellWing[cell] * teamsPerWing);
}

/** Every door of a wing is looked at again: some were passed over during a count, or for want of a second officer. */
export function lookAgain(world: World, wing: number): void {
  const { doors } = world;
  for (let cell = doors.firstCellOfWing[wing]; cell < doors.firstCellOfWing[wing + 1]; cell++) {
    if (doors.cellDirty[cell] === 1) continue;
    doors.cellDirty[cell] = 1;
    doors.dirtyOnWing[wing]++;
  }
  wakeTeams(world, wing);
}

/** Sends idle teams to the doors. Below two officers nobody opens a cell; whoever is locking up finishes first. */
export function wakeTeams(world: World, wing: number): void {
  const { doors, detail, plan } = world;
  if (doors.dirtyOnWing[wing] === 0) return;
  const perTeam = plan.behaviour['doors.officersPerTeam'];
  let teams = (detail.floorOfficers[wing] / perTeam) | 0;
  if (teams === 0 && doors.openOnWing[wing] > 0) teams = 1;
  if (teams > teamsPerWing) teams = teamsPerWing;
  for (let team = 0; team < teams; team++) sendTeam(world, wing * teamsPerWing + team);
}

function sendTeam(world: World, id: number): void {
  const { calendar, plan } = world;
  if (calendar.timeOf(Event.door, id) < 0)
    calendar.schedule(Event.door, id, calendar.now + Math.max(1, plan.seconds.lockDoor));
}

/** Nobody is let out while the roll is open or one officer is alone on the wing. */
function mayLetOut(world: World, wing: number): boolean {
  const { roll, detail, plan } = world;
  return !roll.pending && detail.floorOfficers[wing] >= plan.behaviour['doors.officersPerTeam'];
}

/** A team is free: it goes to the next door of the wing that needs it, in unlock order, round and round until none does. */
export function nextDoor(world: World, id: number): void {
  const { doors, calendar } = world;
  const wing = (id / teamsPerWing) | 0;
  const first = doors.firstCellOfWing[wing];
  const end = doors.firstCellOfWing[wing + 1];
  while (doors.dirtyOnWing[wing] > 0) {
    let cell = doors.cursor[wing];
    while (doors.cellDirty[cell] === 0) cell = cell + 1 === end ? first : cell + 1;
    doors.cursor[wing] = cell + 1 === end ? first : cell + 1;
    doors.cellDirty[cell] = 0;
    doors.dirtyOnWing[wing]--;
    const seconds = attend(world, cell);
    if (seconds > 0) {
      calendar.schedule(Event.door, id, calendar.now + seconds);
      break;
    }
  }
  countIfLocked(world, wing);
  letTurnsFollow(world, wing);
}

/**
 * What officers do at one door; returns the seconds it takes. A cell stays open only while everyone inside is entitled;
 * otherwise it is opened, lets out those who are, takes in those waiting outside, and is locked.
 */
function attend(world: World, cell: number): number {
  const { doors, people, states, where, plan } = world;
  // Nobody is locked in: whoever is in the own room by the end of the day is where they should be.
  if (plan.openConditions) return 0;
  const firstOccupant = doors.firstOfCell[cell];
  const end = doors.firstOfCell[cell + 1];
  let insideEntitled = 0;
  let insideNot = 0;
  let atDoor = 0;
  let onTheirWay = 0;
  let outAndEntitled = 0;
  for (let slot = firstOccupant; slot < end; slot++) {
    const person = doors.cellPeople[slot];
    const state = people.state[person];
    const entitled = isEntitled(world, person);
    if (where[state] === Where.locked || state === states.inOwnCell) {
      if (entitled) insideEntitled++;
      else insideNot++;
    } else if (where[state] === Where.onWing) {
      if (entitled) {
        outAndEntitled++;
        if (people.atDoor[person] === 1) turnFromDoor(world, person);
      } else if (people.atDoor[person] === 1) atDoor++;
      else onTheirWay++;
    }
  }
  if (doors.cellOpen[cell] === 0) {
    const lettingOut = insideEntitled > 0 && mayLetOut(world, plan.cellWing[cell]);
    if (!lettingOut && atDoor === 0) return 0;
    setDoor(world, cell, 1);
    for (let slot = firstOccupant; slot < end; slot++) {
      const person = doors.cellPeople[slot];
      if (lettingOut && where[people.state[person]] === Where.locked && isEntitled(world, person)) {
        pauseInCellWork(world, person);
        if (people.state[person] === states.mealAtDoor) {
          world.calendar.cancel(Event.serviceEnd, person);
          meetNeed(world, person, Needs.meal);
        } else if (people.state[person] === states.medicationAtDoor) {
          world.calendar.cancel(Event.serviceEnd, person);
          meetNeed(world, person, Needs.medication);
        } else if (people.state[person] === states.welfareCheckAtDoor) {
          world.calendar.cancel(Event.serviceEnd, person);
        }
        change(world, person, world.events.unlock, people.zone[person], 0);
        think(world, person);
      } else if (people.atDoor[person] === 1) {
        people.atDoor[person] = 0;
        change(world, person, world.events.goHome, cellZoneOf(world, person), 0);
      }
    }
    if (insideNot === 0 && atDoor === 0) return plan.seconds.unlockDoor;
    lockCell(world, cell);
    return plan.seconds.unlockDoor + plan.seconds.lockDoor;
  }
  const staysOpen = insideEntitled > 0 || (outAndEntitled > 0 && !world.roll.pending);
  if (insideNot === 0 && staysOpen) return 0;
  if (onTheirWay > 0) return 0;
  lockCell(world, cell);
  return plan.seconds.lockDoor;
}

/** Opens the door for one person, whatever the hour, and locks it again behind those who stay. */
export function openForOne(world: World, person: number, leave: () => void): void {
  const { doors, people } = world;
  const cell = people.cell[person];
  const wasOpen = doors.cellOpen[cell];
  pauseInCellWork(world, person);
  setDoor(world, cell, 1);
  leave();
  setDoor(world, cell, wasOpen === 1 ? 1 : 0);
}

/** Waited to be let in and need not go in after all. */
function turnFromDoor(world: World, person: number): void {
  world.people.atDoor[person] = 0;
  think(world, person);
}

/** Lets out whoever is entitled and locks in the rest. */
function lockCell(world: World, cell: number): void {
  const { doors, people, states, events } = world;
  for (let slot = doors.firstOfCell[cell]; slot < doors.firstOfCell[cell + 1]; slot++) {
    const person = doors.cellPeople[slot];
    if (people.state[person] !== states.inOwnCell) continue;
    if (isEntitled(world, person)) {
      change(world, person, events.stepOut, floorOf(world, person), 0);
      think(world, person);
    } else {
      lockIn(world, person);
    }
  }
  setDoor(world, cell, 0);
}

/** The person is locked in: with a kept meal if one was missed, and back to in-cell work if some is on. */
function lockIn(world: World, person: number): void {
  const { people, events, calendar } = world;
  people.outOnCall[person] = 0;
  calendar.cancel(Event.decide, person);
  calendar.cancel(Event.serviceEnd, person);
  people.seeingTo[person] = -1;
  if (people.step[person] !== Step.none) {
    people.step[person] = Step.none;
    calendar.cancel(Event.step, person);
  }
  change(world, person, events.lock, people.zone[person], causeOfLock(world, person));
  const isMealOver =
    world.groups.kind[people.group[person]] !== meal || people.keptInUntil[person] > calendar.now;
  if ((people.needs[person] & (1 << Needs.meal)) !== 0 && isMealOver) {
    meetNeed(world, person, Needs.meal);
  }
  takeUpInCellWork(world, person);
}

/** Why a door is locked: as its landing or its group is; none where those who live there are only out. */
function causeOfDoor({ plan, groups, landings, calendar }: World, cell: number): number {
  const group = plan.cellGroup[cell];
  const landing = plan.cellLanding[cell];
  if (groups.open[group] === 0) return groups.cause[group];
  return landings.shutUntil[landing] > calendar.now ? causeOfLockdown(landings.shutFor[landing]) : 0;
}

function setDoor(world: World, cell: number, open: 0 | 1): void {
  const { doors, plan, calendar, writer } = world;
  if (doors.cellOpen[cell] === open) return;
  doors.cellOpen[cell] = open;
  doors.openOnWing[plan.cellWing[cell]] += open === 1 ? 1 : -1;
  const cause = open === 1 ? 0 : causeOfDoor(world, cell);
  writer.write(calendar.now, Kind.door, cell, plan.cellLanding[cell], open, cause, 0);
}
