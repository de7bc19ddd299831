/**
 * Prisons nobody would run but a planner could write: any core day, any activities, windows of a minute, rooms for one, too few
 * staff, numbers at the ends of their ranges. Everyone is due home by 20:00 and the last roll is at 21:00.
 */
import fc from 'fast-check';
import type { Appointment } from '#scenario/appointments.ts';
import type { BehaviourId, DemandId } from '#scenario/assumptions.ts';
import { longestSpans } from '#scenario/longestSpans.ts';
import { residentGroups, type Skill, type Wing } from '#scenario/establishment.ts';
import { clockTime } from '#scenario/clock.ts';
import {
  curtailmentItems,
  facilities,
  type Activity,
  type MovementWindow,
  type Period,
  type Post,
  type UnlockMinimumRow,
} from '#scenario/regime.ts';
import type { Scenario } from '#scenario/scenario.ts';
import {
  activityWith,
  everyDay,
  inCell,
  onWing,
  periodsOf,
  postOf,
  scenarioWith,
  windowOf,
  wing,
  wingWork,
  type Behaviours,
  type OnDuty,
  type Stretch,
} from './small.ts';

/** Whole number from low to high. */
type Pick = (low: number, high: number) => number;

/** Built from one value after another, so that a failing prison shrinks. */
export const anyPrison: fc.Arbitrary<Scenario> = fc.gen().map((draw) => {
  const pick: Pick = (min, max) => draw(fc.integer, { min, max });
  const wings = wingsOf(pick);
  const reception = pick(0, 1) === 1;
  const activities = Array.from({ length: pick(0, 4) }, (_, index) => activityOf(pick, index));
  const appointments = Array.from({ length: pick(0, 3) }, (_, index) => appointmentOf(pick, index));
  const open = [
    ...activities
      .filter(({ offWing }) => offWing)
      .flatMap(({ id, slots: [slot] }) => windowsFor(pick, id, slot.customStartTime!, slot.customEndTime!)),
    ...appointments
      .filter(({ movement }) => movement === 'main')
      .flatMap(({ id, sittings: [{ from, to }] }) => windowsFor(pick, id, from, to)),
  ];
  const windows = open.map((window) => closingRoutes(pick, window, open));
  const escorts = pick(0, 1) === 0 ? [] : escortsOf(pick, windows);
  const scenario = scenarioWith(
    {
      wings,
      staff: staffOf(pick, wings),
      workshopLimit: pick(1, 4),
      workshopArea: one(pick, ['workshops', 'workshops', 'wing-a']),
      workshop: one(pick, [
        {},
        { toolCheck: true },
        { searchers: pick(1, 2) },
        { toolCheck: true, searchers: 1 },
        { outside: true },
      ]),
      walkSeconds: one(pick, [0, 60, 600]),
      ...(pick(0, 1) === 0 ? {} : { gateSeconds: one(pick, [0, 1, 60]) }),
      people: pick(1, bedsIn(wings)),
      reception,
      libraryWaits: pick(0, 1) === 1,
    },
    {
      periods: dayOf(pick),
      partitions: { landings: one(pick, [[['1', '2', '3']], [['1'], ['2', '3']], [['2'], ['3'], ['1']]]) },
      rotateTurns: pick(0, 1) === 1,
      activities: [...activities, ...(pick(0, 2) === 0 ? [notInWork] : [])],
      windows,
      appointments: [...appointments, ...(reception ? tripsOf(pick) : [])],
      posts: [...postsOf(pick, windows), ...keyWorkers(pick, appointments), ...escorts],
      ...(escorts.length === 0 || pick(0, 2) === 0
        ? {}
        : { escort: { groupSize: pick(1, 4), waitMinutes: one(pick, [0, 5, 60]) } }),
      unlockMinimum: minimumOf(pick),
      secondsBetweenWings: one(pick, [0, 30, 1200]),
    },
    behavioursOf(pick),
  );
  const openConditions = pick(0, 5) === 0;
  return { ...scenario, establishment: { ...scenario.establishment, openConditions } };
});

function one<Item>(pick: Pick, items: readonly Item[]): Item {
  return items[pick(0, items.length - 1)];
}

function some<Item>(pick: Pick, items: readonly Item[]): Item[] {
  return items.filter(() => pick(0, 2) === 0);
}

function wingsOf(pick: Pick): Wing[] {
  return ['A', 'B'].slice(0, pick(1, 2)).map((code) => {
    const singly = Array.from({ length: 3 }, () => pick(0, 3) === 0);
    const plain = wing(
      code,
      singly.map((alone) => Array.from({ length: pick(1, 3) }, () => (alone ? 1 : pick(1, 3)))),
      {
        showers: { heads: pick(0, 2) },
        telephones: pick(0, 1),
        yard: { limit: pick(0, 4) },
        rooms: [{ id: 'classroom', localName: 'Classroom', locationType: 'CLASSROOM', limit: pick(1, 3) }],
      },
    );
    const landings = plain.landings.map((landing, index) => ({
      ...landing,
      ...(singly[index] ? { unlockedSingly: true } : pick(0, 3) === 0 ? { floor: 'upper' } : {}),
      ...(pick(0, 3) === 0 ? { residents: one(pick, residentGroups) } : {}),
    }));
    return { ...plain, landings };
  });
}

function bedsIn(wings: readonly Wing[]): number {
  return wings
    .flatMap(({ landings }) => landings.flatMap(({ cells }) => cells))
    .reduce((sum, cell) => sum + cell.workingCapacity, 0);
}

const shifts: readonly Pick_<OnDuty, 'start' | 'finish' | 'mealBreak'>[] = [
  {},
  { start: '07:30', finish: '12:30' },
  { start: '07:30', finish: '17:00', mealBreak: { start: '12:35', minutes: 55 } },
  { start: '12:15', finish: '21:00', mealBreak: { start: '17:15', minutes: 30 } },
  { start: '20:45', finish: '07:45', mealBreak: { start: '02:00', minutes: 45 } },
];
type Pick_<Type, Key extends keyof Type> = { readonly [K in Key]?: Type[K] };

function staffOf(pick: Pick, wings: readonly Wing[]): OnDuty[] {
  const officers = wings
    .flatMap(({ wingCode }) => [wingCode, 'central'])
    .flatMap((home) =>
      Array.from({ length: pick(1, 2) }, () => ({ home, headcount: pick(0, 4), ...one(pick, shifts) })),
    );
  const others = (['officer', 'instructor', 'teacher', 'nurse'] as const).map((skill) => ({
    skill,
    home: 'central',
    headcount: pick(1, 2),
    ...one(pick, shifts),
  }));
  return [...officers, ...others];
}

const minutesOfDay = (pick: Pick, from: number, to: number): number =>
  from + 5 * pick(0, Math.floor((to - from) / 5));

function dayOf(pick: Pick): readonly Period[] {
  const starts = new Set(Array.from({ length: pick(0, 14) }, () => minutesOfDay(pick, 300, 1190)));
  const stretches = [...starts]
    .sort((a, b) => a - b)
    .map((minute): Stretch => [clockTime(minute), ...periodOf(pick)]);
  return periodsOf(
    ...stretches,
    ['20:00', 'LOCK_UP'],
    ['21:00', 'ROLL_CHECK'],
    ['21:15', 'LOCKED', { lockedFor: 'night' }],
  );
}

const openKinds = ['UNLOCK', 'MEAL', 'DOMESTIC', 'ASSOCIATION', 'EXERCISE'] as const;
const lockedKinds = ['SESSION', 'MOVEMENT', 'LOCK_UP', 'ROLL_CHECK'] as const;

function periodOf(pick: Pick): [Period['kind'], Partial<Period>] {
  const choice = pick(0, 9);
  if (choice === 0) return ['LOCKED', { lockedFor: one(pick, ['night', 'mealBreak', 'session'] as const) }];
  if (choice === 1) return ['MEDICATION', pick(0, 1) === 0 ? {} : { atDoor: true }];
  if (choice === 2 && pick(0, 1) === 0) return ['MEAL', { atDoor: true }];
  if (choice <= 4) return [one(pick, lockedKinds), {}];
  const alsoOpen = some(pick, facilities);
  const turns = one(pick, [undefined, { changeoverMinutes: 0 }, { changeoverMinutes: 0.01 }, { which: 1 }]);
  return [
    one(pick, openKinds),
    {
      ...(alsoOpen.length === 0 ? {} : { alsoOpen }),
      ...(pick(0, 4) === 0 ? { closedTo: ['BAS', 'ENH'] } : {}),
      ...(turns === undefined ? {} : { turns: { partition: 'landings', ...turns } }),
    },
  ];
}

const staffNeeds: readonly Activity['sim']['staff'][] = [
  [],
  [{ anyOf: ['instructor'], count: 1 }],
  [{ anyOf: ['teacher', 'officer'], count: 2 }],
  [{ anyOf: ['officer'], count: 1 }],
];

function activityOf(pick: Pick, index: number): Activity {
  const make = one(pick, [activityWith, activityWith, onWing, wingWork, inCell]);
  const start = minutesOfDay(pick, 330, 1140);
  const end = start + one(pick, [1, 15, 60, 240]);
  const activity = make({
    id: `activity-${index + 1}`,
    categoryCode: one(pick, ['SAA_INDUSTRIES', 'SAA_EDUCATION', 'SAA_GYM_SPORTS_FITNESS']),
    from: clockTime(start),
    to: clockTime(Math.min(end, 1170)),
    capacity: pick(1, 6),
    sim: {
      smallestGroup: pick(0, 1),
      allocation: one(pick, ['main', 'extra']),
      staff: one(pick, staffNeeds),
      ...(pick(0, 3) === 0 ? { cohort: { partition: 'landings', number: 1 } } : {}),
    },
  });
  if (!activity.offWing || pick(0, 2) > 0) return activity;
  const [{ timeSlot }] = activity.slots;
  const daysOfWeek = one(pick, [everyDay, ['SUNDAY'], ['MONDAY']] as const);
  return { ...activity, sim: { ...activity.sim, inCellSlots: [{ timeSlot, daysOfWeek }] } };
}

const kinds = [
  { eventType: 'APPOINTMENT', categoryCode: 'MEDO', demand: 'demand.healthcare' },
  { eventType: 'VISIT', demand: 'demand.socialVisit' },
  { eventType: 'ADJUDICATION_HEARING', demand: 'demand.adjudication' },
] as const;

/** In the library, alone or one after another or together; or key work in the wing's classroom. */
function appointmentOf(pick: Pick, index: number): Appointment {
  const movement = one(pick, ['main', 'escorted', 'onWing'] as const);
  const keyWork = { eventType: 'APPOINTMENT', categoryCode: 'KWA', demand: 'demand.keyWork' } as const;
  const start = minutesOfDay(pick, 330, 1140);
  const minutes = one(pick, [1, 10, 45, 60]);
  const end = start + Math.max(minutes, one(pick, [15, 60, 180]));
  return {
    id: `appointment-${index + 1}`,
    summary: 'Appointment',
    ...(movement === 'onWing' ? keyWork : one(pick, kinds)),
    place: movement === 'onWing' ? 'classroom' : one(pick, ['library', 'library', 'textiles']),
    movement,
    sittings: [{ daysOfWeek: everyDay, from: clockTime(start), to: clockTime(Math.min(end, 1199)) }],
    atOnce: pick(1, 3),
    minutes: Math.min(minutes, Math.min(end, 1199) - start),
    together: pick(0, 2) === 0,
    staff: pick(0, 1) === 0 ? [] : one(pick, staffNeeds),
    ...(movement === 'onWing' && pick(0, 1) === 0 ? { post: `key-workers-${index + 1}` } : {}),
  };
}

function keyWorkers(pick: Pick, appointments: readonly Appointment[]): Post[] {
  return appointments.flatMap(({ post, sittings: [{ from, to }] }) =>
    post === undefined
      ? []
      : [postOf({ id: post, kind: 'other', from, to, count: pick(1, 2), priority: pick(1, 9) })],
  );
}

/** As DPS lists those without a place: delivered nowhere, at no time. */
const unemployed = activityWith({
  id: 'not-in-work',
  categoryCode: 'SAA_NOT_IN_WORK',
  tierCode: 'FOUNDATION',
  offWing: false,
  slots: [],
});
const { place: _place, ...nowhere } = unemployed.sim;
const notInWork: Activity = { ...unemployed, sim: nowhere };

/** A way out and a way back for each session, of a minute or of an hour. */
function windowsFor(pick: Pick, id: string, starts: string, ends: string): MovementWindow[] {
  const minute = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const out = minute(starts) + pick(-25, 5);
  const back = minute(ends) + pick(-10, 20);
  const named = (direction: MovementWindow['direction'], from: number): MovementWindow => ({
    ...windowOf(
      direction,
      clockTime(from),
      pick(0, 5) === 0 ? '24:00' : clockTime(Math.min(1199, from + one(pick, [1, 15, 60]))),
      {
        activities: [id],
      },
    ),
    id: `${direction}-${id}`,
  });
  return [named('outward', out), named('return', back)];
}

/** Some of those that are open alone close the routes to everybody else. */
function closingRoutes(pick: Pick, window: MovementWindow, all: readonly MovementWindow[]): MovementWindow {
  const isAlone = all.every(
    (other) => other === window || other.to <= window.from || window.to <= other.from,
  );
  return isAlone && pick(0, 1) === 0 ? { ...window, routeClosed: true } : window;
}

function postsOf(pick: Pick, windows: readonly MovementWindow[]): Post[] {
  const floors = Array.from({ length: pick(1, 3) }, (_, index) =>
    postOf({
      id: `floor-${index + 1}`,
      from: clockTime(minutesOfDay(pick, 0, 700)),
      to: clockTime(minutesOfDay(pick, 705, 1440)),
      count: pick(1, 4),
      priority: pick(1, 3),
    }),
  );
  const routes = windows
    .filter(() => pick(0, 2) === 0)
    .map(({ id, from, to }) =>
      postOf({
        id: `route-${id}`,
        kind: 'route',
        from,
        to,
        count: 1,
        priority: pick(1, 2),
        lentFromWing: pick(0, 1) === 1,
      }),
    );
  const rooms = Array.from({ length: pick(0, 2) }, (_, index) =>
    postOf({
      id: `workshop-${index + 1}`,
      kind: 'session',
      place: 'textiles',
      stops: ['textiles'],
      from: clockTime(minutesOfDay(pick, 300, 800)),
      to: clockTime(minutesOfDay(pick, 805, 1200)),
      count: pick(1, 2),
      priority: pick(1, 4),
      curtailAs: one(pick, ['gym', 'workshopsAndClasses']),
    }),
  );
  const others = Array.from({ length: pick(0, 2) }, (_, index) =>
    postOf({
      id: `other-${index + 1}`,
      kind: 'other',
      place: 'central',
      from: '09:00',
      to: '17:00',
      count: pick(1, 3),
      priority: 5,
      curtailAs: one(pick, curtailmentItems),
    }),
  );
  const hatch =
    pick(0, 1) === 0
      ? []
      : [
          postOf({
            id: 'hatch',
            kind: 'other',
            skill: 'nurse' as Skill,
            from: '08:00',
            to: '18:00',
            count: 1,
            opens: 'medicationHatch',
          }),
        ];
  return [...floors, ...routes, ...rooms, ...others, ...hatch];
}

/** An officer or two about each window, or all day. */
function escortsOf(pick: Pick, windows: readonly MovementWindow[]): Post[] {
  const allDay = pick(0, 1) === 0;
  const hours = allDay ? [{ id: 'day', from: '05:00', to: '21:00' }] : windows;
  return hours.map(({ id, from, to }) =>
    postOf({
      id: `escort-${id}`,
      kind: 'escort',
      place: 'central',
      from,
      to,
      count: pick(1, 2),
      priority: pick(1, 4),
    }),
  );
}

/** Court and hospital, with everybody brought back by the last roll. */
function tripsOf(pick: Pick): Appointment[] {
  const trip = (id: string, from: number, to: number, more: Partial<Appointment>): Appointment => ({
    id,
    summary: id,
    eventType: 'APPOINTMENT',
    place: id,
    movement: 'escorted',
    demand: 'demand.hospitalEscort',
    sittings: [{ daysOfWeek: everyDay, from: clockTime(from), to: clockTime(to) }],
    atOnce: pick(1, 3),
    minutes: to - from,
    together: true,
    staff: [],
    ...more,
  });
  const morning = pick(300, 480);
  return [
    ...(pick(0, 1) === 0
      ? []
      : [trip('court', morning, 1200, { eventType: 'COURT_HEARING', demand: 'demand.court' })]),
    ...(pick(0, 1) === 0 ? [] : [trip('hospital', pick(420, 800), 860, {})]),
  ];
}

function minimumOf(pick: Pick): UnlockMinimumRow[] {
  return [
    { officers: 4, mostUnlocked: 1000, closed: [] },
    { officers: 2, mostUnlocked: pick(1, 4), closed: some(pick, facilities) },
    { officers: 0, mostUnlocked: pick(0, 1), closed: some(pick, facilities) },
  ];
}

/** Each number as usual, or at one end of what a file may say. */
function behavioursOf(pick: Pick): Behaviours {
  const values: Behaviours = {};
  const shares = [
    'rollCheck.miscountShare',
    'medication.share',
    'medication.eveningShare',
    'medication.supervisedShare',
    'needs.showerShare',
    'needs.telephoneShare',
    'needs.cleaningShare',
    'exercise.takeUpShare',
    'association.floorShare',
    'people.notSeekingWorkShare',
    'attendance.refusedShare',
    'attendance.sickShare',
    'attendance.restShare',
    'attendance.notRequiredShare',
    'staff.absentShare',
    'staff.lateShare',
    'inCell.usedShare',
    'people.basicShare',
  ] as const;
  for (const id of shares) values[id] = one(pick, [0, 0, 0.1, 0.5, 1]);
  const asked: readonly DemandId[] = [...kinds.map(({ demand }) => demand), 'demand.keyWork'];
  for (const id of asked) values[id] = one(pick, [0, 1000, 8000]);
  for (const id of ['appointments.didNotAttendShare', 'welfareCheck.share'] as const)
    values[id] = one(pick, [0, 0.5, 1]);
  values['tools.missingShare'] = one(pick, [0, 0.1, 1]);
  for (const [id, longest] of Object.entries(longestSpans) as [BehaviourId, number][])
    values[id] = one(
      pick,
      [0, 1, 10, longest / 12, longest].filter((span) => span <= longest),
    );
  for (const id of ['bedWatch.starts', 'constantWatch.starts'] as const)
    values[id] = one(pick, [0, 0, 500, 7000]);
  for (const id of ['bedWatch.days', 'constantWatch.days'] as const) values[id] = one(pick, [0, 1, 1.5, 30]);
  values['incidents.alarms'] = one(pick, [0, 0, 1000, 7000]);
  values['incidents.responders'] = pick(0, 4);
  values['bedWatch.officers'] = pick(0, 3);
  for (const id of ['demand.court', 'demand.hospitalEscort'] as const) values[id] = one(pick, [0, 500, 7000]);
  values['hospitalEscort.officers'] = pick(0, 3);
  return values;
}
