/** Plain words for the names that the trace and the measures use. */

/** The six places of every picture, in the order of the profiles. */
export const places = [
  { id: 'inCell', name: 'In cell' },
  { id: 'onWing', name: 'On the wing' },
  { id: 'workshop', name: 'Workshop' },
  { id: 'education', name: 'Education' },
  { id: 'moving', name: 'Moving' },
  { id: 'visitOrOther', name: 'Visit, other' },
] as const;

const causeNames: Readonly<Record<string, string>> = {
  none: 'No cause given',
  night: 'Night',
  mealBreak: 'Meal break',
  notMyTurn: 'Not my turn',
  notCalled: 'Not called to a session',
  cancelled: 'Session cancelled',
  shortStaff: 'Short of staff',
  refused: 'Refused',
  sick: 'Sick',
  rollCheck: 'Roll check',
  incident: 'Incident',
  lateBack: 'Late back, late unlock',
  ownChoice: 'Own choice',
};

/** The same, to follow "because". */
const causeReasons: Readonly<Record<string, string>> = {
  none: 'no cause was given',
  night: 'of the night',
  mealBreak: 'of the staff meal break',
  notMyTurn: 'it was not my turn',
  notCalled: 'I was not called to a session',
  cancelled: 'a session was cancelled',
  shortStaff: 'there were too few staff',
  refused: 'I refused',
  sick: 'I was sick',
  rollCheck: 'of roll checks',
  incident: 'of an incident',
  lateBack: 'of late returns and late unlocks',
  ownChoice: 'I chose to be',
};

const locationNames: Readonly<Record<string, string>> = {
  wingAssociation: 'Wing floor',
  wingRoom: 'Wing room',
  serveryQueue: 'Servery queue',
  medicationQueue: 'Medication queue',
  showers: 'Showers',
  yard: 'Exercise yard',
  routeFreeFlow: 'Routes, free flow',
  routeEscorted: 'Routes, escorted',
  workshop: 'Workshops',
  education: 'Education',
  library: 'Library',
  gym: 'Gym',
  chapel: 'Chapel',
  visits: 'Visits',
  healthcareWaiting: 'Healthcare waiting',
  otherPlace: 'Elsewhere',
  cell: 'Cells',
};

export function causeName(id: string): string {
  return causeNames[id] ?? spaced(id);
}

export function causeReason(id: string): string {
  return causeReasons[id] ?? `of ${spaced(id).toLowerCase()}`;
}

export function locationName(id: string): string {
  return locationNames[id] ?? spaced(id);
}

const shortCauses: Readonly<Record<string, string>> = {
  notCalled: 'Not called',
  cancelled: 'Cancelled',
  lateBack: 'Late',
};

/** A cause where there is little room. */
export function shortCauseName(id: string): string {
  return shortCauses[id] ?? causeName(id);
}

/** `inOwnCell` as `In own cell`. */
export function spaced(id: string): string {
  const words = id.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const lossNames: Readonly<Record<string, string>> = {
  refused: 'Refused',
  sick: 'Sick',
  rest: 'Rest day',
  notRequired: 'Not required',
  clash: 'Clash with something else',
  suspended: 'Suspended',
  cancelled: 'Session cancelled',
  late: 'Late, or back early',
  missedMovement: 'Missed the movement',
  shortened: 'Session cut short',
  other: 'Other',
};

/** Why a planned hour was not attended. */
export function lossName(id: string): string {
  return lossNames[id] ?? spaced(id);
}

/** Only where the id does not read well by itself. */
const curtailmentNames: Readonly<Record<string, string>> = {
  wingLockdown: 'A wing or landing locked up',
  exercise: 'Exercise on a wing',
  domestics: 'Domestics on a wing',
};

/** What is given up for lack of staff. */
export function curtailmentName(id: string): string {
  return curtailmentNames[id] ?? spaced(id);
}

/** What officers are at, in the order in which it is shown. */
export const taskNames: Readonly<Record<string, string>> = {
  wingFloor: 'Wing floors',
  session: 'Sessions',
  route: 'Routes and gates',
  escort: 'Escorts',
  watch: 'Bed and constant watches',
  response: 'Responding to alarms',
  hospitalEscort: 'Escorts to hospital',
  other: 'Other posts',
};

const sessionReasonNames: Readonly<Record<string, string>> = {
  STAFF_UNAVAILABLE: 'Staff unavailable',
  STAFF_TRAINING: 'Staff training',
  OPERATIONAL_ISSUE: 'Operational issue',
  LOCATION_UNAVAILABLE: 'Location unavailable',
  NOT_REQUIRED: 'Not required',
};

/** Why a session was cancelled, in the words of DPS. */
export function sessionReasonName(id: string): string {
  return sessionReasonNames[id] ?? spaced(id);
}
