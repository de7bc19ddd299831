/** Bed watches and constant watches (model.md §4.14): unplanned, as delivered, the same under every regime. */
import { attendanceReasons } from '#trace/records.ts';
import type { BehaviourId } from '#scenario/assumptions.ts';
import { Event } from '../eventKinds.ts';
import { change, dayOccasion, draw } from '../life.ts';
import { Drains } from '../posts.ts';
import { Purpose } from '../purposes.ts';
import { isInSpell, spellRates, type SpellRates } from '../spells.ts';
import { Where } from '../people.ts';
import type { World } from '../world.ts';
import { runDetail } from './detail.ts';
import { comeBack, isFreeToGo, takeOut } from './reception.ts';

const sick = attendanceReasons.indexOf('SICK');
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
  const { people, events, calendar } = world;
  if (!isFreeToGo(world, person)) {
    calendar.schedule(Event.admission, person, calendar.now + lookAgainSeconds);
    return;
  }
  people.needs[person] = 0;
  takeOut(world, person, sick, () => change(world, person, events.takeToHospital, -1, 0));
}
