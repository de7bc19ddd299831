/** The one function that changes a person's state, and the small acts that every process shares. */
import { Kind, needStates, type Need, needs } from '#trace/records.ts';
import { Event } from './eventKinds.ts';
import type { World } from './world.ts';
import { countInYard } from './yardGuard.ts';

/** Moves a person along the chart, into a zone (-1: outside the prison), and writes the record. Fault: the chart refuses the step. */
export function change(world: World, person: number, event: number, zone: number, cause: number): void {
  const { people, plan, occupancy } = world;
  const { table, events } = plan.person;
  const from = people.state[person];
  const next = table[from * events.length + event];
  if (next === 255) refuse(world, person, event);
  const old = people.zone[person];
  if (old !== zone) {
    if (old >= 0) occupancy[old]--;
    if (zone >= 0) occupancy[zone]++;
    people.zone[person] = zone;
    countOnRoutes(world, old, zone);
    const { yardWing } = plan.geography;
    if (old >= 0 && yardWing[old] >= 0) countInYard(world, yardWing[old], -1);
    if (zone >= 0 && yardWing[zone] >= 0) countInYard(world, yardWing[zone], 1);
  }
  people.state[person] = next;
  people.cause[person] = cause;
  world.writer.write(
    world.calendar.now,
    Kind.enter,
    person,
    zone,
    next,
    cause,
    isEscorted(world, person, zone),
  );
}

/** 1 on a link for who walks there with an officer: fetched, in a group with one, or on the way to or from court or a hospital. */
function isEscorted({ escorts, people, movement }: World, person: number, zone: number): number {
  if (zone < 0 || zone >= movement.linkStoppedUntil.length) return 0;
  return escorts.officer[person] >= 0 || people.trip[person] >= 0 ? 1 : 0;
}

/** Links are the first zones. */
function countOnRoutes({ movement, calendar, plan }: World, from: number, to: number): void {
  const links = movement.linkStoppedUntil.length;
  const before = movement.onRoutes;
  if (from >= 0 && from < links) movement.onRoutes--;
  if (to >= 0 && to < links) movement.onRoutes++;
  const emptied = before > 0 && movement.onRoutes === 0;
  if (emptied && plan.closesRoutes) calendar.reschedule(Event.routesEmpty, 0, calendar.now + 1);
}

function refuse(world: World, person: number, event: number): never {
  const { plan, people, calendar } = world;
  const state = plan.person.states[people.state[person]];
  throw new Error(
    `${people.ref[person]} cannot ${plan.person.events[event]} while ${state} (second ${calendar.now}, call phase ${people.callPhase[person]}).`,
  );
}

const decidePhase = 3;

/** Has a person look round for what to do next: now, if this second still has room for it, else in the next. */
export function think(world: World, person: number): void {
  const { calendar } = world;
  const late = calendar.kind >= 0 && phaseOf(calendar.kind) >= decidePhase ? 1 : 0;
  const pending = calendar.timeOf(Event.decide, person);
  const at = calendar.now + late;
  if (pending === at) return;
  if (pending >= 0) calendar.cancel(Event.decide, person);
  calendar.schedule(Event.decide, person, at);
}

function phaseOf(kind: number): number {
  if (kind <= Event.midnight) return 0;
  if (kind <= Event.landingReopens) return 1;
  if (kind <= Event.door) return 2;
  if (kind <= Event.decide) return decidePhase;
  return kind === Event.admit ? 4 : 5;
}

export const floorOf = (world: World, person: number): number => world.people.floorZone[person];

export const cellZoneOf = (world: World, person: number): number =>
  world.plan.geography.firstCellZone + world.people.cell[person];

/** A draw for a person on an occasion. */
export function draw(world: World, purpose: number, person: number, occasion: number): number {
  return world.draws.uniform(purpose, world.people.keyLow[person], world.people.keyHigh[person], occasion);
}

/** Occasion of something that may happen several times a day: day and quarter of an hour, read from the calendar. */
export const quarterOccasion = (world: World): number => quarterOccasionAt(world, world.calendar.now);

/** The same for a second of today. */
export function quarterOccasionAt(world: World, second: number): number {
  const quarter = ((second - world.midnight) / 900) | 0;
  return (world.day << 8) | ((quarter >> 5) << 6) | (quarter & 31);
}

/** Occasion of something that happens once a day, or once a slot of it (0 for the day, 1 AM, 2 PM, 3 ED). */
export function dayOccasion(world: World, slot: number): number {
  return (world.day << 8) | (slot << 6);
}

/** Slot of the day that a second falls in: 1 to 13:00, 2 to 17:00, then 3. Lunch is in the first, tea in the second. */
export function slotOfDay(world: World): number {
  const second = world.calendar.now - world.midnight;
  return second < 13 * 3600 ? 1 : second < 17 * 3600 ? 2 : 3;
}

export const Needs = Object.freeze(
  Object.fromEntries(needs.map((need, index) => [need, index])) as Record<Need, number>,
);

const met = needStates.indexOf('met');
const unmet = needStates.indexOf('unmet');
const forced = needStates.indexOf('forced');

function closeNeed(world: World, person: number, need: number, state: number): void {
  world.people.needs[person] &= ~(1 << need);
  world.writer.write(world.calendar.now, Kind.need, person, need, state, 0, 0);
}

export const meetNeed = (world: World, person: number, need: number): void =>
  closeNeed(world, person, need, met);
export const loseNeed = (world: World, person: number, need: number): void =>
  closeNeed(world, person, need, unmet);
/** Given up for something else, with no later opening for it today. */
export const forgoNeed = (world: World, person: number, need: number): void =>
  closeNeed(world, person, need, forced);
