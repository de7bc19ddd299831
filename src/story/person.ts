/** Sentences about one person's one day. */
import { duration } from './duration.ts';
import { spaced } from './vocabulary.ts';

const doing: Readonly<Record<string, string>> = {
  resting: 'Locked in',
  inCellSession: 'In-cell work',
  mealAtDoor: 'Meal behind the door',
  medicationAtDoor: 'Medication at the door',
  welfareCheckAtDoor: 'Welfare check at the door',
  inOwnCell: 'Own cell, door open',
  onFloor: 'Association',
  queueing: 'Waiting in line',
  beingServed: 'At the front of the line',
  inYard: 'Exercise',
  onWingSession: 'Session on the wing',
  keyWork: 'Key work',
  working: 'Wing work',
  moving: 'Walking',
  heldAtGate: 'Held at a gate',
  waiting: 'Waiting room',
  offWingSession: 'Session off the wing',
  appointment: 'Appointment',
  returning: 'Walking back',
  outside: 'Outside the prison',
};

/** What someone in a state is doing. */
export function doingName(state: string): string {
  return doing[state] ?? spaced(state);
}

export interface PersonInRegime {
  /** The regime's label. */
  readonly label: string;
  readonly unlockedHours: number;
}

/** "On a Tuesday, Kevin Marsh (a made-up name), not in work, is unlocked 3h 40m under Workshop-based and 3h 05m under …" */
export function personSentence(
  name: string,
  group: string,
  day: string,
  days: readonly PersonInRegime[],
): string {
  const parts = days.map(({ label, unlockedHours }) => `${duration(unlockedHours)} under ${label}`);
  const list =
    parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
  return `On a simulated ${day}, ${name} (a made-up name; ${group}) is unlocked ${list}.`;
}
