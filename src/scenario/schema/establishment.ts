/** The establishment file; its types, with what each field means, are in ../establishment.ts. */
import * as z from 'zod/mini';
import { dayNames, incentiveLevels, locationTypes, residentGroups, skills } from '../establishment.ts';
import {
  count,
  endTime,
  fields,
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

export const daysOfWeek = list(z.enum(dayNames), 1, 7);

const cellBlock = fields({
  first: count(1, 999),
  last: count(1, 999),
  workingCapacity: count(0, 100),
  inCellTelephone: z.boolean(),
  inCellLaptop: z.boolean(),
  inCellSanitation: z.boolean(),
  unlockGroup: z.exactOptional(unlockGroupCode),
});

const landing = fields({
  landingCode: wingCode,
  residents: z.exactOptional(z.enum(residentGroups)),
  floor: z.exactOptional(identifier),
  unlockedSingly: z.exactOptional(z.boolean()),
  cells: list(cellBlock, 1, 999),
});

const wingRoom = fields({
  id: identifier,
  localName: text(100),
  locationType: z.enum(locationTypes),
  limit: count(1),
});

const wing = fields({
  wingCode,
  localName: text(100),
  area: identifier,
  landings: list(landing, 1, 20),
  facilities: fields({
    servery: fields({ servers: count(1, 100) }),
    medicationHatch: fields({ servers: count(1, 100) }),
    showers: fields({ heads: count(0, 1000) }),
    telephones: count(0, 1000),
    yard: fields({ limit: count(0) }),
    rooms: list(wingRoom, 0, 100),
  }),
});

const place = fields({
  id: identifier,
  localName: text(100),
  locationType: z.enum(locationTypes),
  incidentLocation: text(100),
  area: identifier,
  limit: count(1),
  outdoors: z.boolean(),
  waitingPlace: z.exactOptional(identifier),
  toolCheck: z.exactOptional(z.boolean()),
  searchers: z.exactOptional(count(1, 20)),
  outside: z.exactOptional(z.boolean()),
});

const link = fields({
  id: identifier,
  from: identifier,
  to: identifier,
  walkSeconds: count(0, 3600),
  outdoors: z.boolean(),
  gate: z.exactOptional(identifier),
});

const routes = fields({
  areas: list(fields({ id: identifier, localName: text(100) }), 1),
  links: list(link, 1, 2000),
  gates: list(
    fields({
      id: identifier,
      localName: text(100),
      secondsPerPerson: z.number().check(z.minimum(0), z.maximum(3600)),
    }),
  ),
});

const staff = fields({
  shifts: list(
    fields({
      id: identifier,
      start: startTime,
      finish: endTime,
      mealBreak: z.exactOptional(fields({ start: startTime, minutes: count(1, 240) })),
    }),
    0,
    200,
  ),
  lines: list(
    fields({
      id: identifier,
      skill: z.enum(skills),
      home: words(/^([A-Z0-9]{1,6}|central)$/, 'a wing code, or central'),
      shift: identifier,
      daysOfWeek,
      headcount: count(0),
    }),
    0,
    5000,
  ),
});

export const personRef = words(/^[A-Za-z0-9_-]{1,64}$/, 'a random reference of letters, digits, - and _');
export const incentiveLevel = z.enum(incentiveLevels);
export const convicted = z.enum(['Convicted', 'Remand']);

const population = z.discriminatedUnion('kind', [
  fields({ kind: z.literal('generated'), people: count(1, 10_000) }),
  fields({
    kind: z.literal('imported'),
    rows: list(
      fields({
        personRef,
        cellLocation: words(/^[A-Z0-9]{1,6}-[A-Z0-9]{1,6}-\d{3}$/, 'wing, landing and cell, such as A-1-001'),
        incentiveLevelCode: incentiveLevel,
        convictedStatus: convicted,
        nonAssociations: z.exactOptional(list(personRef, 0, 1000)),
      }),
      1,
      10_000,
    ),
  }),
]);

export const establishmentSchema = fields({
  $schema: schemaLink,
  formatVersion,
  kind: z.literal('establishment'),
  prisonCode,
  name: text(200),
  description: text(5000),
  provenance,
  openConditions: z.exactOptional(z.boolean()),
  wings: list(wing, 1, 50),
  places: list(place, 0, 500),
  routes,
  population,
  staff,
});
