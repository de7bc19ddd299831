/** The fixed list of cells every replication fills: which measure, on which days, for whom, where. */
import { eventTypes } from '#scenario/appointments.ts';
import { skills } from '#scenario/establishment.ts';
import { curtailmentItems } from '#scenario/regime.ts';
import { causes, locationClasses, needs, sessionReasons, tasks, lostItems } from '#trace/records.ts';
import { inspectedAt, regimeStates } from './facts/facts.ts';
import { apartWheres } from './hoursApart.ts';
import { lossReasons } from './losses.ts';
import { dayTypes, type DayType, type GridCell } from './measure.ts';
import { peopleGroups } from './slices.ts';
import { profileDays } from './summary.ts';

const everyone = ['all'];
const workGroups = peopleGroups.filter((group) => /^(all|work:|ownWork:)/.test(group));
const baselineGroups = workGroups.filter((group) => !group.startsWith('ownWork:'));
/** Who lives apart, is on remand or on basic level: for the headlines alone. */
const otherGroups = peopleGroups.filter((group) => !workGroups.includes(group));
const everyday: readonly DayType[] = dayTypes;
const everywhere = ['all'];
/** For what is not read day by day. */
const broadDays: readonly DayType[] = ['week', 'weekday', 'weekend'];
const places = ['all', ...locationClasses.map((name) => `place:${name}`)];
const structuredOrNot = ['structured:yes', 'structured:no'];
const hours = Array.from({ length: 24 }, (_, hour) => `hour:${String(hour).padStart(2, '0')}`);
const lockedCauses = ['all', ...causes.filter((cause) => cause !== 'none').map((cause) => `cause:${cause}`)];
const lossCauses = ['all', ...lossReasons.map((reason) => `cause:${reason}`)];
const areas = apartWheres.filter((where) => where.startsWith('area:'));
const domestics = ['need:shower', 'need:telephone', 'need:cleaning', 'need:kit'];
const cancelReasons = sessionReasons
  .filter((reason) => reason !== 'none')
  .map((reason) => `reason:${reason}`);
const appointmentTypes = eventTypes.filter((type) => type !== 'ACTIVITY').map((type) => `event:${type}`);
const skillWheres = ['all', ...skills.map((skill) => `skill:${skill}`)];
const stateWheres = ['all', ...regimeStates.map((state) => `state:${state}`)];

type Row = readonly [
  measures: readonly string[],
  people: readonly string[],
  where: readonly string[],
  days: readonly DayType[],
];

const rows: readonly Row[] = [
  [
    [
      'time.unlocked.mean',
      'time.unlocked.median',
      'time.unlocked.p10',
      'time.unlocked.p90',
      'time.outOfCell.mean',
      'time.openAir.mean',
      'time.bestPossible.mean',
      'time.longestLocked.mean',
      'time.lockedInWorkingDay',
      'time.eveningUnlocked',
    ],
    workGroups,
    everywhere,
    everyday,
  ],
  [
    [
      'time.share.under2h',
      'time.share.from2to6h',
      'time.share.from6to10h',
      'time.share.atLeast10h',
      'time.share.inCell22h',
      'time.share.alone22h',
    ],
    baselineGroups,
    everywhere,
    everyday,
  ],
  [['time.unlocked.mean'], baselineGroups, ['part:morning', 'part:afternoon', 'part:evening'], everyday],
  [
    [
      'time.weeklyMean.p10',
      'time.weeklyMean.median',
      'time.weeklyMean.p90',
      'time.weeklyMean.under2h',
      'time.weeklyMean.from2to6h',
      'time.weeklyMean.from6to10h',
      'time.weeklyMean.atLeast10h',
      'time.shareOfBestPossible',
      'time.daysCutShort',
      'time.unlocksOnTime',
    ],
    baselineGroups,
    everywhere,
    broadDays,
  ],
  [['time.variation'], baselineGroups, everywhere, ['week', 'weekday', 'monToThu']],
  [['time.daysOutside'], everyone, everywhere, broadDays],
  [['time.openAir.mean'], everyone, ['place:routes'], everyday],
  [['time.eveningUnlocked'], everyone, ['evening:hour', 'evening:association'], everyday],
  [
    ['time.lockedInWorkingDay'],
    everyone,
    ['status:locked', 'status:offWingActivity', 'status:onWingWork', 'status:nothingArranged'],
    everyday,
  ],
  [['time.lockedInWorkingDay'], otherGroups, everywhere, broadDays],
  [['time.lockedInWorkingDay'], peopleGroups, inspectedAt.map((clock) => `at:${clock}`), broadDays],
  [['time.locked'], baselineGroups, lockedCauses, everyday],
  [
    [
      'movement.journeys',
      'movement.leavingWing',
      'movement.peakOnRoutes',
      'movement.missed',
      'movement.heldMinutes',
      'movement.sessionMinutesLost',
      'movement.officerHours',
    ],
    everyone,
    everywhere,
    everyday,
  ],
  [['movement.transitMinutes', 'movement.rollDelayMinutes'], everyone, everywhere, broadDays],
  [['movement.heldMinutes'], everyone, ['held:gate', 'held:waiting'], broadDays],
  [['movement.journeys'], everyone, ['mode:escorted', 'mode:freeFlow'], broadDays],
  [['movement.leavingWing'], everyone, ['slot:AM', 'slot:PM', 'slot:ED'], everyday],
  [
    [
      'violence.contactHours',
      'violence.contactHoursAllPairs',
      'violence.lightlySupervised',
      'violence.crossWing',
      'violence.nonAssociationMeetings',
      'violence.exposureIndex',
    ],
    everyone,
    places,
    everyday,
  ],
  [
    ['violence.exposurePerUnlockedHour', 'violence.ownLandingMinutes', 'violence.staffContactMinutes'],
    everyone,
    everywhere,
    everyday,
  ],
  [['violence.contactHours', 'violence.exposureIndex'], everyone, structuredOrNot, everyday],
  [['violence.contactHours', 'violence.exposureIndex'], everyone, hours, profileDays],
  [['violence.peopleMet'], baselineGroups, everywhere, ['week']],
  [
    [
      'access.hours.planned',
      'access.hours.delivered',
      'access.hours.attended',
      'access.hours.onWing',
      'access.hours.offWing',
      'access.hours.inCellOffered',
      'access.hours.inCellEngaged',
      'access.share.any',
      'access.attendanceRate',
      'access.domesticsUnmet',
      'access.forcedChoices',
    ],
    workGroups,
    everywhere,
    everyday,
  ],
  [
    ['access.hours.planned', 'access.hours.delivered'],
    everyone,
    ['mode:inCell', 'mode:onWing', 'mode:offWing'],
    everyday,
  ],
  [['access.hours.attended'], everyone, ['mode:onWing', 'mode:offWing'], everyday],
  [
    ['access.hours.planned', 'access.hours.delivered', 'access.hours.attended'],
    everyone,
    apartWheres,
    broadDays,
  ],
  [
    ['access.hours.planned', 'access.hours.delivered', 'access.hours.attended'],
    baselineGroups.slice(1),
    ['mode:onWing', 'mode:offWing', ...areas],
    ['week'],
  ],
  [['access.hours.lost'], everyone, lossCauses, everyday],
  [['access.hours.lost'], baselineGroups.slice(1), lossCauses, ['week', 'weekday']],
  [
    [
      'access.experienced.p10',
      'access.experienced.median',
      'access.experienced.p90',
      'access.share.nothing',
      'access.share.target',
    ],
    baselineGroups,
    everywhere,
    ['week', 'weekday'],
  ],
  [
    [
      'access.keyWorkMinutes',
      'access.visits',
      'access.paidSessions',
      'access.domesticsMet',
      'access.openAirMet',
    ],
    baselineGroups,
    everywhere,
    ['week'],
  ],
  [['access.share.keyWork', 'access.waitingList'], everyone, everywhere, ['week']],
  [['access.clashes', 'access.wingWorkMinutes', 'access.appointmentsKept'], everyone, everywhere, broadDays],
  [['access.domesticsMet'], everyone, domestics, ['week']],
  [['access.appointmentsKept'], everyone, appointmentTypes, ['week']],
  [['access.sessionsCancelled'], everyone, cancelReasons, broadDays],
  [
    [
      'time.unlocked.mean',
      'time.share.under2h',
      'access.hours.planned',
      'access.hours.delivered',
      'access.hours.attended',
    ],
    otherGroups,
    everywhere,
    everyday,
  ],
  [['access.domesticsUnmet'], everyone, domestics, everyday],
  [['access.forcedChoices'], everyone, needs.map((need) => `need:${need}`), everyday],
  [['access.gini'], everyone, everywhere, everyday],
  [['access.gini'], baselineGroups.slice(1), everywhere, ['week']],
  [
    ['access.sessionsCancelled', 'access.placesEmpty', 'staff.postsUnfilled', 'staff.curtailments'],
    everyone,
    everywhere,
    everyday,
  ],
  [
    [
      'staff.officerHours',
      'staff.instructorHours',
      'staff.roomHours',
      'staff.doorMinutes',
      'staff.mealBreaksLost',
    ],
    everyone,
    everywhere,
    broadDays,
  ],
  [
    ['staff.hoursUsed', 'staff.hoursOnDuty', 'staff.hoursDeployable'],
    everyone,
    skillWheres,
    ['week', 'weekday'],
  ],
  [['staff.officerHours'], everyone, tasks.map((task) => `task:${task}`), broadDays],
  [
    ['staff.curtailments'],
    everyone,
    [...curtailmentItems, ...lostItems].map((item) => `item:${item}`),
    ['week'],
  ],
  [['staff.rosterShort'], everyone, everywhere, broadDays],
  [['staff.daysInState'], everyone, stateWheres, broadDays],
];

const grid: readonly GridCell[] = rows.flatMap(([measures, people, where, days]) =>
  measures.flatMap((measure) =>
    people.flatMap((group) =>
      where.flatMap((place) => days.map((dayType) => ({ measure, dayType, people: group, where: place }))),
    ),
  ),
);

/** The same list for every establishment and regime, in the order of Summary.total and Summary.base. */
export function gridFor(): readonly GridCell[] {
  return grid;
}
