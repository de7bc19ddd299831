/** The last escort post closes (model.md §4.6): who waits for an officer then waits in vain. */
import { Event, firstHomewardGroup, firstSingleGroup } from '../eventKinds.ts';
import { think } from '../life.ts';
import { Step, Where } from '../people.ts';
import type { World } from '../world.ts';
import { forgetEscort } from './movementEscorts.ts';
import { noteMissed } from './missedMovement.ts';
import { giveUpEscort } from './movementRoutes.ts';

/**
 * Those on the way out have missed it and go home. Those on the way back are walked there as one group once somebody has come for
 * them, and who was to be fetched from the wing goes with whoever is there.
 */
export function releaseWaiting(world: World): void {
  const { escorts, plan, people, where } = world;
  const firstHomeward = firstHomewardGroup(plan);
  for (let group = 0; group < firstHomeward; group++) {
    while (escorts.waiting[group] > 0) {
      const person = escorts.first[group];
      noteMissed(world, people.call[person]);
      giveUpEscort(world, person);
    }
  }
  for (let group = firstHomeward; group < firstSingleGroup(plan); group++)
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
