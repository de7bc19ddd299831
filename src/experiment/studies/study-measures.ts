/** What a study shows of each change, of everyone: the questions asked in advance, and what else a planner needs beside them. */
import type { Slice } from '../comparison.ts';
import { confirmatoryMeasures } from '../confirmatory.ts';

export interface StudyMeasure {
  readonly id: string;
  readonly dayType: Slice['dayType'];
  readonly where: string;
}

export const studyMeasures: readonly StudyMeasure[] = [
  ...confirmatoryMeasures.map((id) => ({ id, dayType: 'weekday' as const, where: 'all' })),
  { id: 'time.unlocked.mean', dayType: 'weekend', where: 'all' },
  { id: 'time.share.under2h', dayType: 'weekday', where: 'all' },
  { id: 'access.hours.planned', dayType: 'weekday', where: 'all' },
  { id: 'access.hours.planned', dayType: 'weekday', where: 'mode:inCell' },
  { id: 'access.hours.inCellOffered', dayType: 'weekday', where: 'all' },
  { id: 'access.sessionsCancelled', dayType: 'weekday', where: 'all' },
  { id: 'access.waitingList', dayType: 'week', where: 'all' },
  { id: 'access.placesEmpty', dayType: 'weekday', where: 'all' },
  { id: 'access.domesticsUnmet', dayType: 'weekday', where: 'all' },
  { id: 'staff.curtailments', dayType: 'week', where: 'all' },
  { id: 'staff.daysInState', dayType: 'week', where: 'state:green' },
  { id: 'staff.daysInState', dayType: 'week', where: 'state:amberRed' },
  { id: 'staff.daysInState', dayType: 'week', where: 'state:red' },
  { id: 'staff.rosterShort', dayType: 'week', where: 'all' },
  { id: 'staff.officerHours', dayType: 'week', where: 'all' },
  { id: 'staff.instructorHours', dayType: 'week', where: 'all' },
  { id: 'staff.roomHours', dayType: 'week', where: 'all' },
];
