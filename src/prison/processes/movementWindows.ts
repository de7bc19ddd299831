/** Movement windows (model.md §4.6): opened when every route post is filled, wings called in order, shut at their time. */
import { postKinds } from '#scenario/regime.ts';
import { Kind } from '#trace/records.ts';
import { Event } from '../eventKinds.ts';
import { think } from '../life.ts';
import { isFrozen } from '../roll.ts';
import { CallPhase } from '../people.ts';
import type { World } from '../world.ts';
import { withdraw } from './calledPeople.ts';
import { leaveLine } from './lines.ts';
import { missedMovement, noteMissed, other } from './missedMovement.ts';
import { headBack, isWaitingInPlace, spreadBack } from './movement.ts';
import { sendOfficers } from './movementEscorts.ts';
import { giveUpEscort, turnHome } from './movementRoutes.ts';
import { haveRoutes, releaseRoutes, shutRoutes } from './movementRoutesClosed.ts';
import { isIn } from './sessionLife.ts';

const routeKind = postKinds.indexOf('route');
const medication = 0;

/** The window's time has come: it opens if every route post is filled; else it waits for them. */
export function openWindow(world: World, window: number): void {
  const { movement, detail, plan, calendar, writer, midnight } = world;
  const { windows, wingOrder, secondsBetweenWings } = plan.regime.sim.movement;
  const shuts = midnight + plan.windowTimes[window].to;
  if (movement.open[window] === 1 || calendar.now >= shuts || isFrozen(world)) return;
  for (let post = 0; post < plan.posts.length; post++) {
    if (plan.posts[post].kind === routeKind && detail.present[post] < detail.required[post]) return;
  }
  if (!haveRoutes(world, window)) return;
  movement.open[window] = 1;
  writer.write(calendar.now, Kind.movement, window, 0, 1, 0, 0);
  if (windows[window].direction === 'return') {
    sendBackThoseWaiting(world, window);
    return;
  }
  const wings = plan.wingCodes.length;
  const turn = plan.regime.sim.rotateTurns ? world.dayOfWeek : 0;
  wingOrder.forEach((code, place) => {
    const wing = plan.wingCodes.indexOf(code);
    const order = (place + wings - (turn % wings)) % wings;
    calendar.schedule(Event.callWing, window * wings + wing, calendar.now + 1 + order * secondsBetweenWings);
  });
}

/** Tries again whatever window should be open by now: a route post has been filled, or a count is correct. */
export function openWaitingWindows(world: World): void {
  const { plan, movement, calendar, midnight, dayOfWeek } = world;
  plan.windowTimes.forEach(({ from, to, days }, window) => {
    if (days[dayOfWeek] === 0 || movement.open[window] === 1) return;
    if (midnight + from <= calendar.now && calendar.now < midnight + to) openWindow(world, window);
  });
}

/** The routes are empty, or a window has shut: whoever was kept off may go, and windows that waited open. */
export function takeTurnOnRoutes(world: World): void {
  if (world.movement.onRoutes === 0) releaseRoutes(world);
  sendOfficers(world);
  openWaitingWindows(world);
}

/** A wing is called: those due leave what they are doing, but not the medication line. */
export function callWing(world: World, id: number): void {
  const { plan, people, doors, movement, states, sessions, allocations } = world;
  const wings = plan.wingCodes.length;
  const wing = id % wings;
  const window = (id - wing) / wings;
  if (movement.open[window] === 0) return;
  movement.wingCalled[id] = 1;
  const { firstCellOfWing, firstOfCell, cellPeople } = doors;
  for (let slot = firstOfCell[firstCellOfWing[wing]]; slot < firstOfCell[firstCellOfWing[wing + 1]]; slot++) {
    const person = cellPeople[slot];
    if (people.callPhase[person] !== CallPhase.due) continue;
    if (sessions.outward[allocations.session[people.call[person]]] !== window) continue;
    if (people.state[person] === states.queueing && people.seeingTo[person] !== medication)
      leaveLine(world, person);
    think(world, person);
  }
}

/** Whoever is still on the wing, held at a gate, or waiting for an officer when none is to come, has missed the movement; whoever still waits to come back is brought back. */
export function shutWindow(world: World, window: number): void {
  const { plan, movement, sessions, allocations, people, calendar, writer, escorts } = world;
  const wings = plan.wingCodes.length;
  const { direction, routeClosed } = plan.regime.sim.movement.windows[window];
  const outward = direction === 'outward';
  let missed = 0;
  if (outward) {
    for (let session = world.firstSession; session < world.firstSessionOfTomorrow; session++) {
      if (
        sessions.outward[session] !== window ||
        !(isIn(world, session, 'called') || isIn(world, session, 'running'))
      )
        continue;
      for (let row = sessions.firstRow[session]; row < sessions.firstRow[session + 1]; row++) {
        const person = allocations.person[row];
        if (people.call[person] !== row) continue;
        if (people.callPhase[person] === CallPhase.due) {
          withdraw(world, person, other, missedMovement);
        } else if (isHeldOnTheWayOut(world, person)) {
          noteMissed(world, row);
          turnHome(world, person);
        } else if ((routeClosed === true || !escorts.open) && isWaitingForOfficer(world, person)) {
          noteMissed(world, row);
          giveUpEscort(world, person);
        } else continue;
        missed++;
      }
    }
  } else {
    sendBackThoseWaiting(world, window);
  }
  shutRoutes(world, window);
  if (outward && movement.open[window] === 1)
    calendar.schedule(Event.secondCount, window, calendar.now + plan.seconds.secondCount);
  movement.open[window] = 0;
  movement.wingCalled.fill(0, window * wings, (window + 1) * wings);
  writer.write(calendar.now, Kind.movement, window, 0, 0, 0, missed);
  if (plan.closesRoutes) calendar.reschedule(Event.routesEmpty, 0, calendar.now + 1);
}

/** At a gate that has not let them through; whoever is past it finishes. */
function isHeldOnTheWayOut(world: World, person: number): boolean {
  const { people, states, queues, escorts } = world;
  return (
    people.callPhase[person] === CallPhase.travelling &&
    people.state[person] === states.heldAtGate &&
    queues.placeOf(person) >= 0 &&
    !queues.isServed(person) &&
    escorts.officer[person] < 0
  );
}

/** At the wing's gate, on the route, without anybody to take them. */
const isWaitingForOfficer = ({ people, escorts }: World, person: number): boolean =>
  people.callPhase[person] === CallPhase.travelling && escorts.group[person] >= 0;

function sendBackThoseWaiting(world: World, window: number): void {
  const { sessions, allocations, people } = world;
  for (let session = world.firstSession; session < world.firstSessionOfTomorrow; session++) {
    if (sessions.back[session] !== window) continue;
    for (let row = sessions.firstRow[session]; row < sessions.firstRow[session + 1]; row++) {
      const person = allocations.person[row];
      if (people.call[person] === row && isWaitingInPlace(world, person))
        headBack(world, person, spreadBack(world, person, session));
    }
  }
}
