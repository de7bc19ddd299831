/** In-cell sessions (model.md §4.9): offered behind a locked door only, and never time out of cell. */
import { triangular } from '#kernel/distributions.ts';
import { attendanceReasons, Kind, sessionStates } from '#trace/records.ts';
import { change, dayOccasion, draw } from '../life.ts';
import { Purpose } from '../purposes.ts';
import type { World } from '../world.ts';
import { advance } from './sessionLife.ts';
import { writeAttendance } from './attendance.ts';

const attended = attendanceReasons.indexOf('ATTENDED');
const clash = attendanceReasons.indexOf('CLASH');
const unknown = 255;
const called = sessionStates.indexOf('called');
const running = sessionStates.indexOf('running');
const ended = sessionStates.indexOf('ended');

/** Those allocated and neither sick nor unwilling are offered the work; who is locked in begins. */
export function startInCellSession(world: World, session: number): void {
  const { sessions, allocations, people } = world;
  advance(world, session, 'call', called, 0, 0);
  advance(world, session, 'start', running, 0, 0);
  for (let row = sessions.firstRow[session]; row < sessions.firstRow[session + 1]; row++) {
    const person = allocations.person[row];
    if (allocations.reason[row] !== unknown) continue;
    people.inCellRow[person] = row;
    takeUpInCellWork(world, person);
  }
}

/** Begins what work there is, behind the door and with nothing else in hand. */
export function takeUpInCellWork(world: World, person: number): void {
  const { people, states, events, calendar } = world;
  if (people.inCellRow[person] < 0 || people.state[person] !== states.resting) return;
  change(world, person, events.startInCellSession, people.zone[person], people.cause[person]);
  people.presentSince[person] = calendar.now;
}

/** The door opens: time behind it ends for now. Call before the state changes. */
export function pauseInCellWork(world: World, person: number): void {
  const { people, allocations, states, calendar } = world;
  if (people.state[person] !== states.inCellSession) return;
  allocations.seconds[people.inCellRow[person]] += calendar.now - people.presentSince[person];
}

/** Engaged: the keyed share of the time that was spent behind the door. Who was out all the while had something else on. */
export function endInCellSession(world: World, session: number): void {
  const { sessions, allocations, people, states, calendar, events, writer, plan } = world;
  const usedShare = plan.behaviour['inCell.usedShare'];
  const spread = plan.behaviour['inCell.usedSpread'];
  for (let row = sessions.firstRow[session]; row < sessions.firstRow[session + 1]; row++) {
    const person = allocations.person[row];
    if (allocations.reason[row] !== unknown) continue;
    if (people.state[person] === states.inCellSession) {
      pauseInCellWork(world, person);
      change(world, person, events.endInCellSession, people.zone[person], people.cause[person]);
      // Who is elsewhere is present there.
      people.presentSince[person] = -1;
    }
    people.inCellRow[person] = -1;
    const behindDoor = allocations.seconds[row];
    allocations.reason[row] = behindDoor > 0 ? attended : clash;
    if (behindDoor === 0) continue;
    const u = draw(world, Purpose.inCellUse, person, dayOccasion(world, sessions.slot[session] + 1));
    const share = triangular(u, Math.max(0, usedShare - spread), usedShare, Math.min(1, usedShare + spread));
    allocations.seconds[row] = Math.round(behindDoor * share);
    writer.write(calendar.now, Kind.engaged, person, session, 0, 0, allocations.seconds[row]);
  }
  writeAttendance(world, session);
  advance(world, session, 'end', ended, 0, 0);
}
