/** Missing a movement: the reason that stands against a place at a session. */
import { attendanceReasons, simReasons } from '#trace/records.ts';
import type { World } from '../world.ts';

export const other = attendanceReasons.indexOf('OTHER');
export const missedMovement = simReasons.indexOf('missedMovement');

/** Writes it to a row of the allocations. */
export function noteMissed({ allocations }: World, row: number): void {
  allocations.reason[row] = other;
  allocations.simReason[row] = missedMovement;
}
