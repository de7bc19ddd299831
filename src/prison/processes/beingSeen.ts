/** At an appointment (model.md §4.13): seen in turn, and back. */
import { Mode } from '#rules/sessions.ts';
import { attendanceReasons } from '#trace/records.ts';
import { Event } from '../eventKinds.ts';
import { change, floorOf } from '../life.ts';
import { CallPhase, Step } from '../people.ts';
import type { World } from '../world.ts';
import { begin, mayBegin } from './arriving.ts';
import { leave } from './leaving.ts';

const attended = attendanceReasons.indexOf('ATTENDED');
const againSeconds = 60;

/** At the door of the wing's room: in, once there is space and somebody to be seen by. */
export function enterForAppointment(world: World, person: number): void {
  const { people, allocations, sessions, calendar, plan, states, events } = world;
  const session = allocations.session[people.call[person]];
  if (!mayBegin(world, session)) {
    people.step[person] = Step.room;
    calendar.schedule(Event.step, person, calendar.now + againSeconds);
    return;
  }
  if (people.state[person] === states.inOwnCell)
    change(world, person, events.stepOut, floorOf(world, person), 0);
  people.callPhase[person] = CallPhase.present;
  people.outOnCall[person] = 1;
  const isKeyWork = plan.held[sessions.held[session]].appointment?.demand === 'demand.keyWork';
  change(world, person, isKeyWork ? events.startKeyWork : events.enterRoom, sessions.zone[session], 0);
  begin(world, person, session);
}

/** The next of those who wait are seen, in the order of their own times. On the wing they see for themselves. */
export function admitWaiting(world: World, session: number): void {
  const { sessions, allocations, people, states, events, plan } = world;
  if (plan.held[sessions.held[session]].mode === Mode.onWing) return;
  for (let row = sessions.firstRow[session]; row < sessions.firstRow[session + 1]; row++) {
    const person = allocations.person[row];
    const waits =
      people.call[person] === row &&
      people.callPhase[person] === CallPhase.present &&
      people.state[person] === states.waiting;
    if (!waits) continue;
    if (!mayBegin(world, session, people.zone[person])) return;
    change(world, person, events.beginAppointment, sessions.zone[session], 0);
    begin(world, person, session);
  }
}

/** Somebody has been seen: back by the return window, or at once on the wing and with an escort; the next is taken. */
export function endBeingSeen(world: World, person: number): void {
  const { people, allocations, sessions, calendar } = world;
  const row = people.call[person];
  const session = allocations.session[row];
  allocations.reason[row] = attended;
  allocations.seconds[row] = calendar.now - people.presentSince[person];
  sessions.beingSeen[session]--;
  leave(world, person, session, 0, 0);
  admitWaiting(world, session);
}
