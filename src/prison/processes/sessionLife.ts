/** The one function that changes a session's state and writes the record. */
import { Kind } from '#trace/records.ts';
import type { World } from '../world.ts';

/** Faults: the session's chart refuses the step. `state` and `reason` are the trace's names. */
export function advance(
  world: World,
  session: number,
  event: 'call' | 'start' | 'end' | 'cancel',
  state: number,
  reason: number,
  present: number,
): void {
  const { sessions, plan, calendar, writer } = world;
  const { table, events } = plan.session;
  const next = table[sessions.state[session] * events.length + events.indexOf(event)];
  if (next === 255) {
    const was = plan.session.states[sessions.state[session]];
    throw new Error(`Session ${plan.held[sessions.held[session]].id} cannot ${event} while ${was}.`);
  }
  sessions.state[session] = next;
  if (event === 'start') sessions.runningSince[session] = calendar.now;
  writer.write(calendar.now, Kind.session, session, sessions.zone[session], state, reason, present);
}

/** Credits somebody who goes with the time they were at a running session. */
export function creditPresence(
  { people, allocations, sessions, calendar }: World,
  person: number,
  row: number,
): void {
  const running = sessions.runningSince[allocations.session[row]];
  allocations.seconds[row] += calendar.now - Math.max(people.presentSince[person], running);
  people.presentSince[person] = -1;
}

/** Whether the session is in a state of its chart. */
export function isIn(
  world: World,
  session: number,
  state: 'timetabled' | 'called' | 'running' | 'ended' | 'cancelled',
): boolean {
  return world.plan.session.states[world.sessions.state[session]] === state;
}
