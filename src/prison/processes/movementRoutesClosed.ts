/** Routes closed to others (operations.md §1, vulnerable prisoners): who must not mix has a window with the routes to themselves. */
import type { World } from '../world.ts';

const nobody = -1;
/** Past the end of such a window, how soon somebody kept off the routes looks again whether its people are through. */
const lookAgainSeconds = 30;

/** Whether a window may open: one that closes the routes keeps them from now on, and has them once they are empty. */
export function haveRoutes({ movement, plan, midnight }: World, window: number): boolean {
  if (movement.keptFor !== nobody && movement.keptFor !== window) return false;
  if (plan.regime.sim.movement.windows[window].routeClosed !== true) return true;
  movement.keptFor = window;
  movement.keptUntil = midnight + plan.windowTimes[window].to;
  return movement.onRoutes === 0 && !movement.open.includes(1);
}

/** Until when the routes are closed to somebody who is not on them, 0 if they are not. After final lock-up they never are. */
export function keptOffUntil(world: World, person: number): number {
  const { movement, plan, midnight, dayOfWeek, calendar, sessions, allocations, people } = world;
  const window = movement.keptFor;
  const lockUp = midnight + plan.finalLockUp[dayOfWeek];
  if (window === nobody || calendar.now >= lockUp || isOnTheWay(world, person)) return 0;
  const shuts = Math.min(lockUp, movement.keptUntil);
  const session = allocations.session[people.call[person]];
  const isTheirs = sessions.outward[session] === window || sessions.back[session] === window;
  if (isTheirs && (movement.open[window] === 1 || calendar.now >= shuts)) return 0;
  // The routes are given up a second after the window shuts.
  return calendar.now < shuts ? shuts + 2 : calendar.now + lookAgainSeconds;
}

/** A window that closed the routes has shut: they are kept until its people are through, but not if it never opened. */
export function shutRoutes({ movement }: World, window: number): void {
  if (movement.keptFor === window && movement.open[window] === 0) movement.keptFor = nobody;
}

/** The routes are empty: whoever they were kept for is through, once the window has shut. */
export function releaseRoutes({ movement, calendar }: World): void {
  if (calendar.now >= movement.keptUntil) movement.keptFor = nobody;
}

/** Stands at a gate or walks: those are let through, so that the routes empty. */
function isOnTheWay({ people, movement }: World, person: number): boolean {
  return people.zone[person] < movement.linkStoppedUntil.length;
}
