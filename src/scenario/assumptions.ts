/** Every number that comes from evidence or judgement, with its unit, range, source and confidence. */
import type { Provenance } from './establishment.ts';

/** Numbers that enter the simulation. */
export const behaviourIds = [
  'doors.unlockSecondsPerDoor',
  'doors.lockSecondsPerDoor',
  'doors.officersPerTeam',
  'doors.walkHomeSeconds',
  'calls.leadMinutes',
  'calls.onWingLeadMinutes',
  'calls.graceMinutes',
  'calls.secondsToLeaveWing',
  'movement.walkSpread',
  'rollCheck.baseSeconds',
  'rollCheck.secondsPerPerson',
  'rollCheck.miscountShare',
  'rollCheck.secondCountMinutes',
  'servery.secondsPerPerson',
  'medication.share',
  'medication.eveningShare',
  'medication.secondsPerPerson',
  'medication.supervisedShare',
  'medication.supervisedSeconds',
  'needs.showerShare',
  'needs.showerMinutes',
  'needs.telephoneShare',
  'needs.telephoneMinutes',
  'needs.cleaningShare',
  'needs.cleaningMinutes',
  'needs.patienceMinutes',
  'needs.decisionMinutes',
  'exercise.takeUpShare',
  'exercise.minutes',
  'exercise.officers',
  'association.floorShare',
  'people.convictedShare',
  'people.basicShare',
  'people.enhancedShare',
  'people.notSeekingWorkShare',
  'people.partTimePreferenceShare',
  'people.gymTakeUpShare',
  'people.otherTakeUpShare',
  'people.nonAssociationPairsPerPerson',
  'attendance.refusedShare',
  'attendance.sickShare',
  'attendance.restShare',
  'attendance.notRequiredShare',
  'staff.absentShare',
  'staff.lateShare',
  'staff.lateMinutes',
  'staff.redeploySeconds',
  'inCell.usedShare',
  'inCell.usedSpread',
  'people.faithTakeUpShare',
  'attendance.sickSpellDays',
  'attendance.refusalSpread',
  'staff.sickSpellDays',
  'staff.dailyFactorSpread',
  'demand.healthcare',
  'demand.socialVisit',
  'demand.legalVisit',
  'demand.videoLink',
  'demand.offenderManagement',
  'demand.keyWork',
  'demand.adjudication',
  'demand.court',
  'demand.hospitalEscort',
  'appointments.didNotAttendShare',
  'court.firstReturnMinutes',
  'court.lastReturnMinutes',
  'reception.minutes',
  'hospitalEscort.minutes',
  'hospitalEscort.officers',
  'bedWatch.starts',
  'bedWatch.days',
  'bedWatch.officers',
  'constantWatch.starts',
  'constantWatch.days',
  'incidents.alarms',
  'incidents.alarmsPerExposure',
  'incidents.responders',
  'incidents.responseMinutes',
  'incidents.movementStopMinutes',
  'incidents.landingLostMinutes',
  'tools.checkMinutes',
  'tools.missingShare',
  'tools.missingMinutes',
  'search.secondsPerPerson',
  'keyWork.minutes',
  'welfareCheck.share',
  'welfareCheck.seconds',
  'kit.secondsPerPerson',
] as const;

/** Numbers that only turn the trace into measures: changing one leaves the trace as it is. */
export const readingIds = [
  'contact.cap',
  'contact.metMinutes',
  'guardianship.exponent',
  'guardianship.peoplePerGuardian',
  'guardianship.instructorWeight',
  'guardianship.lightSupervisionThreshold',
  'nonAssociation.weight',
  'weight.wingAssociation',
  'weight.wingStructured',
  'weight.serveryQueue',
  'weight.medicationQueue',
  'weight.showers',
  'weight.yard',
  'weight.routeFreeFlow',
  'weight.routeEscorted',
  'weight.workshop',
  'weight.education',
  'weight.library',
  'weight.gym',
  'weight.chapel',
  'weight.visits',
  'weight.healthcareWaiting',
  'weight.otherPlace',
  'weight.cellOpen',
  'weight.cellShared',
  'access.targetHours',
] as const;

export type BehaviourId = (typeof behaviourIds)[number];
/** Demands for appointments, per 1,000 people a week. */
export type DemandId = Extract<BehaviourId, `demand.${string}`>;
export const demandIds = behaviourIds.filter((id): id is DemandId => id.startsWith('demand.'));
export type ReadingId = (typeof readingIds)[number];

export interface Assumption {
  readonly value: number;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  /** IDs of docs/evidence.md (S1, W1, row 20 ...), or the word `placeholder`. */
  readonly source: readonly string[] | 'placeholder';
  readonly confidence: 'H' | 'M' | 'L';
  readonly meaning: string;
}

export interface Assumptions {
  readonly $schema?: string;
  readonly formatVersion: 1;
  readonly kind: 'assumptions';
  readonly id: string;
  readonly name: string;
  readonly provenance: Provenance;
  readonly behaviour: Readonly<Record<BehaviourId, Assumption>>;
  readonly reading: Readonly<Record<ReadingId, Assumption>>;
}

/** The values of the reading assumptions alone: what measures take beside a trace. */
export type Reading = Readonly<Record<ReadingId, number>>;
/** The values of the behaviour assumptions alone. */
export type Behaviour = Readonly<Record<BehaviourId, number>>;

export function readingOf(assumptions: Assumptions): Reading {
  return Object.fromEntries(readingIds.map((id) => [id, assumptions.reading[id].value])) as Reading;
}

/** The same assumptions at other values; ranges and sources stay as they are. */
export function withValues(assumptions: Assumptions, behaviour: Behaviour, reading: Reading): Assumptions {
  return {
    ...assumptions,
    behaviour: valuedAt(behaviourIds, assumptions.behaviour, behaviour),
    reading: valuedAt(readingIds, assumptions.reading, reading),
  };
}

function valuedAt<Id extends string>(
  ids: readonly Id[],
  assumptions: Readonly<Record<Id, Assumption>>,
  values: Readonly<Record<Id, number>>,
): Record<Id, Assumption> {
  return Object.fromEntries(ids.map((id) => [id, { ...assumptions[id], value: values[id] }])) as Record<
    Id,
    Assumption
  >;
}
