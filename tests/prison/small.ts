/**
 * Small prisons whose day can be worked out by hand: a wing or two, a handful of cells, one workshop. Unless a test says
 * otherwise nobody needs anything, everybody walks at one pace, and a door takes 10 s to unlock and 12 s to lock.
 */
import { readFileSync } from 'node:fs';
import type { Appointment } from '#scenario/appointments.ts';
import type { Assumptions, BehaviourId } from '#scenario/assumptions.ts';
import {
  dayNames,
  type Establishment,
  type Shift,
  type ShiftLine,
  type Wing,
} from '#scenario/establishment.ts';
import {
  curtailmentItems,
  type Activity,
  type CoreDay,
  type MovementWindow,
  type Partitions,
  type Period,
  type Post,
  type Regime,
  type UnlockMinimumRow,
} from '#scenario/regime.ts';
import type { Scenario } from '#scenario/scenario.ts';

const thread = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../scenario/fixtures/thread.${name}.json`, import.meta.url), 'utf8'));
const threadEstablishment = thread('establishment') as Establishment;
const threadRegime = thread('regime') as Regime;
const threadAssumptions = thread('assumptions') as Assumptions;

export const everyDay = dayNames;

/** Nobody needs, refuses or misses anything; doors 10 s and 12 s, walks home 1 s, the roll 60 s and 1 s a head. */
const quiet: Readonly<Record<BehaviourId, number>> = {
  'doors.unlockSecondsPerDoor': 10,
  'doors.lockSecondsPerDoor': 12,
  'doors.officersPerTeam': 2,
  'doors.walkHomeSeconds': 0,
  'calls.leadMinutes': 20,
  'calls.onWingLeadMinutes': 5,
  'calls.graceMinutes': 10,
  'calls.secondsToLeaveWing': 0,
  'movement.walkSpread': 0,
  'rollCheck.baseSeconds': 60,
  'rollCheck.secondsPerPerson': 1,
  'rollCheck.miscountShare': 0,
  'rollCheck.secondCountMinutes': 15,
  'servery.secondsPerPerson': 12,
  'medication.share': 0,
  'medication.eveningShare': 0,
  'medication.secondsPerPerson': 60,
  'medication.supervisedShare': 0,
  'medication.supervisedSeconds': 105,
  'needs.showerShare': 0,
  'needs.showerMinutes': 8,
  'needs.telephoneShare': 0,
  'needs.telephoneMinutes': 10,
  'needs.cleaningShare': 0,
  'needs.cleaningMinutes': 10,
  'needs.patienceMinutes': 60,
  'needs.decisionMinutes': 15,
  'exercise.takeUpShare': 0,
  'exercise.minutes': 60,
  'exercise.officers': 2,
  'association.floorShare': 1,
  'people.convictedShare': 1,
  'people.basicShare': 0,
  'people.enhancedShare': 0,
  'people.notSeekingWorkShare': 0,
  'people.partTimePreferenceShare': 0,
  'people.gymTakeUpShare': 1,
  'people.otherTakeUpShare': 1,
  'people.nonAssociationPairsPerPerson': 0,
  'attendance.refusedShare': 0,
  'attendance.sickShare': 0,
  'attendance.restShare': 0,
  'attendance.notRequiredShare': 0,
  'staff.absentShare': 0,
  'staff.lateShare': 0,
  'staff.lateMinutes': 20,
  'staff.redeploySeconds': 240,
  'inCell.usedShare': 0.5,
  'inCell.usedSpread': 0,
  'people.faithTakeUpShare': 1,
  'attendance.sickSpellDays': 1,
  'attendance.refusalSpread': 0,
  'staff.sickSpellDays': 1,
  'staff.dailyFactorSpread': 0,
  'demand.healthcare': 0,
  'demand.socialVisit': 0,
  'demand.legalVisit': 0,
  'demand.videoLink': 0,
  'demand.offenderManagement': 0,
  'demand.keyWork': 0,
  'demand.adjudication': 0,
  'demand.court': 0,
  'demand.hospitalEscort': 0,
  'appointments.didNotAttendShare': 0,
  'court.firstReturnMinutes': 780,
  'court.lastReturnMinutes': 1200,
  'reception.minutes': 5,
  'hospitalEscort.minutes': 60,
  'hospitalEscort.officers': 2,
  'bedWatch.starts': 0,
  'bedWatch.days': 2,
  'bedWatch.officers': 2,
  'constantWatch.starts': 0,
  'constantWatch.days': 2,
  'incidents.alarms': 0,
  'incidents.alarmsPerExposure': 0,
  'incidents.responders': 2,
  'incidents.responseMinutes': 15,
  'incidents.movementStopMinutes': 12,
  'incidents.landingLostMinutes': 45,
  'tools.checkMinutes': 0,
  'tools.missingShare': 0,
  'tools.missingMinutes': 20,
  'search.secondsPerPerson': 0,
  'keyWork.minutes': 45,
  'welfareCheck.share': 0,
  'welfareCheck.seconds': 60,
  'kit.secondsPerPerson': 0,
};

export type Behaviours = Partial<Record<BehaviourId, number>>;

function assumptionsWith(values: Behaviours): Assumptions {
  const behaviour = Object.fromEntries(
    Object.entries({ ...quiet, ...values }).map(([id, value]) => [
      id,
      {
        ...threadAssumptions.behaviour[id as BehaviourId],
        value,
        low: value,
        high: value,
        unit: id.endsWith('Share') || id.endsWith('.share') ? 'share' : 'number',
      },
    ]),
  ) as Assumptions['behaviour'];
  return { ...threadAssumptions, behaviour };
}

/** A wing from its landings: how many people each cell holds, cell by cell. Landing codes are 1, 2, 3. */
export function wing(
  wingCode: string,
  landings: readonly (readonly number[])[],
  facilities: Partial<Wing['facilities']> = {},
): Wing {
  return {
    wingCode,
    localName: `${wingCode} wing`,
    area: `wing-${wingCode.toLowerCase()}`,
    landings: landings.map((cells, index) => ({
      landingCode: String(index + 1),
      cells: cells.map((workingCapacity, cell) => ({
        first: cell + 1,
        last: cell + 1,
        workingCapacity,
        inCellTelephone: false,
        inCellLaptop: false,
        inCellSanitation: true,
      })),
    })),
    facilities: { ...threadEstablishment.wings[0].facilities, ...facilities },
  };
}

/** So many of a skill, all day and every day unless hours are given. */
export interface OnDuty {
  readonly skill?: ShiftLine['skill'];
  readonly home: string;
  readonly headcount: number;
  readonly start?: string;
  readonly finish?: string;
  readonly mealBreak?: Shift['mealBreak'];
}

export interface SmallPrison {
  readonly wings?: readonly Wing[];
  readonly staff?: readonly OnDuty[];
  readonly workshopLimit?: number;
  /** Tools, searchers and the like of the workshop. */
  readonly workshop?: Partial<Establishment['places'][number]>;
  readonly walkSeconds?: number;
  /** Area the workshop stands in; default one of its own at the end of the way. */
  readonly workshopArea?: string;
  /** Seconds a person at the gate of the way to the workshop; no gate without it. */
  readonly gateSeconds?: number;
  readonly people?: number;
  /** A reception beside the workshop, and court and the hospital beyond it. */
  readonly reception?: boolean;
  /** A waiting room for one beside the library. */
  readonly libraryWaits?: boolean;
}

/** Every wing is `walkSeconds` from the yard before the one workshop, `textiles`; there is a library beside it. */
export function establishmentWith({
  wings = [wing('A', [[1]])],
  staff = allDay(wings),
  workshopLimit = 10,
  walkSeconds = 120,
  gateSeconds,
  people,
  workshopArea = 'workshops',
  workshop = {},
  reception = false,
  libraryWaits = false,
}: SmallPrison): Establishment {
  const lines = staff.map(({ skill = 'officer', home, headcount }, index) => ({
    id: `line-${index + 1}`,
    skill,
    home,
    shift: `shift-${index + 1}`,
    daysOfWeek: everyDay,
    headcount,
  }));
  const shifts = staff.map(({ start = '00:00', finish = '24:00', mealBreak }, index) => ({
    id: `shift-${index + 1}`,
    start,
    finish,
    ...(mealBreak === undefined ? {} : { mealBreak }),
  }));
  const beds = wings.flatMap(({ landings }) =>
    landings.flatMap(({ cells }) => cells.map((cell) => cell.workingCapacity)),
  );
  const [textiles] = threadEstablishment.places;
  return {
    ...threadEstablishment,
    wings,
    places: [
      { ...textiles, limit: workshopLimit, area: workshopArea, ...workshop },
      {
        ...textiles,
        id: 'library',
        localName: 'Library',
        locationType: 'CLASSROOM',
        incidentLocation: 'Education',
        ...(libraryWaits ? { waitingPlace: 'library-waiting' } : {}),
      },
      ...(libraryWaits
        ? [
            {
              ...textiles,
              id: 'library-waiting',
              localName: 'Waiting room',
              locationType: 'HOLDING_AREA' as const,
              incidentLocation: 'Education',
              limit: 1,
            },
          ]
        : []),
      ...(reception
        ? [
            {
              ...textiles,
              id: 'reception',
              localName: 'Reception',
              locationType: 'HOLDING_AREA' as const,
              incidentLocation: 'Reception',
              limit: 4,
            },
            ...['court', 'hospital'].map((id) => ({
              ...textiles,
              id,
              localName: id,
              locationType: 'OUTSIDE_PARTY' as const,
              incidentLocation: 'Outside',
              waitingPlace: 'reception',
              outside: true,
              limit: 10,
            })),
          ]
        : []),
    ],
    routes: {
      areas: [
        ...wings.map(({ area, localName }) => ({ id: area, localName })),
        { id: 'workshops', localName: 'Workshops' },
      ],
      links: wings.map(({ area }) => ({
        id: `way-${area}`,
        from: area,
        to: 'workshops',
        walkSeconds,
        outdoors: true,
        ...(gateSeconds === undefined ? {} : { gate: 'gate' }),
      })),
      gates:
        gateSeconds === undefined ? [] : [{ id: 'gate', localName: 'Gate', secondsPerPerson: gateSeconds }],
    },
    population: { kind: 'generated', people: people ?? beds.reduce((sum, capacity) => sum + capacity, 0) },
    staff: { shifts, lines },
  };
}

/** Four officers on each wing, and one each of those who run things. */
function allDay(wings: readonly Wing[]): readonly OnDuty[] {
  return [
    ...wings.map(({ wingCode }) => ({ home: wingCode, headcount: 4 })),
    ...(['instructor', 'teacher', 'nurse'] as const).map((skill) => ({
      skill,
      home: 'central',
      headcount: 1,
    })),
  ];
}

/** A period from its start: it lasts until the next one's. */
export type Stretch = readonly [from: string, kind: Period['kind'], more?: Partial<Period>];

/** Locked for the night but for the stretches given; the last ends with the day or where another begins. */
export function periodsOf(...stretches: readonly Stretch[]): readonly Period[] {
  const all: readonly Stretch[] =
    stretches[0]?.[0] === '00:00' ? stretches : [['00:00', 'LOCKED', { lockedFor: 'night' }], ...stretches];
  return all.map(([from, kind, more], index) => ({
    kind,
    from,
    to: all[index + 1]?.[0] ?? '24:00',
    ...more,
  }));
}

export const night: Partial<Period> = { lockedFor: 'night' };

/** Textiles in the morning, 08:30 to 11:45, unless told otherwise. */
export function activityWith(
  changes: Partial<Omit<Activity, 'sim'>> & {
    readonly sim?: Partial<Activity['sim']>;
    readonly from?: string;
    readonly to?: string;
  } = {},
): Activity {
  const [textiles] = threadRegime.activities;
  const { from = '08:30', to = '11:45', sim, ...rest } = changes;
  const timeSlot = from < '12:00' ? 'AM' : from < '17:00' ? 'PM' : 'ED';
  return {
    ...textiles,
    slots: [{ weekNumber: 1, timeSlot, daysOfWeek: everyDay, customStartTime: from, customEndTime: to }],
    ...rest,
    sim: { ...textiles.sim, staff: [], ...sim },
  };
}

export function onWing(changes: Parameters<typeof activityWith>[0] = {}): Activity {
  return activityWith({
    id: 'group',
    onWing: true,
    offWing: false,
    ...changes,
    sim: { place: 'classroom', ...changes.sim },
  });
}

export function wingWork(changes: Parameters<typeof activityWith>[0] = {}): Activity {
  return onWing({
    id: 'cleaners',
    ...changes,
    sim: { place: 'floor', wingWork: true, structured: false, ...changes.sim },
  });
}

export function inCell(changes: Parameters<typeof activityWith>[0] = {}): Activity {
  const activity = activityWith({ id: 'in-cell', inCell: true, offWing: false, ...changes });
  const { place: _, ...sim } = activity.sim;
  return { ...activity, sim };
}

export function windowOf(
  direction: MovementWindow['direction'],
  from: string,
  to: string,
  more: Partial<MovementWindow> = {},
): MovementWindow {
  return { id: `${direction}-${from.replace(':', '')}`, direction, daysOfWeek: everyDay, from, to, ...more };
}

export function postOf(changes: Partial<Post> = {}): Post {
  return {
    id: 'floor',
    name: 'Wing floor',
    kind: 'wingFloor',
    place: 'eachWing',
    daysOfWeek: everyDay,
    from: '00:00',
    to: '24:00',
    skill: 'officer',
    count: 4,
    priority: 1,
    ...changes,
  };
}

/** Four officers: everybody. Three: everybody, no yard. Two: two people, no yard. Fewer: nobody. */
const smallMinimum: readonly UnlockMinimumRow[] = [
  { officers: 4, mostUnlocked: 1000, closed: [] },
  { officers: 3, mostUnlocked: 1000, closed: ['yard'] },
  { officers: 2, mostUnlocked: 2, closed: ['yard'] },
  { officers: 0, mostUnlocked: 0, closed: ['yard'] },
];

export interface SmallRegime {
  readonly periods: readonly Period[] | readonly CoreDay[];
  readonly activities?: readonly Activity[];
  readonly windows?: readonly MovementWindow[];
  readonly appointments?: readonly Appointment[];
  readonly posts?: readonly Post[];
  readonly partitions?: Partitions;
  readonly rotateTurns?: boolean;
  readonly unlockMinimum?: readonly UnlockMinimumRow[];
  readonly secondsBetweenWings?: number;
  /** Movement is escorted, in such groups; free flow without it. */
  readonly escort?: Regime['sim']['movement']['escort'];
}

export function regimeWith(regime: SmallRegime, wings: readonly string[] = ['A']): Regime {
  const { periods, activities = [], windows = [], posts = [postOf()], partitions = {} } = regime;
  const coreDay = isCoreDays(periods) ? periods : [{ id: 'every-day', daysOfWeek: everyDay, periods }];
  return {
    ...threadRegime,
    activities,
    sim: {
      ...threadRegime.sim,
      partitions,
      rotateTurns: regime.rotateTurns ?? false,
      coreDay,
      movement: {
        ...(regime.escort === undefined
          ? { mode: 'freeFlow' as const }
          : { mode: 'escorted' as const, escort: regime.escort }),
        windows,
        wingOrder: wings,
        secondsBetweenWings: regime.secondsBetweenWings ?? 0,
      },
      posts,
      unlockMinimum: regime.unlockMinimum ?? smallMinimum,
      appointments: regime.appointments ?? [],
      curtailmentOrder: curtailmentItems,
    },
  };
}

function isCoreDays(periods: SmallRegime['periods']): periods is readonly CoreDay[] {
  return periods.length > 0 && 'periods' in periods[0];
}

export function scenarioWith(
  prison: SmallPrison,
  regime: SmallRegime,
  behaviours: Behaviours = {},
): Scenario {
  const establishment = establishmentWith(prison);
  const built = regimeWith(
    regime,
    establishment.wings.map(({ wingCode }) => wingCode),
  );
  return {
    formatVersion: 1,
    establishment,
    regime: built,
    baseline: built,
    assumptions: assumptionsWith(behaviours),
  };
}
