/** Bed watches and constant watches (model.md §4.14): unplanned, as delivered, the same under every regime. */
import { attendanceReasons, simReasons } from '#trace/records.ts';
import type { BehaviourId } from '#scenario/assumptions.ts';
import { Event } from '../eventKinds.ts';
import { change, dayOccasion, draw } from '../life.ts';
import { Drains } from '../posts.ts';
import { Purpose } from '../purposes.ts';
import { isInSpell, spellRates, type SpellRates } from '../spells.ts';
import { CallPhase, Step, Where, type World } from '../world.ts';
import { withdraw } from './calledPeople.ts';
import { runDetail } from './detail.ts';
import { markDoor, openForOne } from './doors.ts';

const sick = attendanceReasons.indexOf('SICK');
const noSimReason = simReasons.indexOf('none');
/** Somebody who cannot be taken yet is looked for again after this. */
const lookAgainSeconds = 300;

/** Midnight: which spells begin and end today, and when. Those of the first day are live from its start. */
export function drawWatches(world: World): void {
  if (!world.asDelivered) return;
  const { people, plan, calendar, midnight, where } = world;
  const { behaviour } = plan;
  const occasion = dayOccasion(world, 0);
  const bed = frequencyOf(world, 'bedWatch.starts', 'bedWatch.days');
  const constant = frequencyOf(world, 'constantWatch.starts', 'constantWatch.days');
  const firstReturn = Math.round(behaviour['court.firstReturnMinutes'] * 60);
  const lastReturn = Math.round(behaviour['court.lastReturnMinutes'] * 60);
  for (let person = 0; person < people.count; person++) {
    // Washes and eats where they are.
    if (where[people.state[person]] === Where.outside) people.needs[person] = 0;
    if (bed.share > 0 && turns(world, Purpose.bedWatchSpell, person, people.bedWatch, bed)) {
      const u = draw(world, Purpose.bedWatchSecond, person, occasion);
      const second =
        people.bedWatch[person] === 0
          ? firstReturn + Math.floor(u * Math.max(1, lastReturn - firstReturn))
          : world.day === 0
            ? 0
            : Math.floor(u * 86_400);
      calendar.schedule(Event.bedWatch, person, midnight + second);
    }
    if (
      constant.share > 0 &&
      turns(world, Purpose.constantWatchSpell, person, people.constantWatch, constant)
    ) {
      const u = draw(world, Purpose.constantWatchSecond, person, occasion);
      calendar.schedule(
        Event.constantWatch,
        person,
        midnight + (world.day === 0 ? 0 : Math.floor(u * 86_400)),
      );
    }
  }
}

interface Frequency {
  /** Share of person-days. */
  readonly share: number;
  readonly rates: SpellRates;
}

function frequencyOf({ plan }: World, starts: BehaviourId, days: BehaviourId): Frequency {
  const mean = Math.max(1, plan.behaviour[days]);
  const odds = (plan.behaviour[starts] / 7000) * mean;
  const share = odds / (1 + odds);
  return { share, rates: spellRates(share, mean) };
}

/** Draws whether somebody is in a spell today, and says whether that is new. */
function turns(
  world: World,
  purpose: number,
  person: number,
  spell: Uint8Array,
  { share, rates }: Frequency,
): boolean {
  const before = spell[person];
  const u = draw(world, purpose, person, dayOccasion(world, 0));
  spell[person] = isInSpell(u, world.day, before === 1, share, rates, 1) ? 1 : 0;
  return spell[person] !== before;
}

/** A bed watch begins, or its person comes back and its officers with them. */
export function turnBedWatch(world: World, person: number): void {
  const { people, calendar, detail, plan, states } = world;
  const begins = people.bedWatch[person] === 1;
  const officers = Math.round(plan.behaviour['bedWatch.officers']);
  detail.drained[Drains['bed-watch']] += begins ? officers : -officers;
  if (begins) calendar.schedule(Event.admission, person, calendar.now);
  else if (people.state[person] === states.hospital) comeBack(world, person);
  else calendar.cancel(Event.admission, person);
  runDetail(world, 1);
}

/** An officer sits at the door, or leaves it. */
export function turnConstantWatch(world: World, person: number): void {
  world.detail.drained[Drains['constant-watch']] += world.people.constantWatch[person] === 1 ? 1 : -1;
  runDetail(world, 1);
}

/** Out of the cell or off the floor, whatever the hour; from work, a line or the way only once that is over. */
export function takeToHospital(world: World, person: number): void {
  const { people, states, events, calendar } = world;
  const state = people.state[person];
  const free =
    state === states.resting ||
    state === states.inCellSession ||
    ((state === states.onFloor || state === states.inOwnCell) && people.seeingTo[person] < 0);
  if (!free || people.callPhase[person] > CallPhase.due) {
    calendar.schedule(Event.admission, person, calendar.now + lookAgainSeconds);
    return;
  }
  if (people.callPhase[person] === CallPhase.due) withdraw(world, person, sick, noSimReason);
  calendar.cancel(Event.decide, person);
  calendar.cancel(Event.step, person);
  people.step[person] = Step.none;
  people.atDoor[person] = 0;
  people.needs[person] = 0;
  const go = (): void => change(world, person, events.takeToHospital, -1, 0);
  if (world.where[state] === Where.locked) openForOne(world, person, go);
  else go();
  markDoor(world, people.cell[person]);
}

/** Back through reception, where there is one with room. */
function comeBack(world: World, person: number): void {
  const { people, events, calendar, plan, occupancy } = world;
  const { receptionZone, zones } = plan.geography;
  if (receptionZone < 0 || occupancy[receptionZone] >= zones[receptionZone].limit) {
    walkToWing(world, person, events.comeBack);
    return;
  }
  change(world, person, events.comeBackToWait, receptionZone, 0);
  people.step[person] = Step.leaveReception;
  calendar.schedule(
    Event.step,
    person,
    calendar.now + Math.max(1, Math.round(plan.behaviour['reception.minutes'] * 60)),
  );
}

/** Brought from reception to the wing by an officer: the last link of the way is walked, no gate holds them. */
export function leaveReception(world: World, person: number): void {
  walkToWing(world, person, world.events.headBack);
}

function walkToWing(world: World, person: number, event: number): void {
  const { people, plan, calendar } = world;
  const { link, linkSeconds } = plan.geography.wings[people.wing[person]];
  change(world, person, event, link, 0);
  people.step[person] = Step.reachWing;
  calendar.schedule(Event.step, person, calendar.now + Math.max(1, linkSeconds));
}
