/** Out of a session or an appointment, and back. */
import { Event } from '../eventKinds.ts';
import { change, floorOf, think } from '../life.ts';
import { CallPhase } from '../people.ts';
import type { World } from '../world.ts';
import { takeUpAgain } from './calledPeople.ts';
import { forgoWhenBack } from './forgone.ts';
import { keepReturnerIn } from './minimum.ts';
import { headBack, keepIn, returnWithWindow } from './movement.ts';

/**
 * Off the wing by the return window, or at once with an escort; as a group with the next officer of an open escort post, or
 * `escortAfter` seconds on where there is none. On the wing at once.
 */
export function leave(
  world: World,
  person: number,
  session: number,
  escortAfter: number,
  keptIn: number,
): void {
  const { people, states, events, calendar, sessions, escorts } = world;
  const row = people.call[person];
  const state = people.state[person];
  people.presentSince[person] = -1;
  if (state === states.appointment || state === states.keyWork || state === states.onWingSession)
    calendar.cancel(Event.serviceEnd, person);
  const offWing =
    state === states.offWingSession ||
    state === states.waiting ||
    state === states.appointment ||
    state === states.onLicence;
  if (offWing) {
    if (escortAfter > 0 || sessions.back[session] < 0) {
      if (state === states.appointment) waitOutside(world, person, session);
      const taken = escortAfter > 0 && escorts.open && state !== states.onLicence;
      people.takenBack[person] = taken ? 1 : 0;
      headBack(world, person, taken ? keptIn : escortAfter + keptIn);
      return;
    }
    if (keptIn > 0) {
      keepIn(world, person, keptIn);
      return;
    }
    if (state === states.appointment) waitOutside(world, person, session);
    returnWithWindow(world, person, session);
    return;
  }
  people.call[person] = -1;
  people.callPhase[person] = CallPhase.none;
  const event =
    state === states.working
      ? events.stopWork
      : state === states.keyWork
        ? events.endKeyWork
        : events.leaveRoom;
  change(world, person, event, floorOf(world, person), 0);
  forgoWhenBack(world, person);
  takeUpAgain(world, row);
  keepReturnerIn(world, person);
  think(world, person);
}

/** In the waiting room, if it has space. */
function waitOutside(world: World, person: number, session: number): void {
  const { sessions, occupancy, plan, events, people } = world;
  const room = sessions.waitingZone[session];
  const hasSpace = room >= 0 && occupancy[room] < plan.geography.zones[room].limit;
  change(world, person, events.waitToLeave, hasSpace ? room : people.zone[person], 0);
}
