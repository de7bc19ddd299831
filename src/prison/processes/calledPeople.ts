/** What a call does to one person: called, excused, withdrawn, taken up again (model.md §4.7). */
import { Mode } from '#rules/sessions.ts';
import { attendanceReasons, callStates, causes, Kind } from '#trace/records.ts';
import { Event } from '../eventKinds.ts';
import { dayOccasion, draw } from '../life.ts';
import { worthwhileSeconds } from '../partOfShift.ts';
import { Purpose } from '../purposes.ts';
import { CallPhase, Step } from '../people.ts';
import type { World } from '../world.ts';
import { isBeforeLockUp } from '../roll.ts';
import { isWatched } from '../watched.ts';
import { forgetEscort } from './movementEscorts.ts';
import { reconsider } from './reconsider.ts';
import { isIn } from './sessionLife.ts';

const reasonNumber = (reason: (typeof attendanceReasons)[number]): number =>
  attendanceReasons.indexOf(reason);
const sick = reasonNumber('SICK');
const refused = reasonNumber('REFUSED');
const rest = reasonNumber('REST');
const notRequired = reasonNumber('NOT_REQUIRED');
const clash = reasonNumber('CLASH');
const cancelled = reasonNumber('CANCELLED');
const called = callStates.indexOf('called');
const withdrawn = callStates.indexOf('withdrawn');
const unknown = 255;

const causeOfReason = new Uint8Array(attendanceReasons.length).fill(causes.indexOf('notCalled'));
causeOfReason[sick] = causes.indexOf('sick');
causeOfReason[refused] = causes.indexOf('refused');
causeOfReason[rest] = causes.indexOf('ownChoice');
causeOfReason[cancelled] = causes.indexOf('cancelled');

export function callPerson(world: World, row: number): void {
  const { people, allocations, calendar, writer } = world;
  const person = allocations.person[row];
  allocations.called[row] = 1;
  people.call[person] = row;
  people.callPhase[person] = CallPhase.due;
  writer.write(calendar.now, Kind.call, person, allocations.session[row], called, 0, 0);
  reconsider(world, person);
}

/**
 * Back from an appointment, or not gone to it: to the activity that it went before, if enough of it is left. On the wing that is to
 * hand; off it there has to be a movement still to come, or an officer of an escort post to take one person.
 */
export function takeUpAgain(world: World, row: number): void {
  const { allocations, sessions, people, plan, calendar } = world;
  const activity = allocations.takesFrom[row];
  if (activity < 0) return;
  const person = allocations.person[activity];
  const session = allocations.session[activity];
  if (people.callPhase[person] !== CallPhase.none || sessions.end[session] - calendar.now < worthwhileSeconds)
    return;
  if (!isIn(world, session, 'called') && !isIn(world, session, 'running')) return;
  if (plan.held[sessions.held[session]].mode === Mode.offWing) {
    goOffWingAfterAll(world, activity);
    return;
  }
  if (allocations.reason[activity] !== unknown) return;
  const reason = allocations.called[activity] === 1 ? unknown : reasonNotCalled(world, person, session);
  if (reason === unknown) callPerson(world, activity);
  else excuse(world, activity, reason);
}

/** Was not called, for the clash. */
function goOffWingAfterAll(world: World, row: number): void {
  const { allocations, sessions, plan, calendar, midnight, escorts, roll } = world;
  const session = allocations.session[row];
  if (allocations.reason[row] !== clash || roll.pending) return;
  const withMovement = calendar.now < midnight + plan.windowTimes[sessions.outward[session]].to;
  const place = plan.geography.zones[sessions.zone[session]].place - plan.wingCodes.length;
  const isBeyond = plan.scenario.establishment.places[place].outside === true;
  if (!withMovement && (isBeyond || !escorts.open || !isBeforeLockUp(world))) return;
  if (reasonNotCalled(world, allocations.person[row], session) !== unknown) return;
  allocations.reason[row] = unknown;
  allocations.again[row] = withMovement ? 0 : 1;
  callPerson(world, row);
}

export function excuse(world: World, row: number, reason: number): void {
  const { allocations, sessions, people, calendar, writer, plan } = world;
  const person = allocations.person[row];
  const session = allocations.session[row];
  allocations.reason[row] = reason;
  const state =
    reason === refused
      ? callStates.indexOf('refused')
      : reason === sick
        ? callStates.indexOf('sick')
        : withdrawn;
  writer.write(calendar.now, Kind.call, person, session, state, 0, 0);
  // In-cell work would have left the person behind the door all the same.
  if (plan.held[sessions.held[session]].mode !== Mode.inCell)
    setPersonalCause(world, person, causeOfReason[reason], allocations.end[row]);
  if (people.callPhase[person] === CallPhase.none) reconsider(world, person);
  takeUpAgain(world, row);
}

function setPersonalCause(world: World, person: number, cause: number, until: number): void {
  world.people.personalCause[person] = cause;
  world.people.personalCauseUntil[person] = until;
}

/** Willingness is keyed by person, day and slot, not by activity: moving an activity leaves the same people willing. */
export function reasonNotCalled(world: World, person: number, session: number): number {
  const { people, sessions, landings, plan, asDelivered } = world;
  if (people.callPhase[person] !== CallPhase.none) return clash;
  const landing = people.landing[person];
  const isGivenUp = landings.untold[landing] === 0;
  if (isGivenUp && landings.shutUntil[landing] > sessions.start[session]) return cancelled;
  if (!asDelivered) return unknown;
  if (people.sickToday[person] === 1 || isWatched(world, person)) return sick;
  const { behaviour } = plan;
  const occasion = dayOccasion(world, sessions.slot[session] + 1);
  if (draw(world, Purpose.rests, person, occasion) < behaviour['attendance.restShare']) return rest;
  if (draw(world, Purpose.excused, person, occasion) < behaviour['attendance.notRequiredShare'])
    return notRequired;
  if (draw(world, Purpose.refuses, person, occasion) < people.refusal[person]) return refused;
  return unknown;
}

/** On the point of leaving for a session, alone or with an officer. */
export function isLeaving(step: number): boolean {
  return step === Step.leaveWing || step === Step.room || step === Step.escorted;
}

/** Takes a call back from somebody who has not left yet. */
export function withdraw(world: World, person: number, reason: number, simReason: number): void {
  const { people, allocations, calendar, writer } = world;
  const row = people.call[person];
  const session = allocations.session[row];
  allocations.reason[row] = reason;
  allocations.simReason[row] = simReason;
  people.call[person] = -1;
  people.callPhase[person] = CallPhase.none;
  forgetEscort(world, person);
  if (isLeaving(people.step[person])) {
    people.step[person] = Step.none;
    calendar.cancel(Event.step, person);
  }
  writer.write(calendar.now, Kind.call, person, session, withdrawn, 0, 0);
  setPersonalCause(world, person, causeOfReason[reason], allocations.end[row]);
  reconsider(world, person);
  takeUpAgain(world, row);
}

/** A session that somebody was not called for has been cancelled. */
export function missCancelled(world: World, row: number): void {
  const { allocations } = world;
  const person = allocations.person[row];
  setPersonalCause(world, person, causeOfReason[cancelled], allocations.end[row]);
  reconsider(world, person);
  takeUpAgain(world, row);
}
