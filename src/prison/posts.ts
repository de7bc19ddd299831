/** The regime's posts, one row for each place they stand in. */
import { dayNames, skills, type Establishment } from '#scenario/establishment.ts';
import { minuteOfDay } from '#scenario/clock.ts';
import { curtailmentItems, facilities, postKinds, type Post, type Regime } from '#scenario/regime.ts';
import { tasks, type Task } from '#trace/records.ts';
import type { Geography } from './geography.ts';

/** What takes officers for hours or days beside the posts of the regime, and goes before all of them. */
export const drains = ['bed-watch', 'constant-watch', 'alarm-response', 'hospital-escort'] as const;
export type Drain = (typeof drains)[number];
export const Drains = Object.freeze(
  Object.fromEntries(drains.map((drain, index) => [drain, index])) as Record<Drain, number>,
);

const taskOfDrain = {
  'bed-watch': 'watch',
  'constant-watch': 'watch',
  'alarm-response': 'response',
  'hospital-escort': 'hospitalEscort',
} as const satisfies Record<Drain, Task>;

export interface PostRow {
  readonly id: string;
  /** Index into postKinds, which are the first of the trace's tasks. */
  readonly kind: number;
  /** Index into the trace's tasks. */
  readonly task: number;
  /** What asks for it as it comes, an index into drains; -1 for a post of the regime. */
  readonly drain: number;
  /** Wing whose floor or facility it serves, or -1. */
  readonly wing: number;
  /** Index into places; -1 on a link or nowhere in particular. */
  readonly place: number;
  /** Watch area it guards, or -1. */
  readonly watchArea: number;
  /** 1 for each day of the week it is open, MONDAY first. */
  readonly days: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly skill: number;
  readonly count: number;
  readonly priority: number;
  readonly lentFromWing: boolean;
  /** Zones whose sessions cannot run without it. */
  readonly stops: Int32Array;
  /** Index into curtailmentItems, or -1. */
  readonly curtailAs: number;
  /** Index into facilities, or -1. */
  readonly opens: number;
}

export function postsOf(
  establishment: Establishment,
  regime: Regime,
  geography: Geography,
): readonly PostRow[] {
  const rows: PostRow[] = [];
  for (const post of regime.sim.posts) {
    const room = regime.sim.appointments?.find(
      (appointment) => appointment.post === post.id && appointment.movement === 'onWing',
    )?.place;
    if (post.place === 'eachWing') {
      establishment.wings.forEach(({ wingCode }, wing) => {
        if (post.wings?.includes(wingCode) ?? true)
          rows.push(rowOf(post, `${post.id}-${wingCode}`, wing, room, geography));
      });
    } else {
      const wing = establishment.wings.findIndex(({ wingCode }) => wingCode === post.place);
      rows.push(rowOf(post, post.id, wing, room, geography));
    }
  }
  drains.forEach((drain, index) => rows.push(drainRow(drain, index)));
  return rows;
}

function rowOf(
  post: Post,
  id: string,
  wing: number,
  room: string | undefined,
  geography: Geography,
): PostRow {
  const place = wing >= 0 ? wing : (geography.placeIndex.get(post.place) ?? -1);
  return {
    id,
    kind: postKinds.indexOf(post.kind),
    task: postKinds.indexOf(post.kind),
    drain: -1,
    wing,
    place,
    watchArea: watchAreaOf(post, wing, place, room, geography),
    days: Uint8Array.from(dayNames, (day) => (post.daysOfWeek.includes(day) ? 1 : 0)),
    from: minuteOfDay(post.from) * 60,
    to: minuteOfDay(post.to) * 60,
    skill: skills.indexOf(post.skill),
    count: post.count,
    priority: post.priority,
    lentFromWing: post.lentFromWing === true,
    stops: Int32Array.from(
      post.stops ?? [],
      (stopped) => geography.places[geography.placeIndex.get(stopped) ?? -1].zone,
    ),
    curtailAs: post.curtailAs === undefined ? -1 : curtailmentItems.indexOf(post.curtailAs),
    opens: post.opens === undefined ? -1 : facilities.indexOf(post.opens),
  };
}

/** Who escorts guards nobody until they walk with a group; who sees people on the wing is in the room with them, not on the floor. */
function watchAreaOf(
  post: Post,
  wing: number,
  place: number,
  room: string | undefined,
  geography: Geography,
): number {
  if (post.kind === 'escort') return -1;
  if (wing >= 0) {
    const zones = geography.wings[wing];
    if (room !== undefined && room in zones.rooms) return geography.zones[zones.rooms[room]].watchArea;
    return post.kind === 'route' ? zones.linkWatchArea : zones.watchArea;
  }
  return place >= 0 ? geography.places[place].watchArea : (geography.linkWatchArea.get(post.place) ?? -1);
}

/** Open day and night; how many it asks for is known only as it comes. */
function drainRow(drain: Drain, index: number): PostRow {
  return {
    id: drain,
    kind: postKinds.indexOf('other'),
    task: tasks.indexOf(taskOfDrain[drain]),
    drain: index,
    wing: -1,
    place: -1,
    watchArea: -1,
    days: new Uint8Array(7).fill(1),
    from: 0,
    to: 86_400,
    skill: skills.indexOf('officer'),
    count: 0,
    priority: 0,
    lentFromWing: false,
    stops: new Int32Array(0),
    curtailAs: -1,
    opens: -1,
  };
}
