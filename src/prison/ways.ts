/** The quickest ways between wings and places, by walking time. */
import type { Establishment } from '#scenario/establishment.ts';

/** One step of a way: a link's zone, its gate (-1: none) and the seconds it takes to walk. */
export interface Way {
  readonly zones: Int32Array;
  readonly gates: Int32Array;
  readonly seconds: Int32Array;
}

/** ways[wing][off-wing place number]; `linkZone` is the zone of each link. Fault: no way leads to a place. */
export function waysOf(
  establishment: Establishment,
  linkZone: readonly number[],
): readonly (readonly Way[])[] {
  const { links, gates } = establishment.routes;
  const gateOf = links.map(({ gate }) => gates.findIndex(({ id }) => id === gate));
  return establishment.wings.map((wing) => {
    const reached = quickestFrom(establishment, wing.area);
    const ways = new Map<string, Way>();
    return establishment.places.map(({ area }) => {
      const way = ways.get(area) ?? wayBetween(links, linkZone, gateOf, reached, wing.area, area);
      ways.set(area, way);
      return way;
    });
  });
}

/** The last link of the quickest way to each area; among equals the one whose links come first in the file. */
function quickestFrom(
  { routes: { areas, links } }: Establishment,
  from: string,
): ReadonlyMap<string, number> {
  const linksOf = new Map<string, number[]>(areas.map(({ id }) => [id, []]));
  links.forEach(({ from: one, to: other }, index) => {
    linksOf.get(one)?.push(index);
    linksOf.get(other)?.push(index);
  });
  const inFile = new Map(areas.map(({ id }, index) => [id, index]));
  const seconds = new Map<string, number>([[from, 0]]);
  const last = new Map<string, number>();
  const open = new Set<string>([from]);
  while (open.size > 0) {
    let area = '';
    let least = Infinity;
    for (const id of open) {
      const reached = seconds.get(id)!;
      if (reached > least || (reached === least && inFile.get(id)! > inFile.get(area)!)) continue;
      area = id;
      least = reached;
    }
    open.delete(area);
    for (const index of linksOf.get(area) ?? []) {
      const link = links[index];
      const next = link.from === area ? link.to : link.from;
      const reached = least + link.walkSeconds;
      if (reached >= (seconds.get(next) ?? Infinity)) continue;
      seconds.set(next, reached);
      last.set(next, index);
      open.add(next);
    }
  }
  return last;
}

/** A place at the wing's own gate is a step over its link away. Fault: no way leads there. */
function wayBetween(
  links: Establishment['routes']['links'],
  linkZone: readonly number[],
  gateOf: readonly number[],
  reached: ReadonlyMap<string, number>,
  from: string,
  to: string,
): Way {
  if (from === to) {
    const own = links.findIndex((link) => link.from === from || link.to === from);
    return { zones: Int32Array.of(linkZone[own]), gates: Int32Array.of(-1), seconds: Int32Array.of(0) };
  }
  const steps: number[] = [];
  for (let area = to; area !== from;) {
    const index = reached.get(area);
    if (index === undefined) throw new Error(`No way leads from area ${from} to area ${to}.`);
    steps.push(index);
    area = links[index].from === area ? links[index].to : links[index].from;
  }
  steps.reverse();
  return {
    zones: Int32Array.from(steps, (index) => linkZone[index]),
    gates: Int32Array.from(steps, (index) => gateOf[index]),
    seconds: Int32Array.from(steps, (index) => links[index].walkSeconds),
  };
}
