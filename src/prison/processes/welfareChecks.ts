/** Where key work could not be held, somebody checks at the door instead: neither key work nor meaningful contact. */
import { Event } from '../eventKinds.ts';
import { change, dayOccasion, draw } from '../life.ts';
import { Purpose } from '../purposes.ts';
import type { World } from '../world.ts';
import { pauseInCellWork, takeUpInCellWork } from './inCell.ts';
import { reconsider } from './reconsider.ts';

const againSeconds = 60;

/** From the time each session would have begun until the sitting ends; who is unlocked all the while is not checked on. */
export function checkAtDoors(world: World, session: number): void {
  const { sessions, allocations, calendar, plan } = world;
  const share = plan.behaviour['welfareCheck.share'];
  const occasion = dayOccasion(world, sessions.slot[session] + 1);
  let next = Infinity;
  for (let row = sessions.firstRow[session]; row < sessions.firstRow[session + 1]; row++) {
    if (allocations.checked[row] === 1) continue;
    const person = allocations.person[row];
    if (allocations.start[row] > calendar.now) {
      next = Math.min(next, allocations.start[row]);
      continue;
    }
    const due = draw(world, Purpose.welfareCheck, person, occasion) < share;
    if (!due || checkOn(world, person)) allocations.checked[row] = 1;
    else next = Math.min(next, calendar.now + againSeconds);
  }
  if (next < sessions.end[session]) calendar.reschedule(Event.callBooked, session, next);
}

function checkOn(world: World, person: number): boolean {
  const { people, states, events, calendar, plan } = world;
  const state = people.state[person];
  if (state !== states.resting && state !== states.inCellSession) return false;
  pauseInCellWork(world, person);
  change(world, person, events.startWelfareCheck, people.zone[person], people.cause[person]);
  const seconds = Math.max(1, Math.round(plan.behaviour['welfareCheck.seconds']));
  calendar.reschedule(Event.serviceEnd, person, calendar.now + seconds);
  return true;
}

export function finishWelfareCheck(world: World, person: number): void {
  const { people, events } = world;
  change(world, person, events.finishWelfareCheck, people.zone[person], people.cause[person]);
  takeUpInCellWork(world, person);
  reconsider(world, person);
}
