/** Who is on a watch, as the other processes see it. */
import { Where } from './people.ts';
import type { World } from './world.ts';

/** On a bed watch or a constant watch today: called to nothing. */
export function isWatched({ people }: World, person: number): boolean {
  return people.bedWatch[person] === 1 || people.constantWatch[person] === 1;
}

/** Gone to hospital on a bed watch: eats, washes and sleeps there. */
export function isInHospitalForDays({ people, where }: World, person: number): boolean {
  return people.bedWatch[person] === 1 && where[people.state[person]] === Where.outside;
}
