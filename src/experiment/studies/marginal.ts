/** What one more of each thing is worth: an officer, an instructor, a room, a quarter of an hour. */
import type { Scenario } from '#scenario/scenario.ts';
import { oneMoreOfEach } from './marginal-staff.ts';
import { laterByAQuarter } from './marginal-time.ts';
import { secondRooms } from './marginal-rooms.ts';
import type { StudyDesign } from './study.ts';

export function marginalStudy(base: Scenario): StudyDesign {
  return {
    kind: 'marginal',
    base,
    variants: [...oneMoreOfEach(base), ...secondRooms(base), laterByAQuarter(base)],
    holdsPlannedHours: false,
  };
}
