/** What somebody free on the wing does next (model.md §4.11): the first need that fits, else company or the own open cell. */
import { facilityBit } from '#rules/timetable.ts';
import { periodKinds } from '#scenario/regime.ts';
import { needs } from '#trace/records.ts';
import { isClosedTo, isEntitled } from '../entitlement.ts';
import { Event, WingQueue } from '../eventKinds.ts';
import {
  cellZoneOf,
  change,
  draw,
  floorOf,
  forgoNeed,
  meetNeed,
  Needs,
  quarterOccasion,
  think,
} from '../life.ts';
import { Purpose } from '../purposes.ts';
import { CallPhase, Step } from '../people.ts';
import type { World } from '../world.ts';
import { facilityOf, isInTurn, lastOpening } from './forgone.ts';
import { expectedWait, joinLine, serviceSeconds } from './lines.ts';
import { leaveWhenCalled, leaveWithEscort } from './movement.ts';
import { sendHome } from './reconsider.ts';
import { isIn } from './sessionLife.ts';
import { breakOffWork, startWork } from './sessions.ts';

const meal = periodKinds.indexOf('MEAL');
const floor = facilityBit('floor');
const servery = facilityBit('servery');
const hatch = facilityBit('medicationHatch');
const showers = facilityBit('showers');
const telephones = facilityBit('telephones');
const yard = facilityBit('yard');
const cleaning = facilityBit('cleaning');
const kit = facilityBit('kit');

const wantsMeal = 1 << Needs.meal;
const wantsOpenAir = 1 << Needs.openAir;
const wantsShower = 1 << Needs.shower;
const wantsTelephone = 1 << Needs.telephone;
const wantsCleaning = 1 << Needs.cleaning;
const wantsKit = 1 << Needs.kit;

/** People go into the yard in this many seconds after it opens, and come out together; less than 20 minutes is not offered. */
const yardAdmissionSeconds = 900;
const shortestYardSeconds = 1200;
/** Who finds the line at the servery too long looks again after this. */
const hungryAgainSeconds = 120;
/** Someone back for the meal is out at least this long. */
const mealLeftSeconds = 600;

export function decide(world: World, person: number): void {
  const { people, states } = world;
  const state = people.state[person];
  if (state === states.working) {
    lookUpFromWork(world, person);
    return;
  }
  const free = (state === states.onFloor || state === states.inOwnCell) && people.seeingTo[person] < 0;
  if (!free || people.atDoor[person] === 1) return;
  if (!isEntitled(world, person)) {
    sendHome(world, person);
    return;
  }
  if (people.step[person] === Step.home) people.step[person] = Step.none;
  else if (people.step[person] !== Step.none) return;
  world.calendar.cancel(Event.step, person);
  if (people.callPhase[person] === CallPhase.due) goToSession(world, person);
  else seeToNeeds(world, person);
}

function goToSession(world: World, person: number): void {
  const { people, allocations, sessions, plan, calendar } = world;
  const session = allocations.session[people.call[person]];
  const { activity, appointment, mode } = plan.held[sessions.held[session]];
  if (takeMedication(world, person)) return;
  if (mode === 2 && (sessions.outward[session] < 0 || allocations.again[people.call[person]] === 1)) {
    leaveWithEscort(world, person);
  } else if (mode === 2) {
    leaveWhenCalled(world, person, session);
  } else if (activity.sim.wingWork === true) {
    if (isIn(world, session, 'running')) work(world, person);
    else if (world.groups.open[people.group[person]] === 1) seeToNeeds(world, person);
  } else if (appointment !== null) {
    people.step[person] = Step.room;
    const row = people.call[person];
    calendar.reschedule(Event.step, person, Math.max(calendar.now, allocations.start[row]) + 1);
  } else {
    const gather = Math.floor(
      draw(world, Purpose.leavesWingAfter, person, quarterOccasion(world)) * plan.seconds.onWingLead,
    );
    people.step[person] = Step.room;
    calendar.reschedule(
      Event.step,
      person,
      Math.max(calendar.now + 1, sessions.start[session] - plan.seconds.onWingLead) + gather,
    );
  }
}

/** Facilities somebody may use now: those of the group's opening, or of the meal that they are back for. */
function openTo(world: World, person: number): number {
  const { groups, people, detail } = world;
  const group = people.group[person];
  const open = groups.open[group] === 1 || groups.kind[group] === meal ? groups.facilities[group] : floor;
  return open & ~detail.closedFacilities[people.wing[person]];
}

function takeMedication(world: World, person: number): boolean {
  const { people } = world;
  if ((people.needs[person] & (1 << Needs.medication)) === 0 || (openTo(world, person) & hatch) === 0)
    return false;
  toFloor(world, person);
  joinLine(world, person, Needs.medication, WingQueue.medicationHatch);
  return true;
}

function seeToNeeds(world: World, person: number): void {
  const { people, groups, calendar, plan } = world;
  const group = people.group[person];
  const open = openTo(world, person);
  const closes = groups.open[group] === 1 ? groups.closes[group] : calendar.now + mealLeftSeconds;
  const left = closes - calendar.now;
  const wants = people.needs[person];
  const hungry = (wants & wantsMeal) !== 0 && (open & servery) !== 0;

  if (takeMedication(world, person)) return;
  if (hungry && lineFits(world, person, Needs.meal, WingQueue.servery, left, Infinity)) return;
  if ((wants & wantsOpenAir) !== 0 && (open & yard) !== 0 && enterYard(world, person, group, open)) return;
  if (seeToDomestics(world, person, open, left)) return;
  associate(world, person, open);
  const again = hungry ? Math.min(plan.seconds.decision, hungryAgainSeconds) : plan.seconds.decision;
  if (again < left) calendar.reschedule(Event.decide, person, calendar.now + again);
}

/** The first of shower, telephone, cleaning and kit that can be had now. */
function seeToDomestics(world: World, person: number, open: number, left: number): boolean {
  const wants = world.people.needs[person];
  const patience = world.people.patience[person];
  if ((wants & wantsShower) !== 0 && (open & showers) !== 0) {
    if (lineFits(world, person, Needs.shower, WingQueue.showers, left, patience)) return true;
  }
  if ((wants & wantsTelephone) !== 0 && (open & telephones) !== 0) {
    if (lineFits(world, person, Needs.telephone, WingQueue.telephones, left, patience)) return true;
  }
  if ((wants & wantsCleaning) !== 0 && (open & cleaning) !== 0 && cleanCell(world, person, left)) return true;
  if ((wants & wantsKit) !== 0 && (open & kit) !== 0) {
    if (lineFits(world, person, Needs.kit, WingQueue.kit, left, patience)) return true;
  }
  return false;
}

/** What somebody at work on the wing still wants and could have now, in the own turn: facilities. */
function wantedInTurn(world: World, person: number): number {
  const { people, groups } = world;
  if (groups.open[people.group[person]] === 0 || isClosedTo(world, person)) return 0;
  const wants = people.needs[person];
  const wanted =
    ((wants & (1 << Needs.medication)) !== 0 ? hatch : 0) |
    ((wants & wantsShower) !== 0 ? showers : 0) |
    ((wants & wantsTelephone) !== 0 ? telephones : 0) |
    ((wants & wantsCleaning) !== 0 ? cleaning : 0) |
    ((wants & wantsKit) !== 0 ? kit : 0);
  return wanted & openTo(world, person);
}

/** To work on the wing, once none of the day's domestics can be had; looked at again while some are wanted. */
function work(world: World, person: number): void {
  const { people, groups, calendar, plan } = world;
  const wanted = wantedInTurn(world, person);
  if (wanted !== 0) {
    const left = groups.closes[people.group[person]] - calendar.now;
    if (seeToDomestics(world, person, wanted, left)) return;
    if (plan.seconds.decision < left)
      calendar.reschedule(Event.decide, person, calendar.now + plan.seconds.decision);
  }
  startWork(world, person);
}

/** Medication, a shower or the like in the own turn, and then back to work. */
function lookUpFromWork(world: World, person: number): void {
  if (wantedInTurn(world, person) === 0) return;
  breakOffWork(world, person);
  if (!takeMedication(world, person)) work(world, person);
}

/** Joins the line if the expected wait and the service fit the time left and the patience. */
function lineFits(
  world: World,
  person: number,
  need: number,
  queue: number,
  left: number,
  patience: number,
): boolean {
  const service = serviceSeconds(world, person, need);
  const wait = expectedWait(world, person, queue, service);
  if (wait > patience || wait + service > left) return false;
  toFloor(world, person);
  joinLine(world, person, need, queue);
  return true;
}

/** All in, all out: the yard now, and nothing else while it lasts; what has no later opening today is forgone. */
function enterYard(world: World, person: number, group: number, open: number): boolean {
  const { people, groups, calendar, occupancy, plan, events } = world;
  const ends = groups.yardEnds[group];
  const { zones } = plan.geography;
  const zone = people.yardZone[person];
  if (calendar.now > groups.opened[group] + yardAdmissionSeconds || ends - calendar.now < shortestYardSeconds)
    return false;
  if (occupancy[zone] >= zones[zone].limit) return false;
  toFloor(world, person);
  for (let need = 0; need < needs.length; need++) {
    if (!isInTurn(need) || (people.needs[person] & (1 << need)) === 0) continue;
    if ((open & (1 << facilityOf[need])) === 0) continue;
    if (lastOpening(world, group, need) - ends < serviceSeconds(world, person, need))
      forgoNeed(world, person, need);
  }
  change(world, person, events.enterYard, zone, 0);
  meetNeed(world, person, Needs.openAir);
  if (calendar.timeOf(Event.yardEnd, group) < 0) calendar.schedule(Event.yardEnd, group, ends);
  return true;
}

/** Everybody comes in from the yard together. */
export function endYard(world: World, group: number): void {
  const { groups, people, states, events } = world;
  for (let slot = groups.firstPerson[group]; slot < groups.firstPerson[group + 1]; slot++) {
    const person = groups.people[slot];
    if (people.state[person] !== states.inYard) continue;
    change(world, person, events.leaveYard, floorOf(world, person), 0);
    think(world, person);
  }
}

function cleanCell(world: World, person: number, left: number): boolean {
  const { people, calendar } = world;
  const seconds = serviceSeconds(world, person, Needs.cleaning);
  if (seconds > left || !toOwnCell(world, person)) return false;
  people.seeingTo[person] = Needs.cleaning;
  calendar.reschedule(Event.serviceEnd, person, calendar.now + seconds);
  return true;
}

/** Nothing to see to: company on the floor, or the own open cell. */
function associate(world: World, person: number, open: number): void {
  const stays =
    draw(world, Purpose.staysOnFloor, person, quarterOccasion(world)) <
    world.plan.behaviour['association.floorShare'];
  if (stays && (open & floor) !== 0) toFloor(world, person);
  else toOwnCell(world, person);
}

function toFloor(world: World, person: number): void {
  const { people, states, events } = world;
  if (people.state[person] === states.inOwnCell)
    change(world, person, events.stepOut, floorOf(world, person), 0);
}

function toOwnCell(world: World, person: number): boolean {
  const { people, states, events, doors } = world;
  if (people.state[person] === states.inOwnCell) return true;
  if (doors.cellOpen[people.cell[person]] === 0) return false;
  change(world, person, events.goHome, cellZoneOf(world, person), 0);
  return true;
}
