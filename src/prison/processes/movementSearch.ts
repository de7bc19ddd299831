/** Out of a workshop or the visits hall (model.md §4.6): tools are counted, one that is missing keeps everybody in, people are searched. */
import { bernoulli } from '#kernel/distributions.ts';
import type { Place } from '#scenario/establishment.ts';
import { Event, searchLine } from '../eventKinds.ts';
import { change, quarterOccasionAt } from '../life.ts';
import { Purpose } from '../purposes.ts';
import type { World } from '../world.ts';

/**
 * Seconds that a session which ends now keeps everybody in. The last minutes of a planned session are the tool check; one that
 * is cut short still has it to come. As delivered a tool may be missing: the search for it goes on without them after final lock-up.
 */
export function secondsKeptIn(world: World, session: number): number {
  const { sessions, plan, calendar, draws, asDelivered, midnight, dayOfWeek } = world;
  if (placeAt(world, sessions.zone[session])?.toolCheck !== true) return 0;
  const { toolCheck, missingTool } = plan.seconds;
  const check = calendar.now < sessions.end[session] ? toolCheck : 0;
  const { keyLow, keyHigh } = plan.heldKeys;
  const held = sessions.held[session];
  const occasion = quarterOccasionAt(world, sessions.end[session]);
  const share = plan.behaviour['tools.missingShare'];
  const missing =
    asDelivered &&
    bernoulli(draws.uniform(Purpose.toolMissing, keyLow[held], keyHigh[held], occasion), share);
  const left = midnight + plan.finalLockUp[dayOfWeek] - calendar.now;
  return Math.max(0, Math.min(check + (missing ? missingTool : 0), left));
}

/** Waits in the room: kept in, in the line for the search, or for an escort. */
export function waitInPlace(world: World, person: number): void {
  const { people, states, events } = world;
  if (people.state[person] !== states.waiting)
    change(world, person, events.waitToLeave, people.zone[person], 0);
}

/** Joins those who are searched on leaving, where the place has somebody to search them. Returns false where it has not. */
export function joinSearch(world: World, person: number): boolean {
  const { people, queues, calendar, plan, states } = world;
  const zone = people.zone[person];
  if (plan.seconds.search === 0 || people.state[person] === states.onLicence) return false;
  if ((placeAt(world, zone)?.searchers ?? 0) === 0) return false;
  waitInPlace(world, person);
  const line = searchLine(plan, plan.geography.zones[zone].place);
  queues.join(line, person, 0, people.rank[person], calendar.now);
  admitLater(world, line);
  return true;
}

/** Somebody who searches is free: the next in line. */
export function admitToSearch(world: World, line: number): void {
  const { queues, calendar, plan } = world;
  for (let person = queues.admit(line, calendar.now); person >= 0; person = queues.admit(line, calendar.now))
    calendar.schedule(Event.serviceEnd, person, calendar.now + plan.seconds.search);
}

/** Searched: the next may come. */
export function endSearch(world: World, person: number): void {
  const { queues, calendar } = world;
  admitLater(world, queues.finish(person, calendar.now));
}

function admitLater({ queues, calendar }: World, line: number): void {
  if (queues.waiting(line) > 0 && calendar.timeOf(Event.admit, line) < 0)
    calendar.schedule(Event.admit, line, calendar.now);
}

/** The off-wing place a zone lies in, if it is one. */
export function placeAt({ plan }: World, zone: number): Place | undefined {
  return plan.scenario.establishment.places[plan.geography.zones[zone].place - plan.wingCodes.length];
}
