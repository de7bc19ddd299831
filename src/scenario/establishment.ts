/** The building and its budget: cells, rooms, routes, people and staff. Owned by whoever owns the budget. */

export type Provenance = 'PROD_MIGRATION' | 'PLACEHOLDER' | 'USER' | 'FICTIONAL';

/** DPS non-residential location types (hmpps-locations-inside-prison-api) that the model knows. */
export const locationTypes = [
  'CLASSROOM',
  'TRAINING_ROOM',
  'WORKSHOP',
  'SPORTS',
  'EXERCISE_AREA',
  'FAITH_AREA',
  'VISITS',
  'MEDICAL',
  'VIDEO_LINK',
  'ADJUDICATION_ROOM',
  'INTERVIEW',
  'ASSOCIATION',
  'INSIDE_PARTY',
  'OUTSIDE_PARTY',
  'OFFICE',
  'HOLDING_AREA',
  'INTERNAL_GROUNDS',
  'MOVEMENT_AREA',
] as const;
export type LocationType = (typeof locationTypes)[number];

/** Skills of the fixed staff pools. Officers are bands 3 to 5. */
export const skills = [
  'officer',
  'supportGrade',
  'instructor',
  'teacher',
  'gymInstructor',
  'nurse',
  'chaplain',
  'librarian',
] as const;
export type Skill = (typeof skills)[number];

/** A run of like cells: numbers `first` to `last`, keyed as in DPS (ZZI-A-1-001). */
export interface CellBlock {
  readonly first: number;
  readonly last: number;
  /** People the cell is certified to hold now. */
  readonly workingCapacity: number;
  readonly inCellTelephone: boolean;
  readonly inCellLaptop: boolean;
  readonly inCellSanitation: boolean;
  /** Named part of the landing that is unlocked together; default the landing's own code. */
  readonly unlockGroup?: string;
}

/** Who lives on a landing, where that decides what is open to them and whom they may meet. */
export const residentGroups = ['mainstream', 'vulnerable', 'induction', 'segregated', 'healthcare'] as const;
export type ResidentGroup = (typeof residentGroups)[number];

export interface Landing {
  readonly landingCode: string;
  /** Default mainstream. */
  readonly residents?: ResidentGroup;
  /** Name of the floor it opens onto: landings of a wing with the same one mix. Default the wing's one floor. */
  readonly floor?: string;
  /** Each person is let out alone, to a floor and a yard of their own, as in a segregation unit. */
  readonly unlockedSingly?: boolean;
  readonly cells: readonly CellBlock[];
}

export interface WingRoom {
  readonly id: string;
  readonly localName: string;
  readonly locationType: LocationType;
  /** Most people the room can hold at once. */
  readonly limit: number;
}

export interface WingFacilities {
  readonly servery: { readonly servers: number };
  readonly medicationHatch: { readonly servers: number };
  readonly showers: { readonly heads: number };
  /** Wing telephones; 0 where every cell has one. */
  readonly telephones: number;
  readonly yard: { readonly limit: number };
  readonly rooms: readonly WingRoom[];
}

export interface Wing {
  readonly wingCode: string;
  readonly localName: string;
  /** Area of the routes onto which the wing's gate opens. */
  readonly area: string;
  readonly landings: readonly Landing[];
  readonly facilities: WingFacilities;
}

/** An off-wing place, with its DPS location type and its incident-report location name. */
export interface Place {
  readonly id: string;
  readonly localName: string;
  readonly locationType: LocationType;
  readonly incidentLocation: string;
  readonly area: string;
  /** Physical limit: most people (not counting staff) in the room at once. */
  readonly limit: number;
  readonly outdoors: boolean;
  /** Holding or waiting room for those who have come for an appointment here: a place id. */
  readonly waitingPlace?: string;
  /** Tools are counted before anybody leaves; one that is missing keeps everybody in. */
  readonly toolCheck?: boolean;
  /** Staff who search those who leave; without it nobody is searched. */
  readonly searchers?: number;
  /** Beyond the wall: people here are outside, neither in nor out of cell (court, hospital, work on release). */
  readonly outside?: boolean;
}

export interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly walkSeconds: number;
  readonly outdoors: boolean;
  /** Gate at the start of the link as walked either way; one first-come server for both directions. */
  readonly gate?: string;
}

export interface Gate {
  readonly id: string;
  readonly localName: string;
  readonly secondsPerPerson: number;
}

export interface Routes {
  readonly areas: readonly { readonly id: string; readonly localName: string }[];
  readonly links: readonly Link[];
  readonly gates: readonly Gate[];
}

export const dayNames = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;
export type DayOfWeek = (typeof dayNames)[number];

export interface Shift {
  readonly id: string;
  /** HH:mm; a finish at or before the start is on the next day. */
  readonly start: string;
  readonly finish: string;
  /** On duty but not deployable; does not move. */
  readonly mealBreak?: { readonly start: string; readonly minutes: number };
}

/** A line of the roster: so many people of one skill, based in one place, on one shift. Leave and training are already out. */
export interface ShiftLine {
  readonly id: string;
  readonly skill: Skill;
  /** A wing code, or `central`. */
  readonly home: string;
  readonly shift: string;
  readonly daysOfWeek: readonly DayOfWeek[];
  readonly headcount: number;
}

export interface Staff {
  readonly shifts: readonly Shift[];
  readonly lines: readonly ShiftLine[];
}

export interface GeneratedPopulation {
  readonly kind: 'generated';
  /** People to place; at most the working capacity of all cells. */
  readonly people: number;
}

/** DPS incentive levels, as people are numbered by them. */
export const incentiveLevels = ['BAS', 'STD', 'ENH', 'EN2', 'EN3'] as const;
export type IncentiveLevel = (typeof incentiveLevels)[number];

export interface ImportedPerson {
  readonly personRef: string;
  /** As in DPS: A-1-001. */
  readonly cellLocation: string;
  readonly incentiveLevelCode: IncentiveLevel;
  readonly convictedStatus: 'Convicted' | 'Remand';
  /** References of people to be kept apart from this one. */
  readonly nonAssociations?: readonly string[];
}

export interface ImportedPopulation {
  readonly kind: 'imported';
  readonly rows: readonly ImportedPerson[];
}

export interface Establishment {
  readonly $schema?: string;
  readonly formatVersion: 1;
  readonly kind: 'establishment';
  readonly prisonCode: string;
  readonly name: string;
  readonly description: string;
  readonly provenance: Provenance;
  /** Doors are never locked: a locked period means being in the own room, and the roll is counted there. */
  readonly openConditions?: boolean;
  readonly wings: readonly Wing[];
  readonly places: readonly Place[];
  readonly routes: Routes;
  readonly population: GeneratedPopulation | ImportedPopulation;
  readonly staff: Staff;
}
