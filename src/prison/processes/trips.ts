/** Court and hospital appointments (model.md §4.14): out through reception, and back the same day. */
import { triangular } from '#kernel/distributions.ts';
import { attendanceReasons, callStates, Kind, sessionStates, simReasons } from '#trace/records.ts';
import { latestReturnMinutes } from '#scenario/longestSpans.ts';
import { Event } from '../eventKinds.ts';
import { change, dayOccasion, draw } from '../life.ts';
import { Drains } from '../posts.ts';
import { Purpose } from '../purposes.ts';
import { isWatched } from '../watched.ts';
import { CallPhase, Step, Where } from '../people.ts';
import type { World } from '../world.ts';
import { writeAttendance } from './attendance.ts';
import { comeAway } from './bookedCalls.ts';
import { excuse } from './calledPeople.ts';
import { runDetail } from './detail.ts';
import { reachWing } from './movementRoutes.ts';
import { keptOffUntil } from './movementRoutesClosed.ts';
import { comeBack, isFreeToGo, receptionSeconds, roomInReception, takeOut } from './reception.ts';
import { advance } from './sessionLife.ts';

const attended = attendanceReasons.indexOf('ATTENDED');
const clash = attendanceReasons.indexOf('CLASH');
const sick = attendanceReasons.indexOf('SICK');
const other = attendanceReasons.indexOf('OTHER');
const late = simReasons.indexOf('late');
const called = callStates.indexOf('called');
const unknown = 255;
/** Who is in the middle of something when fetched is fetched again after this, for as long as this. */
const fetchAgainSeconds = 60;
const fetchForSeconds = 3600;

/** The day's trips of one kind: each is fetched at the own time. */
export function startTrips(world: World, session: number): void {
  const { sessions, allocations, people, calendar, writer } = world;
  advance(world, session, 'call', sessionStates.indexOf('called'), 0, 0);
  advance(world, session, 'start', sessionStates.indexOf('running'), 0, 0);
  for (let row = sessions.firstRow[session]; row < sessions.firstRow[session + 1]; row++) {
    if (allocations.reason[row] !== unknown) continue;
    const person = allocations.person[row];
    const reason = reasonNotGoing(world, person);
    if (reason !== unknown) {
      excuse(world, row, reason);
      continue;
    }
    people.trip[person] = row;
    writer.write(calendar.now, Kind.call, person, session, called, 0, 0);
    calendar.schedule(Event.trip, person, Math.max(calendar.now + 1, fetchedAt(world, row)));
  }
}

/** Court and hospital are not refused; who is on a watch or out already does not go. */
function reasonNotGoing(world: World, person: number): number {
  const { people, where } = world;
  if (isWatched(world, person)) return sick;
  return people.trip[person] >= 0 || where[people.state[person]] === Where.outside ? clash : unknown;
}

function fetchedAt({ allocations }: World, row: number): number {
  return allocations.start[row];
}

/** Fetched from the cell, the floor or work on the wing, and over to reception; not while the roll is open or the routes are closed. */
export function leaveOnTrip(world: World, person: number): void {
  const { people, plan, calendar, events, where, roll } = world;
  const row = people.trip[person];
  const kept = roll.pending || keptOffUntil(world, person) > 0;
  if (!kept && people.callPhase[person] !== CallPhase.none) comeAway(world, row);
  if (kept || !isFreeToGo(world, person)) {
    const again = calendar.now + fetchAgainSeconds;
    if (again > fetchedAt(world, row) + fetchForSeconds) stayBehind(world, row);
    else calendar.schedule(Event.trip, person, again);
    return;
  }
  const { link, linkSeconds } = plan.geography.wings[people.wing[person]];
  takeOut(world, person, clash, () => {
    if (where[people.state[person]] === Where.locked)
      change(world, person, events.unlock, people.zone[person], 0);
    change(world, person, events.leaveWing, link, 0);
  });
  people.call[person] = row;
  people.callPhase[person] = CallPhase.travelling;
  people.outOnCall[person] = 1;
  if (!isByContractor(world, person)) takeEscort(world, 1);
  people.step[person] = Step.reachReception;
  calendar.schedule(Event.step, person, calendar.now + Math.max(1, linkSeconds));
}

/** Could not be fetched in time. */
function stayBehind(world: World, row: number): void {
  const { people, allocations } = world;
  people.trip[allocations.person[row]] = -1;
  allocations.simReason[row] = late;
  excuse(world, row, other);
}

export function reachReception(world: World, person: number): void {
  const { people, events, calendar } = world;
  const zone = roomInReception(world);
  if (zone < 0) {
    goOut(world, person);
    return;
  }
  change(world, person, events.arriveToWait, zone, 0);
  people.step[person] = Step.goOut;
  calendar.schedule(Event.step, person, calendar.now + receptionSeconds(world));
}

/** Through the gate, until the own time to come back. */
export function goOut(world: World, person: number): void {
  const { people, calendar, events } = world;
  const byContractor = isByContractor(world, person);
  change(world, person, byContractor ? events.goToCourt : events.goToHospital, -1, 0);
  people.callPhase[person] = CallPhase.present;
  people.presentSince[person] = calendar.now;
  people.step[person] = Step.comeBack;
  calendar.schedule(
    Event.step,
    person,
    Math.max(calendar.now + 1, byContractor ? backFromCourt(world, person) : backFromHospital(world)),
  );
}

/** However long it takes there, in time to be home by the end of the day. */
function backFromHospital({ plan, calendar, midnight }: World): number {
  const whenSeen = calendar.now + Math.round(plan.behaviour['hospitalEscort.minutes'] * 60);
  return Math.min(whenSeen, midnight + latestReturnMinutes * 60);
}

function backFromCourt(world: World, person: number): number {
  const { behaviour } = world.plan;
  const first = behaviour['court.firstReturnMinutes'] * 60;
  const last = behaviour['court.lastReturnMinutes'] * 60;
  const u = draw(world, Purpose.courtReturn, person, dayOccasion(world, 0));
  return world.midnight + Math.round(last > first ? triangular(u, first, last, last) : first);
}

/** Back at the gate. */
export function returnFromTrip(world: World, person: number): void {
  const { people, allocations } = world;
  const row = people.trip[person];
  if (allocations.reason[row] === unknown) wasThere(world, row);
  comeBack(world, person);
}

/** Back on the wing from wherever outside, to be locked in singly if it is locked. After a bed watch the trip may be yet to come. */
export function endTrip(world: World, person: number): void {
  const { people } = world;
  if (people.trip[person] >= 0 && people.call[person] === people.trip[person]) {
    if (!isByContractor(world, person)) takeEscort(world, -1);
    people.trip[person] = -1;
    people.presentSince[person] = -1;
  }
  reachWing(world, person);
}

/** The last planned minute is over: those still out have been there so far. */
export function endTrips(world: World, session: number): void {
  const { sessions, allocations, people } = world;
  for (let row = sessions.firstRow[session]; row < sessions.firstRow[session + 1]; row++) {
    const person = allocations.person[row];
    const isOut = people.call[person] === row && people.callPhase[person] === CallPhase.present;
    if (isOut && allocations.reason[row] === unknown) wasThere(world, row);
  }
  writeAttendance(world, session);
  advance(world, session, 'end', sessionStates.indexOf('ended'), 0, 0);
}

function wasThere({ allocations, people, calendar }: World, row: number): void {
  const since = people.presentSince[allocations.person[row]];
  allocations.reason[row] = attended;
  allocations.seconds[row] = calendar.now - since;
}

/** Court and transfers are by the escort contractor; the prison's own officers go to hospital. */
function isByContractor({ people, plan, sessions, allocations }: World, person: number): boolean {
  const { eventType } = plan.held[sessions.held[allocations.session[people.trip[person]]]];
  return eventType === 'COURT_HEARING' || eventType === 'EXTERNAL_TRANSFER';
}

/** The officers stay until they are back. */
function takeEscort(world: World, sign: 1 | -1): void {
  const officers = Math.round(world.plan.behaviour['hospitalEscort.officers']);
  world.detail.drained[Drains['hospital-escort']] += sign * officers;
  runDetail(world, 1);
}
