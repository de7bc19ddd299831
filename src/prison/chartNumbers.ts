/** Numbers of the chart's states and events, by name, so that processes read as the chart does. */
import type { CompiledChart } from '#kernel/chart.ts';

const stateNames = {
  resting: 'locked.resting',
  inCellSession: 'locked.inCellSession',
  mealAtDoor: 'locked.mealAtDoor',
  inOwnCell: 'onWing.inOwnCell',
  onFloor: 'onWing.onFloor',
  queueing: 'onWing.queueing',
  beingServed: 'onWing.beingServed',
  inYard: 'onWing.inYard',
  onWingSession: 'onWing.onWingSession',
  working: 'onWing.working',
  moving: 'away.moving',
  heldAtGate: 'away.heldAtGate',
  offWingSession: 'away.offWingSession',
  returning: 'away.returning',
} as const;

const eventNames = [
  'unlock',
  'changeReason',
  'startInCellSession',
  'endInCellSession',
  'takeMealAtDoor',
  'finishMeal',
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
  'leaveWing',
  'walkOn',
  'waitAtGate',
  'passGate',
  'passGateHomeward',
  'arrive',
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
