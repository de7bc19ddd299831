/** Lines on the wing and at gates: one server or several, first come first served (model.md §4.10). */
import { triangular } from '#kernel/distributions.ts';
import { change, dayOccasion, draw, floorOf, meetNeed, Needs, slotOfDay, think } from '../life.ts';
import { Event, wingQueues } from '../eventKinds.ts';
import { Purpose } from '../purposes.ts';
import type { World } from '../world.ts';

/** Joins the line for a need on the person's own wing. */
export function joinLine(world: World, person: number, need: number, queue: number): void {
  const { people, queues, calendar, events } = world;
  const line = people.wing[person] * wingQueues + queue;
  people.seeingTo[person] = need;
  change(world, person, events.joinQueue, lineZone(world, person, line), 0);
  queues.join(line, person, 0, people.rank[person], calendar.now);
  if (calendar.timeOf(Event.admit, line) < 0) calendar.schedule(Event.admit, line, calendar.now);
}

/** Who is let out alone is brought to the shower alone. */
function lineZone(world: World, person: number, line: number): number {
  return world.people.alone[person] === 1 ? world.people.floorZone[person] : world.queueZone[line];
}

export function leaveLine(world: World, person: number): void {
  const { people, queues, calendar, events } = world;
  queues.leave(person, calendar.now);
  people.seeingTo[person] = -1;
  change(world, person, events.leaveQueue, floorOf(world, person), 0);
}

/** Seconds of the person's service for what they came for: drawn by person, need and day (meals and medication by slot). */
export function serviceSeconds(world: World, person: number, need: number): number {
  const { behaviour } = world.plan;
  const slot = slotOfDay(world);
  switch (need) {
    case Needs.meal: {
      const mean = behaviour['servery.secondsPerPerson'];
      return spread(draw(world, Purpose.serveryService, person, dayOccasion(world, slot)), mean);
    }
    case Needs.medication: {
      const supervised =
        draw(world, Purpose.supervisedMedication, person, 0) < behaviour['medication.supervisedShare'];
      const mean = behaviour[supervised ? 'medication.supervisedSeconds' : 'medication.secondsPerPerson'];
      return spread(draw(world, Purpose.medicationService, person, dayOccasion(world, slot)), mean);
    }
    case Needs.shower:
      return spread(
        draw(world, Purpose.showerService, person, dayOccasion(world, 0)),
        behaviour['needs.showerMinutes'] * 60,
      );
    case Needs.telephone:
      return spread(
        draw(world, Purpose.telephoneService, person, dayOccasion(world, 0)),
        behaviour['needs.telephoneMinutes'] * 60,
      );
    case Needs.kit:
      return spread(
        draw(world, Purpose.kitService, person, dayOccasion(world, 0)),
        behaviour['kit.secondsPerPerson'],
      );
    default:
      return spread(
        draw(world, Purpose.cleaningService, person, dayOccasion(world, 0)),
        behaviour['needs.cleaningMinutes'] * 60,
      );
  }
}

/** A quarter more or less than the mean, most often the mean. */
function spread(u: number, mean: number): number {
  return Math.max(1, Math.round(triangular(u, mean * 0.75, mean, mean * 1.25)));
}

/** A server of a wing's line is free: the first in line is served. */
export function admitToWingLine(world: World, line: number): void {
  const { queues, people, calendar, events } = world;
  for (
    let person = queues.admit(line, calendar.now);
    person >= 0;
    person = queues.admit(line, calendar.now)
  ) {
    change(world, person, events.startService, lineZone(world, person, line), 0);
    calendar.schedule(
      Event.serviceEnd,
      person,
      calendar.now + serviceSeconds(world, person, people.seeingTo[person]),
    );
  }
}

export function endWingService(world: World, person: number): void {
  const { people, queues, calendar, events } = world;
  const need = people.seeingTo[person];
  const line = queues.placeOf(person);
  people.seeingTo[person] = -1;
  if (line >= 0) {
    queues.finish(person, calendar.now);
    change(world, person, events.finishService, floorOf(world, person), 0);
    if (queues.waiting(line) > 0 && calendar.timeOf(Event.admit, line) < 0)
      calendar.schedule(Event.admit, line, calendar.now);
  }
  meetNeed(world, person, need);
  think(world, person);
}

/** Expected wait in a line, seconds. */
export function expectedWait(world: World, person: number, queue: number, meanSeconds: number): number {
  const line = world.people.wing[person] * wingQueues + queue;
  const servers = world.queues.servers(line);
  if (servers === 0) return Infinity;
  const ahead = world.queues.waiting(line) + world.queues.busy(line);
  return ahead < servers ? 0 : ((ahead - servers + 1) * meanSeconds) / servers;
}
