/** Zones, watch areas and the ways between wings and places, worked out once from the establishment. */
import type { Establishment, LocationType, Place } from '#scenario/establishment.ts';
import type { LocationClass, PlaceColour } from '#trace/records.ts';
import { nearbyOf, type Nearby } from './nearby.ts';
import { waysOf, type Way } from './ways.ts';
import type { WingZones, Zone } from './zones.ts';

export interface PlaceRow {
  readonly id: string;
  readonly localName: string;
  readonly incidentLocation: string;
  readonly wing: number;
  readonly limit: number;
  readonly zone: number;
  readonly watchArea: number;
}

export interface Geography {
  readonly zones: readonly Zone[];
  readonly watchAreas: readonly string[];
  readonly wings: readonly WingZones[];
  /** Wings first, then off-wing places, then wing rooms. */
  readonly places: readonly PlaceRow[];
  /** First cell zone; cell c has zone firstCellZone + c. */
  readonly firstCellZone: number;
  /** Zone of the floor, and of the yard, that each cell's people are let out to. */
  readonly floorOfCell: Int32Array;
  readonly yardOfCell: Int32Array;
  /** Wing whose yard each zone is; -1 for other zones. */
  readonly yardWing: Int32Array;
  /** Watch area of each wing's yard. */
  readonly yardWatchArea: Int32Array;
  /** Watch area of each link id. */
  readonly linkWatchArea: ReadonlyMap<string, number>;
  readonly placeIndex: ReadonlyMap<string, number>;
  /** For each zone, what an alarm there stops. */
  readonly nearby: readonly Nearby[];
  /** Where people wait on coming back from outside: the waiting place of the first place beyond the wall, -1 for none. */
  readonly receptionZone: number;
  /** ways[wing][off-wing place number]. */
  readonly ways: readonly (readonly Way[])[];
}

export interface CellRow {
  readonly key: string;
  readonly wing: number;
  readonly landing: number;
  readonly capacity: number;
  readonly telephone: boolean;
  /** Name of the landing's floor where it is not the wing's one floor. */
  readonly floor: string | undefined;
  /** Each person of it is let out alone. */
  readonly unlockedSingly: boolean;
}

const classOfPlace: Readonly<Record<LocationType, LocationClass>> = {
  CLASSROOM: 'education',
  TRAINING_ROOM: 'education',
  WORKSHOP: 'workshop',
  SPORTS: 'gym',
  EXERCISE_AREA: 'yard',
  FAITH_AREA: 'chapel',
  VISITS: 'visits',
  MEDICAL: 'healthcareWaiting',
  VIDEO_LINK: 'otherPlace',
  ADJUDICATION_ROOM: 'otherPlace',
  INTERVIEW: 'otherPlace',
  ASSOCIATION: 'wingAssociation',
  INSIDE_PARTY: 'otherPlace',
  OUTSIDE_PARTY: 'otherPlace',
  OFFICE: 'otherPlace',
  HOLDING_AREA: 'otherPlace',
  INTERNAL_GROUNDS: 'otherPlace',
  MOVEMENT_AREA: 'otherPlace',
};

function colourOfPlace(place: Place): PlaceColour {
  if (place.locationType === 'WORKSHOP' || place.locationType === 'INSIDE_PARTY') return 'workshop';
  if (place.locationType === 'CLASSROOM' || place.locationType === 'TRAINING_ROOM') return 'education';
  return 'visitOrOther';
}

export function geographyOf(
  establishment: Establishment,
  cells: readonly CellRow[],
  movement: 'freeFlow' | 'escorted',
): Geography {
  const zones: Zone[] = [];
  const watchAreas: string[] = [];
  const places: Omit<PlaceRow, 'zone' | 'watchArea'>[] = [];
  const placeZone: number[] = [];
  const placeArea: number[] = [];
  const watch = (id: string): number => watchAreas.push(id) - 1;
  const add = (zone: Zone): number => zones.push(zone) - 1;
  const { prisonCode } = establishment;

  establishment.wings.forEach((wing, index) => {
    places.push({
      id: wing.wingCode,
      localName: wing.localName,
      incidentLocation: 'Wing',
      wing: index,
      limit: -1,
    });
  });
  for (const { id, localName, incidentLocation, limit } of establishment.places) {
    places.push({ id, localName, incidentLocation, wing: -1, limit });
  }
  const linkWatchArea = new Map<string, number>();
  const linkZone = establishment.routes.links.map((link) => {
    const watchArea = watch(link.id);
    linkWatchArea.set(link.id, watchArea);
    return add({
      id: link.id,
      place: -1,
      watchArea,
      locationClass: movement === 'escorted' ? 'routeEscorted' : 'routeFreeFlow',
      colour: 'moving',
      outdoors: link.outdoors,
      route: true,
      wing: -1,
      cell: -1,
      limit: -1,
    });
  });

  const wings = establishment.wings.map((wing, index): WingZones => {
    const watchArea = watch(wing.wingCode);
    const onWing = (name: string, locationClass: LocationClass): number =>
      add({
        id: `${prisonCode}-${wing.wingCode}-${name}`,
        place: index,
        watchArea,
        locationClass,
        colour: 'onWing',
        outdoors: false,
        route: false,
        wing: index,
        cell: -1,
        limit: -1,
      });
    const floor = onWing('floor', 'wingAssociation');
    const servery = onWing('servery', 'serveryQueue');
    const medicationHatch = onWing('medicationHatch', 'medicationQueue');
    const showers = onWing('showers', 'showers');
    const telephones = onWing('telephones', 'wingAssociation');
    const yard = add({
      id: `${prisonCode}-${wing.wingCode}-yard`,
      place: index,
      watchArea: watch(`${wing.wingCode}-yard`),
      locationClass: 'yard',
      colour: 'onWing',
      outdoors: true,
      route: false,
      wing: index,
      cell: -1,
      limit: wing.facilities.yard.limit,
    });
    const rooms: Record<string, number> = {};
    for (const room of wing.facilities.rooms) {
      const place = places.push({
        id: `${wing.wingCode}-${room.id}`,
        localName: room.localName,
        incidentLocation: 'Wing',
        wing: index,
        limit: room.limit,
      });
      const roomWatch = watch(`${wing.wingCode}-${room.id}`);
      rooms[room.id] = add({
        id: `${prisonCode}-${wing.wingCode}-${room.id}`,
        place: place - 1,
        watchArea: roomWatch,
        locationClass: 'wingRoom',
        colour: 'onWing',
        outdoors: false,
        route: false,
        wing: index,
        cell: -1,
        limit: room.limit,
      });
      placeZone[place - 1] = rooms[room.id];
      placeArea[place - 1] = roomWatch;
    }
    placeZone[index] = floor;
    placeArea[index] = watchArea;
    const ownLink = establishment.routes.links.find(
      (link) => link.from === wing.area || link.to === wing.area,
    );
    if (ownLink === undefined) throw new Error(`No link leads to wing ${wing.wingCode}.`);
    return {
      floor,
      servery,
      medicationHatch,
      showers,
      telephones,
      yard,
      rooms,
      watchArea,
      link: linkZone[establishment.routes.links.indexOf(ownLink)],
      linkSeconds: ownLink.walkSeconds,
      linkWatchArea: linkWatchArea.get(ownLink.id) ?? -1,
    };
  });

  const firstPlace = establishment.wings.length;
  establishment.places.forEach((place, index) => {
    placeArea[firstPlace + index] = watch(place.id);
    placeZone[firstPlace + index] = add({
      id: `${prisonCode}-${place.id}`,
      place: firstPlace + index,
      watchArea: placeArea[firstPlace + index],
      locationClass: place.id === 'library' ? 'library' : classOfPlace[place.locationType],
      colour: colourOfPlace(place),
      outdoors: place.outdoors,
      route: false,
      wing: -1,
      cell: -1,
      limit: place.limit,
    });
  });

  const firstCellZone = zones.length;
  cells.forEach((cell, index) => {
    add({
      id: cell.key,
      place: cell.wing,
      watchArea: wings[cell.wing].watchArea,
      locationClass: 'cell',
      colour: 'inCell',
      outdoors: false,
      route: false,
      wing: cell.wing,
      cell: index,
      limit: cell.capacity,
    });
  });

  const { floorOfCell, yardOfCell } = floorsOf(prisonCode, establishment, cells, wings, zones);
  const receptionId = establishment.places.find(
    ({ outside, waitingPlace }) => outside === true && waitingPlace !== undefined,
  )?.waitingPlace;
  const rows = places.map(({ id, localName, incidentLocation, wing, limit }, index) => ({
    id,
    localName,
    incidentLocation,
    wing,
    limit,
    zone: placeZone[index],
    watchArea: placeArea[index],
  }));
  return {
    zones,
    watchAreas,
    wings,
    places: rows,
    firstCellZone,
    floorOfCell,
    yardOfCell,
    yardWing: Int32Array.from(zones, ({ locationClass, wing }) => (locationClass === 'yard' ? wing : -1)),
    yardWatchArea: Int32Array.from(wings, ({ yard }) => zones[yard].watchArea),
    linkWatchArea,
    placeIndex: new Map(rows.map((row, index) => [row.id, index])),
    nearby: nearbyOf(establishment, zones, linkZone),
    receptionZone: rows.find(({ id }) => id === receptionId)?.zone ?? -1,
    ways: waysOf(establishment, linkZone),
  };
}

/** The wing's own floor and yard, a floor that some landings share, or a floor and a yard for one person alone. */
function floorsOf(
  prisonCode: string,
  { wings: wingFiles }: Establishment,
  cells: readonly CellRow[],
  wings: readonly WingZones[],
  zones: Zone[],
): { readonly floorOfCell: Int32Array; readonly yardOfCell: Int32Array } {
  const named = new Map<string, number>();
  const like = (zone: number, id: string, limit: number): number => {
    const found = named.get(id);
    if (found !== undefined) return found;
    const index = zones.push({ ...zones[zone], id, limit }) - 1;
    named.set(id, index);
    return index;
  };
  const floorOfCell = new Int32Array(cells.length);
  const yardOfCell = new Int32Array(cells.length);
  cells.forEach(({ key, wing, floor, unlockedSingly }, cell) => {
    const own = wings[wing];
    floorOfCell[cell] = own.floor;
    yardOfCell[cell] = own.yard;
    if (unlockedSingly) {
      floorOfCell[cell] = like(own.floor, `${key}-floor`, -1);
      yardOfCell[cell] = like(own.yard, `${key}-yard`, zones[own.yard].limit);
    } else if (floor !== undefined) {
      floorOfCell[cell] = like(own.floor, `${prisonCode}-${wingFiles[wing].wingCode}-${floor}`, -1);
    }
  });
  return { floorOfCell, yardOfCell };
}
