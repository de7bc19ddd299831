/** The last escort post closes (model.md §4.6): who waits for an officer then waits in vain. */
import { attendanceReasons, simReasons } from '#trace/records.ts';
import { Event } from '../eventKinds.ts';
import { think } from '../life.ts';
import { Step, Where } from '../people.ts';
import type { World } from '../world.ts';
import { forgetEscort } from './movementEscorts.ts';
import { giveUpEscort } from './movementRoutes.ts';

const other = attendanceReasons.indexOf('OTHER');
const missedMovement = simReasons.indexOf('missedMovement');

/**
 * Those on the way out have missed it and go home. Those on the way back are walked there as one group once somebody has come for
 * them, and who was to be fetched from the wing goes with whoever is there.
 */
export function releaseWaiting(world: World): void {
  const { escorts, plan, people, allocations, where } = world;
  const wings = plan.wingCodes.length;
  const places = plan.firstPlaceOfArea.length;
  for (let group = 0; group < wings * places; group++) {
    while (escorts.waiting[group] > 0) {
      const person = escorts.first[group];
      const row = people.call[person];
      allocations.reason[row] = other;
      allocations.simReason[row] = missedMovement;
      giveUpEscort(world, person);
    }
  }
  for (let group = wings * places; group < 2 * wings * places; group++)
    while (escorts.waiting[group] > 0) walkBackLater(world, escorts.first[group]);
  for (let person = 0; person < people.count; person++) {
    if (escorts.group[person] < 0) continue;
    if (where[people.state[person]] === Where.away) {
      walkBackLater(world, person);
    } else {
      forgetEscort(world, person);
      think(world, person);
    }
  }
}

function walkBackLater(world: World, person: number): void {
  const { people, calendar, plan } = world;
  forgetEscort(world, person);
  people.step[person] = Step.startBack;
  calendar.reschedule(Event.step, person, calendar.now + 1 + plan.seconds.redeploy);
}
