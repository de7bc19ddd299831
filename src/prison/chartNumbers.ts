/** Numbers of the chart's states and events, by name, so that processes read as the chart does. */
import type { CompiledChart } from '#kernel/chart.ts';

const stateNames = {
  resting: 'locked.resting',
  inCellSession: 'locked.inCellSession',
  mealAtDoor: 'locked.mealAtDoor',
  medicationAtDoor: 'locked.medicationAtDoor',
  welfareCheckAtDoor: 'locked.welfareCheckAtDoor',
  inOwnCell: 'onWing.inOwnCell',
  onFloor: 'onWing.onFloor',
  queueing: 'onWing.queueing',
  beingServed: 'onWing.beingServed',
  inYard: 'onWing.inYard',
  onWingSession: 'onWing.onWingSession',
  keyWork: 'onWing.keyWork',
  working: 'onWing.working',
  moving: 'away.moving',
  heldAtGate: 'away.heldAtGate',
  offWingSession: 'away.offWingSession',
  waiting: 'away.waiting',
  appointment: 'away.appointment',
  returning: 'away.returning',
  court: 'outside.court',
  hospital: 'outside.hospital',
  onLicence: 'outside.onLicence',
} as const;

const eventNames = [
  'unlock',
  'changeReason',
  'startInCellSession',
  'endInCellSession',
  'takeMealAtDoor',
  'finishMeal',
  'takeMedicationAtDoor',
  'finishMedicationAtDoor',
  'startWelfareCheck',
  'finishWelfareCheck',
  'lock',
  'stepOut',
  'goHome',
  'joinQueue',
  'startService',
  'finishService',
  'leaveQueue',
  'enterYard',
  'leaveYard',
  'enterRoom',
  'leaveRoom',
  'startWork',
  'stopWork',
  'startKeyWork',
  'endKeyWork',
  'leaveWing',
  'walkOn',
  'waitAtGate',
  'passGate',
  'passGateHomeward',
  'arrive',
  'arriveToWait',
  'arriveForAppointment',
  'beginAppointment',
  'waitToLeave',
  'goToCourt',
  'goToHospital',
  'takeToHospital',
  'goOnLicence',
  'comeBack',
  'comeBackToWait',
  'turnBack',
  'headBack',
  'reachWing',
] as const;

export type StateNumbers = Readonly<Record<keyof typeof stateNames, number>>;
export type EventNumbers = Readonly<Record<(typeof eventNames)[number], number>>;

export function stateNumbersOf(chart: CompiledChart): StateNumbers {
  const entries = Object.entries(stateNames).map(([name, path]) => [name, indexIn(chart.states, path)]);
  return Object.fromEntries(entries) as StateNumbers;
}

export function eventNumbersOf(chart: CompiledChart): EventNumbers {
  return Object.fromEntries(eventNames.map((name) => [name, indexIn(chart.events, name)])) as EventNumbers;
}

function indexIn(names: readonly string[], name: string): number {
  const index = names.indexOf(name);
  if (index < 0) throw new Error(`The chart has no ${name}.`);
  return index;
}
