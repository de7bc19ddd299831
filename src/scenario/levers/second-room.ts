/**
 * A second room like one there is, in which everything that is held in the first is held once more, at the same times:
 * as many places again. Whoever must be there for a session must be there for both; the roster is as it was.
 */
import type { Activity, Post, Regime } from '../regime.ts';
import type { Scenario } from '../scenario.ts';
import { renamed } from './renamed.ts';

const suffix = 'second';

export interface SecondRoom {
  readonly scenario: Scenario;
  /** The activities held in it. */
  readonly activities: readonly Activity[];
}

/** Off the wing. Posts without which nothing is held in the first room cover the second too. Throws a RangeError if there is no such place. */
export function secondPlace(scenario: Scenario, placeId: string): SecondRoom {
  const { establishment, regime } = scenario;
  const place = establishment.places.find(({ id }) => id === placeId);
  if (place === undefined) throw new RangeError(`The establishment has no place ${placeId}.`);
  const second = { ...place, id: secondId(placeId), localName: secondName(place.localName) };
  const activities = regime.activities
    .filter(({ offWing, sim }) => offWing && sim.place === placeId)
    .map((activity) => copyOf(activity, { place: second.id }));
  const posts = regime.sim.posts.map((post): Post =>
    post.stops?.includes(placeId) ? { ...post, stops: [...post.stops, second.id] } : post,
  );
  return {
    scenario: {
      ...scenario,
      establishment: { ...establishment, places: [...establishment.places, second] },
      regime: holding(regime, activities, posts),
    },
    activities,
  };
}

/** On one wing. Throws a RangeError if the wing has no such room. */
export function secondWingRoom(scenario: Scenario, wingCode: string, roomId: string): SecondRoom {
  const { establishment, regime } = scenario;
  const room = establishment.wings
    .find((wing) => wing.wingCode === wingCode)
    ?.facilities.rooms.find(({ id }) => id === roomId);
  if (room === undefined) throw new RangeError(`Wing ${wingCode} has no room ${roomId}.`);
  const second = { ...room, id: secondId(roomId), localName: secondName(room.localName) };
  const wings = establishment.wings.map((wing) =>
    wing.wingCode === wingCode
      ? { ...wing, facilities: { ...wing.facilities, rooms: [...wing.facilities.rooms, second] } }
      : wing,
  );
  const activities = regime.activities
    .filter(({ onWing, sim }) => onWing && sim.place === roomId && (sim.wings?.includes(wingCode) ?? true))
    .map((activity) => copyOf(activity, { place: second.id, wings: [wingCode] }));
  return {
    scenario: {
      ...scenario,
      establishment: { ...establishment, wings },
      regime: holding(regime, activities, regime.sim.posts),
    },
    activities,
  };
}

function holding(regime: Regime, activities: readonly Activity[], posts: readonly Post[]): Regime {
  const { movement } = regime.sim;
  const copied = new Set(activities.map(({ id }) => id));
  const windows = movement.windows.map((window) =>
    window.activities === undefined
      ? window
      : {
          ...window,
          activities: window.activities.flatMap((id) =>
            copied.has(secondId(id)) ? [id, secondId(id)] : [id],
          ),
        },
  );
  return {
    ...renamed(regime, 'second-room'),
    activities: [...regime.activities, ...activities],
    sim: { ...regime.sim, posts, movement: { ...movement, windows } },
  };
}

function copyOf(activity: Activity, sim: Partial<Activity['sim']>): Activity {
  return { ...activity, id: secondId(activity.id), sim: { ...activity.sim, ...sim } };
}

const secondId = (id: string): string => `${id}-${suffix}`;
const secondName = (name: string): string => `${name}, second`;
