/** What a study changes about a shipped scenario before it runs it. */
import type { BehaviourId } from '#scenario/assumptions.ts';
import { withHeadcounts } from '#scenario/levers/headcounts.ts';
import type { Activity, Regime } from '#scenario/regime.ts';
import type { Scenario } from '#scenario/scenario.ts';

export const changes = {
  /** One officer more on every line of the officers' roster. */
  moreOfficers: (scenario: Scenario): Scenario =>
    withHeadcounts(scenario, ({ skill, headcount }) => headcount + (skill === 'officer' ? 1 : 0)),
  /** A tenth more places in every activity, and in every room, at least one. */
  morePlaces: ({ establishment, regime, baseline, ...rest }: Scenario): Scenario => ({
    ...rest,
    establishment: {
      ...establishment,
      places: establishment.places.map((place) => ({ ...place, limit: tenthMore(place.limit) })),
      wings: establishment.wings.map((wing) => ({
        ...wing,
        facilities: {
          ...wing.facilities,
          rooms: wing.facilities.rooms.map((room) => ({ ...room, limit: tenthMore(room.limit) })),
        },
      })),
    },
    regime: withMorePlaces(regime),
    baseline: withMorePlaces(baseline),
  }),
  /** Every link walked in three quarters of the time. */
  shorterWalks: ({ establishment, ...rest }: Scenario): Scenario => ({
    ...rest,
    establishment: {
      ...establishment,
      routes: {
        ...establishment.routes,
        links: establishment.routes.links.map((link) => ({
          ...link,
          walkSeconds: Math.round(link.walkSeconds * 0.75),
        })),
      },
    },
  }),
} as const satisfies Readonly<Record<string, (scenario: Scenario) => Scenario>>;

export type Change = keyof typeof changes;

/** The scenario with other values of behaviour assumptions. */
export function withBehaviour(
  scenario: Scenario,
  values: Readonly<Partial<Record<BehaviourId, number>>>,
): Scenario {
  const behaviour = { ...scenario.assumptions.behaviour };
  for (const [id, value] of Object.entries(values)) {
    behaviour[id as BehaviourId] = { ...behaviour[id as BehaviourId], value };
  }
  return { ...scenario, assumptions: { ...scenario.assumptions, behaviour } };
}

const tenthMore = (number: number): number => number + Math.max(1, Math.round(number / 10));

function withMorePlaces(regime: Regime): Regime {
  return { ...regime, activities: regime.activities.map(withMore) };
}

/** Wing work and those without a place stay as they are: cleaners need no room. */
function withMore(activity: Activity): Activity {
  if (activity.sim.wingWork === true || activity.sim.place === undefined) return activity;
  return { ...activity, capacity: tenthMore(activity.capacity) };
}
