/** Movement (model.md §4.6): windows, wings called in order, ways through links and gates, there and back. */
import { postKinds } from '#scenario/regime.ts';
import { attendanceReasons, Kind, simReasons } from '#trace/records.ts';
import { Event, wingQueues } from '../eventKinds.ts';
import type { Way } from '../geography.ts';
import { change, dayOccasion, draw, floorOf, think } from '../life.ts';
import { Purpose } from '../purposes.ts';
import { CallPhase, Step, type World } from '../world.ts';
import { withdraw } from './calls.ts';
import { leaveLine } from './lines.ts';
import { isIn } from './sessionLife.ts';

const routeKind = postKinds.indexOf('route');
const other = attendanceReasons.indexOf('OTHER');
const notRequired = attendanceReasons.indexOf('NOT_REQUIRED');
const missedMovement = simReasons.indexOf('missedMovement');
const medication = 0;

/** The window's time has come: it opens if every route post is filled; else it waits for them. */
export function openWindow(world: World, window: number): void {
  const { movement, detail, plan, calendar, writer, midnight } = world;
  const { windows, wingOrder, secondsBetweenWings } = plan.regime.sim.movement;
  const shuts = midnight + plan.windowTimes[window].to;
  if (movement.open[window] === 1 || calendar.now >= shuts || world.roll.pending) return;
  for (let post = 0; post < plan.posts.length; post++) {
    if (plan.posts[post].kind === routeKind && detail.present[post] < detail.required[post]) return;
  }
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

/** Tries again whatever window should be open by now: a route post has been filled, or the roll is correct. */
export function openWaitingWindows(world: World): void {
  const { plan, movement, calendar, midnight, dayOfWeek } = world;
  plan.windowTimes.forEach(({ from, to, days }, window) => {
    if (days[dayOfWeek] === 0 || movement.open[window] === 1) return;
    if (midnight + from <= calendar.now && calendar.now < midnight + to) openWindow(world, window);
  });
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

/** Whoever is still on the wing has missed the movement; whoever still waits to come back is brought back. */
export function shutWindow(world: World, window: number): void {
  const { plan, movement, sessions, allocations, people, calendar, writer } = world;
  const wings = plan.wingCodes.length;
  const outward = plan.regime.sim.movement.windows[window].direction === 'outward';
  movement.missed[window] = 0;
  if (outward) {
    for (let session = world.firstSession; session < world.firstSessionOfTomorrow; session++) {
      if (
        sessions.outward[session] !== window ||
        !(isIn(world, session, 'called') || isIn(world, session, 'running'))
      )
        continue;
      for (let row = sessions.firstRow[session]; row < sessions.firstRow[session + 1]; row++) {
        const person = allocations.person[row];
        if (people.call[person] !== row || people.callPhase[person] !== CallPhase.due) continue;
        movement.missed[window]++;
        withdraw(world, person, other, missedMovement);
      }
    }
  } else {
    sendBackThoseWaiting(world, window);
  }
  movement.open[window] = 0;
  movement.wingCalled.fill(0, window * wings, (window + 1) * wings);
  writer.write(calendar.now, Kind.movement, window, 0, 0, 0, movement.missed[window]);
}

/** Someone due looks round: leaves within the time it takes people to get off the wing, before the window shuts, if the wing is called. */
export function leaveWhenCalled(world: World, person: number, session: number): void {
  const { people, sessions, movement, calendar, plan } = world;
  const window = sessions.outward[session];
  if (movement.wingCalled[window * plan.wingCodes.length + people.wing[person]] === 0) return;
  const u = draw(world, Purpose.leavesWingAfter, person, dayOccasion(world, sessions.slot[session] + 1));
  const left = world.midnight + plan.windowTimes[window].to - calendar.now - 1;
  if (left <= 0) return;
  people.step[person] = Step.leaveWing;
  calendar.reschedule(
    Event.step,
    person,
    calendar.now + 1 + Math.floor(u * Math.min(plan.seconds.leaveWing, left)),
  );
}

export function setOff(world: World, person: number): void {
  const { people } = world;
  if (people.callPhase[person] !== CallPhase.due || isStopped(world, person, Step.leaveWing)) return;
  people.callPhase[person] = CallPhase.travelling;
  people.outOnCall[person] = 1;
  people.waySteps[person] = 0;
  walkLink(world, person, world.events.leaveWing);
}

/** Starts back from an off-wing place, alone or with everybody, `after` seconds from now. */
export function headBack(world: World, person: number, after: number): void {
  const { people, calendar } = world;
  people.callPhase[person] = CallPhase.returning;
  people.step[person] = Step.headBack;
  calendar.reschedule(Event.step, person, calendar.now + 1 + after);
}

/** The session is over: back when the return window is open, or once it should have been. */
export function returnWithWindow(world: World, person: number, session: number): void {
  const { people, sessions, movement, plan, midnight, calendar } = world;
  people.callPhase[person] = CallPhase.returning;
  const window = sessions.back[session];
  const shut = midnight + plan.windowTimes[window].to <= calendar.now;
  if (movement.open[window] === 1 || shut) headBack(world, person, spreadBack(world, person, session));
}

/** Places are released in turn, over as long as wings are called out; each empties as a wing does. */
function spreadBack(world: World, person: number, session: number): number {
  const { plan, sessions } = world;
  const turn = plan.placeTurn[plan.geography.zones[sessions.zone[session]].place - plan.wingCodes.length];
  const span = plan.regime.sim.movement.secondsBetweenWings * (plan.wingCodes.length - 1);
  const u = draw(world, Purpose.leavesWingAfter, person, dayOccasion(world, sessions.slot[session] + 1) + 1);
  return Math.floor(turn * span + u * plan.seconds.leaveWing);
}

function sendBackThoseWaiting(world: World, window: number): void {
  const { sessions, allocations, people, states } = world;
  for (let session = world.firstSession; session < world.firstSessionOfTomorrow; session++) {
    if (sessions.back[session] !== window) continue;
    for (let row = sessions.firstRow[session]; row < sessions.firstRow[session + 1]; row++) {
      const person = allocations.person[row];
      const waits =
        people.call[person] === row &&
        people.callPhase[person] === CallPhase.returning &&
        people.state[person] === states.offWingSession &&
        people.step[person] === Step.none;
      if (waits) headBack(world, person, spreadBack(world, person, session));
    }
  }
}

/** Sets out from the place where the session was. */
export function leavePlace(world: World, person: number): void {
  if (isStopped(world, person, Step.headBack)) return;
  world.people.waySteps[person] = 0;
  walkLink(world, person, world.events.headBack);
}

/** An alarm near the way: the step is taken once movement resumes. */
function isStopped(world: World, person: number, step: number): boolean {
  const { movement, calendar, people } = world;
  const { zones } = wayOf(world, person);
  let until = 0;
  for (const zone of zones)
    if (movement.linkStoppedUntil[zone] > until) until = movement.linkStoppedUntil[zone];
  if (until <= calendar.now) return false;
  people.step[person] = step;
  calendar.schedule(Event.step, person, until);
  return true;
}

/** Whoever waits at a gate that may let people through again is let through. */
export function openGates(world: World): void {
  const { plan, queues, calendar } = world;
  for (let gate = 0; gate < plan.gateSeconds.length; gate++) {
    const line = plan.wingCodes.length * wingQueues + gate;
    if (queues.waiting(line) > 0 && calendar.timeOf(Event.admit, line) < 0)
      calendar.schedule(Event.admit, line, calendar.now);
  }
}

function wayOf(world: World, person: number): Way {
  const { plan, sessions, allocations, people } = world;
  const { place } = plan.geography.zones[sessions.zone[allocations.session[people.call[person]]]];
  return plan.geography.ways[people.wing[person]][place - plan.wingCodes.length];
}

/** Enters the next link of the way, through its gate if it has one. */
function walkLink(world: World, person: number, event: number): void {
  const { people, queues, calendar, plan, events } = world;
  const way = wayOf(world, person);
  const homeward = people.callPhase[person] === CallPhase.returning;
  const link = homeward ? way.zones.length - 1 - people.waySteps[person] : people.waySteps[person];
  change(world, person, event, way.zones[link], 0);
  const gate = way.gates[link];
  if (gate < 0) {
    walk(world, person, way.seconds[link]);
    return;
  }
  const line = plan.wingCodes.length * wingQueues + gate;
  people.step[person] = Step.none;
  if (queues.waiting(line) > 0 || queues.busy(line) === queues.servers(line) || world.roll.pending) {
    change(world, person, events.waitAtGate, way.zones[link], 0);
  }
  queues.join(line, person, 0, people.rank[person], calendar.now);
  if (calendar.timeOf(Event.admit, line) < 0) calendar.schedule(Event.admit, line, calendar.now);
}

function walk(world: World, person: number, seconds: number): void {
  const { people, calendar } = world;
  people.step[person] = Step.link;
  calendar.schedule(
    Event.step,
    person,
    calendar.now + Math.max(1, Math.round(seconds * people.pace[person])),
  );
}

/** The gate takes the next through; shut while the roll is not correct. */
export function admitAtGate(world: World, line: number): void {
  const { queues, people, calendar, plan, states, events } = world;
  const gate = line - plan.wingCodes.length * wingQueues;
  if (world.roll.pending || world.movement.gateStoppedUntil[gate] > calendar.now) return;
  const seconds = plan.gateSeconds[gate];
  for (
    let person = queues.admit(line, calendar.now);
    person >= 0;
    person = queues.admit(line, calendar.now)
  ) {
    if (people.state[person] === states.heldAtGate) {
      const homeward = people.callPhase[person] === CallPhase.returning;
      change(world, person, homeward ? events.passGateHomeward : events.passGate, people.zone[person], 0);
    }
    calendar.schedule(Event.serviceEnd, person, calendar.now + seconds);
  }
}

export function endGateService(world: World, person: number): void {
  const { queues, people, calendar } = world;
  const line = queues.placeOf(person);
  queues.finish(person, calendar.now);
  if (queues.waiting(line) > 0 && calendar.timeOf(Event.admit, line) < 0)
    calendar.schedule(Event.admit, line, calendar.now);
  const way = wayOf(world, person);
  const homeward = people.callPhase[person] === CallPhase.returning;
  walk(
    world,
    person,
    way.seconds[homeward ? way.zones.length - 1 - people.waySteps[person] : people.waySteps[person]],
  );
}

/** The link is walked: the next one, the place, or the wing. */
export function reachLinkEnd(world: World, person: number): void {
  const { people, events } = world;
  const way = wayOf(world, person);
  people.waySteps[person]++;
  if (people.waySteps[person] < way.zones.length) walkLink(world, person, events.walkOn);
  else if (people.callPhase[person] === CallPhase.returning) reachWing(world, person);
  else reachPlace(world, person);
}

/** At the place: in, if the session is still to be had and the room has space; else straight back. */
function reachPlace(world: World, person: number): void {
  const { people, sessions, allocations, occupancy, events, calendar } = world;
  const row = people.call[person];
  const session = allocations.session[row];
  const zone = sessions.zone[session];
  const full = sessions.limit[session] >= 0 && occupancy[zone] >= sessions.limit[session];
  const on = isIn(world, session, 'called') || isIn(world, session, 'running');
  if (on && !full) {
    people.callPhase[person] = CallPhase.present;
    people.presentSince[person] = calendar.now;
    people.step[person] = Step.none;
    change(world, person, events.arrive, zone, 0);
    return;
  }
  if (on) allocations.reason[row] = notRequired;
  people.callPhase[person] = CallPhase.returning;
  people.waySteps[person] = 0;
  walkLink(world, person, events.turnBack);
}

export function reachWing(world: World, person: number): void {
  const { people, events } = world;
  people.callPhase[person] = CallPhase.none;
  people.call[person] = -1;
  people.step[person] = Step.none;
  change(world, person, events.reachWing, floorOf(world, person), 0);
  think(world, person);
}
