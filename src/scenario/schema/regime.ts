/** The regime file; its types, with what each field means, are in ../regime.ts. */
import * as z from 'zod/mini';
import { demandIds } from '../assumptions.ts';
import { eventTypes } from '../appointments.ts';
import { dayNames, residentGroups, skills } from '../establishment.ts';
import { outcomeAreas } from '../outcomeAreas.ts';
import {
  categoryCodes,
  curtailmentItems,
  facilities,
  periodKinds,
  postKinds,
  tierCodes,
  timeSlots,
} from '../regime.ts';
import { convicted, daysOfWeek, incentiveLevel, personRef } from './establishment.ts';
import {
  count,
  endTime,
  fields,
  fileIdentifier,
  formatVersion,
  identifier,
  list,
  prisonCode,
  provenance,
  schemaLink,
  startTime,
  text,
  unlockGroupCode,
  wingCode,
  words,
} from './fields.ts';

const prisonRegimeDay = fields({
  prisonCode,
  dayOfWeek: z.enum(dayNames),
  amStart: startTime,
  amFinish: endTime,
  pmStart: startTime,
  pmFinish: endTime,
  edStart: startTime,
  edFinish: endTime,
});

const period = fields({
  kind: z.enum(periodKinds),
  from: startTime,
  to: endTime,
  turns: z.exactOptional(
    fields({
      partition: identifier,
      changeoverMinutes: z.exactOptional(z.number().check(z.minimum(0), z.maximum(240))),
      which: z.exactOptional(count(1, 100)),
    }),
  ),
  alsoOpen: z.exactOptional(list(z.enum(facilities), 1, facilities.length)),
  lockedFor: z.exactOptional(z.enum(['night', 'mealBreak', 'session'])),
  atDoor: z.exactOptional(z.boolean()),
  closedTo: z.exactOptional(list(incentiveLevel, 1, 5)),
});

const landingName = words(/^[A-Z0-9]{1,6}-[A-Z0-9]{1,6}$/, 'a wing and landing code, such as A-3');

const coreDay = fields({
  id: identifier,
  daysOfWeek,
  wings: z.exactOptional(list(wingCode, 1, 100)),
  landings: z.exactOptional(list(landingName, 1, 1000)),
  periods: list(period, 1, 200),
});

const movement = fields({
  mode: z.enum(['freeFlow', 'escorted']),
  escort: z.exactOptional(fields({ groupSize: count(1, 100), waitMinutes: count(0, 240) })),
  windows: list(
    fields({
      id: identifier,
      direction: z.enum(['outward', 'return']),
      daysOfWeek,
      from: startTime,
      to: endTime,
      activities: z.exactOptional(list(identifier, 1)),
      routeClosed: z.exactOptional(z.boolean()),
    }),
  ),
  wingOrder: list(wingCode, 1, 100),
  secondsBetweenWings: count(0, 3600),
});

const post = fields({
  id: identifier,
  name: text(100),
  kind: z.enum(postKinds),
  place: words(
    /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/,
    'a wing code, a place or link of the establishment, eachWing, or central',
  ),
  wings: z.exactOptional(list(wingCode, 1, 100)),
  daysOfWeek,
  from: startTime,
  to: endTime,
  skill: z.enum(skills),
  count: count(1),
  priority: count(1),
  lentFromWing: z.exactOptional(z.boolean()),
  stops: z.exactOptional(list(identifier, 1)),
  curtailAs: z.exactOptional(z.enum(curtailmentItems)),
  opens: z.exactOptional(z.enum(facilities)),
});

const unlockMinimumRow = fields({
  wings: z.exactOptional(list(wingCode, 1, 100)),
  officers: count(0),
  mostUnlocked: count(0),
  closed: list(z.enum(facilities), 0, facilities.length),
});

const residents = list(z.enum(residentGroups), 1, residentGroups.length);
const staff = list(fields({ anyOf: list(z.enum(skills), 1, skills.length), count: count(1) }), 0, 20);
const categoryCode = words(/^[A-Z][A-Z0-9_]{0,29}$/, 'a DPS category code, such as MEDO');

const appointment = fields({
  id: identifier,
  summary: text(50),
  eventType: z.enum(eventTypes.filter((type) => type !== 'ACTIVITY')),
  categoryCode: z.exactOptional(categoryCode),
  place: identifier,
  movement: z.enum(['main', 'escorted', 'onWing']),
  demand: z.enum(demandIds),
  residents: z.exactOptional(residents),
  wings: z.exactOptional(list(wingCode, 1, 100)),
  convictedStatus: z.exactOptional(convicted),
  sittings: list(fields({ daysOfWeek, from: startTime, to: endTime }), 1, 100),
  atOnce: count(1, 1000),
  minutes: count(1, 720),
  together: z.exactOptional(z.boolean()),
  staff,
  post: z.exactOptional(identifier),
});

const activity = fields({
  id: identifier,
  summary: text(50),
  categoryCode: z.enum(categoryCodes),
  tierCode: z.enum(tierCodes),
  inCell: z.boolean(),
  onWing: z.boolean(),
  offWing: z.boolean(),
  paid: z.boolean(),
  capacity: count(1),
  slots: list(
    fields({
      weekNumber: z.literal(1),
      timeSlot: z.enum(timeSlots),
      daysOfWeek,
      customStartTime: z.exactOptional(startTime),
      customEndTime: z.exactOptional(endTime),
    }),
    0,
    21,
  ),
  sim: fields({
    place: z.exactOptional(identifier),
    wings: z.exactOptional(list(wingCode, 1, 100)),
    residents: z.exactOptional(residents),
    cohort: z.exactOptional(fields({ partition: identifier, number: count(1, 100) })),
    staff,
    structured: z.boolean(),
    smallestGroup: count(0),
    allocation: z.enum(['main', 'extra']),
    wingWork: z.exactOptional(z.boolean()),
    outcomeArea: z.exactOptional(z.enum(outcomeAreas)),
    inCellSlots: z.exactOptional(list(fields({ timeSlot: z.enum(timeSlots), daysOfWeek }), 1, 21)),
  }),
});

export const regimeSchema = fields({
  $schema: schemaLink,
  formatVersion,
  kind: z.literal('regime'),
  id: fileIdentifier,
  name: text(200),
  label: text(60),
  description: text(5000),
  readingOf: z.exactOptional(text(500)),
  provenance,
  prisonRegime: list(prisonRegimeDay, 0, 50),
  activities: list(activity),
  sim: fields({
    partitions: z.record(identifier, list(list(unlockGroupCode, 1, 500), 1, 100)),
    rotateTurns: z.boolean(),
    coreDay: list(coreDay, 1, 200),
    movement,
    posts: list(post),
    unlockMinimum: list(unlockMinimumRow, 1, 100),
    curtailmentOrder: list(z.enum(curtailmentItems), 0, 50),
    appointments: z.exactOptional(list(appointment, 0, 200)),
    eventPriorities: z.exactOptional(
      list(
        fields({
          eventType: z.enum(eventTypes),
          categoryCode: z.exactOptional(categoryCode),
          priority: count(1, 100),
        }),
        0,
        200,
      ),
    ),
    allocations: z.exactOptional(list(fields({ personRef, activity: identifier }), 0, 50_000)),
  }),
});
