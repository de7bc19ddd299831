/** Meaning faults of areas, links and gates: every wing and place can be reached. */
import type { Establishment } from '../establishment.ts';
import { show } from '../fault.ts';
import { eachOnce, isKnown, type Report } from './report.ts';

export function routes(
  { wings, places, routes: { areas, links, gates } }: Establishment,
  report: Report,
): void {
  for (const [list, items] of Object.entries({ areas, links, gates })) {
    eachOnce(
      report,
      items.map((item) => item.id),
      (index) => ['routes', list, index, 'id'],
      list.slice(0, -1),
    );
  }
  const areaIds = areas.map((area) => area.id);
  links.forEach((link, index) => {
    const path = ['routes', 'links', index] as const;
    isKnown(report, [...path, 'from'], link.from, areaIds, 'an area');
    isKnown(report, [...path, 'to'], link.to, areaIds, 'an area');
    if (link.gate !== undefined) {
      isKnown(
        report,
        [...path, 'gate'],
        link.gate,
        gates.map((gate) => gate.id),
        'a gate',
      );
    }
    if (link.from === link.to) {
      report({
        path: [...path, 'to'],
        found: `a link from ${show(link.from)} to itself`,
        expected: 'a link between two areas',
        advice: 'Correct where it leads.',
      });
    }
  });

  const ends = [
    ...wings.map((wing, index) => ({
      path: ['wings', index, 'area'],
      area: wing.area,
      name: `wing ${wing.wingCode}`,
    })),
    ...places.map((place, index) => ({
      path: ['places', index, 'area'],
      area: place.area,
      name: place.localName,
    })),
  ];
  const known = ends.filter(({ path, area }) => isKnown(report, path, area, areaIds, 'an area'));
  if (known.length === 0) return;
  const reached = reachableFrom(known[0].area, links);
  for (const { path, area, name } of known) {
    if (!links.some((link) => link.from === area || link.to === area)) {
      report({
        path,
        found: `${show(area)}, to which no link leads`,
        expected: `an area with a link, so that ${show(name)} can be reached`,
        advice: 'Add a link to this area.',
      });
    } else if (!reached.has(area)) {
      report({
        path,
        found: `${show(area)}, which no way joins to ${show(known[0].area)}`,
        expected: `every wing and place reachable from ${show(known[0].name)}`,
        advice: 'Add the link that is missing.',
      });
    }
  }
}

function reachableFrom(start: string, links: Establishment['routes']['links']): ReadonlySet<string> {
  const reached = new Set([start]);
  // A set being walked also yields what is added on the way.
  for (const area of reached) {
    for (const link of links) {
      if (link.from === area) reached.add(link.to);
      if (link.to === area) reached.add(link.from);
    }
  }
  return reached;
}
