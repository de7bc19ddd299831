/** What an alarm stops: the links and gates that meet where it is. */
import type { Establishment, Link } from '#scenario/establishment.ts';
import type { Zone } from './zones.ts';

/** Links that meet at a place, or a link itself, as zones, and the gates on them. */
export interface Nearby {
  readonly links: readonly number[];
  readonly gates: readonly number[];
}

/** For each zone, in their order; `linkZone` is the zone of each link. */
export function nearbyOf(
  { wings, places, routes: { links, gates } }: Establishment,
  zones: readonly Zone[],
  linkZone: readonly number[],
): readonly Nearby[] {
  const of = (isNear: (link: Link) => boolean): Nearby => {
    const near = links.filter(isNear);
    return {
      links: near.map((link) => linkZone[links.indexOf(link)]),
      gates: gates.flatMap(({ id }, gate) => (near.some((link) => link.gate === id) ? [gate] : [])),
    };
  };
  const areas = [...wings, ...places].map(({ area }) => of(({ from, to }) => from === area || to === area));
  const ownLinks = links.map((own) => of((link) => link === own));
  return zones.map(({ route, wing, place }, zone) =>
    route ? ownLinks[linkZone.indexOf(zone)] : areas[wing >= 0 ? wing : place],
  );
}
