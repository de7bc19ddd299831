/** Coming to an appointment (model.md §4.13): seen at once, or waiting to be. */
import { attendanceReasons } from '#trace/records.ts';
import { Event } from '../eventKinds.ts';
import { change } from '../life.ts';
import { CallPhase, Step } from '../people.ts';
import type { World } from '../world.ts';
import { isIn } from './sessionLife.ts';

const notRequired = attendanceReasons.indexOf('NOT_REQUIRED');

/** At the place: seen at once, or waits, in the waiting room if that has space. False where there is no appointment or no space to be had. */
export function arriveForAppointment(world: World, person: number): boolean {
  const { people, allocations, sessions, occupancy, plan, events } = world;
  const row = people.call[person];
  const session = allocations.session[row];
  if (!isIn(world, session, 'called') && !isIn(world, session, 'running')) return false;
  const { zones } = plan.geography;
  const hasSpace = (zone: number): boolean => zones[zone].limit < 0 || occupancy[zone] < zones[zone].limit;
  const seenNow = mayBegin(world, session);
  const room = sessions.zone[session];
  const waitingRoom = sessions.waitingZone[session];
  const zone = seenNow || waitingRoom < 0 || !hasSpace(waitingRoom) ? room : waitingRoom;
  if (!hasSpace(zone)) {
    allocations.reason[row] = notRequired;
    return false;
  }
  people.callPhase[person] = CallPhase.present;
  people.presentSince[person] = -1;
  people.step[person] = Step.none;
  change(world, person, seenNow ? events.arriveForAppointment : events.arriveToWait, zone, 0);
  if (seenNow) begin(world, person, session);
  return true;
}

/** Someone to be seen by is free, the room has space for whoever is not in it yet, and half of the minutes at least are left. */
export function mayBegin(world: World, session: number, from = -1): boolean {
  const { sessions, occupancy, calendar, plan } = world;
  const { appointment } = plan.held[sessions.held[session]];
  if (appointment === null || !isIn(world, session, 'running')) return false;
  const zone = sessions.zone[session];
  const hasSpace = zone === from || sessions.limit[session] < 0 || occupancy[zone] < sessions.limit[session];
  const left = sessions.end[session] - calendar.now;
  return (
    hasSpace &&
    sessions.beingSeen[session] < appointment.atOnce &&
    (appointment.together === true ? left > 0 : left >= appointment.minutes * 30)
  );
}

export function begin(world: World, person: number, session: number): void {
  const { people, sessions, calendar, plan } = world;
  sessions.beingSeen[session]++;
  people.presentSince[person] = calendar.now;
  const { appointment } = plan.held[sessions.held[session]];
  if (appointment === null || appointment.together === true) return;
  const longest = plan.behaviour['keyWork.minutes'];
  const minutes =
    appointment.demand === 'demand.keyWork' ? Math.min(appointment.minutes, longest) : appointment.minutes;
  const ends = calendar.now + Math.max(1, Math.round(minutes * 60));
  if (ends < sessions.end[session]) calendar.reschedule(Event.serviceEnd, person, ends);
}
