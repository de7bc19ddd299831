/** Where somebody can be: cells, floors, yards, rooms, places and links. */
import type { LocationClass, PlaceColour } from '#trace/records.ts';

export interface Zone {
  readonly id: string;
  /** Index into places, or -1 for links. */
  readonly place: number;
  readonly watchArea: number;
  readonly locationClass: LocationClass;
  readonly colour: PlaceColour;
  readonly outdoors: boolean;
  readonly route: boolean;
  readonly wing: number;
  readonly cell: number;
  readonly limit: number;
}

export interface WingZones {
  readonly floor: number;
  readonly servery: number;
  readonly medicationHatch: number;
  readonly showers: number;
  readonly telephones: number;
  readonly yard: number;
  readonly rooms: Readonly<Record<string, number>>;
  /** Watch area of the wing. */
  readonly watchArea: number;
  /** The wing's own link, and the seconds it takes to walk. */
  readonly link: number;
  readonly linkSeconds: number;
  /** Watch area of the wing's own link, where a lent route post stands. */
  readonly linkWatchArea: number;
}
