/** Posts and staff worked out once: who is of which skill, which posts a wing or a session depends on, when the detail changes. */
import type { HeldActivity } from '#rules/sessions.ts';
import { skills, type Establishment } from '#scenario/establishment.ts';
import { facilities, postKinds, type Regime } from '#scenario/regime.ts';
import { bytes, words } from '#trace/columns.ts';
import { detailTimesOf } from './detailTimes.ts';
import type { Geography } from './geography.ts';
import type { RegimePlan } from './plan.ts';
import { postsOf, type PostRow } from './posts.ts';
import { staffOf, type StaffRow } from './roster.ts';

const wingFloor = postKinds.indexOf('wingFloor');
const officer = skills.indexOf('officer');

export interface Staffing {
  readonly posts: readonly PostRow[];
  /** Columns of the posts, for what is asked of all of them again and again: index of the drain or -1, a bit for each day, seconds since 00:00, officers. */
  readonly postDrain: Int32Array;
  readonly postDays: Uint8Array;
  readonly postFrom: Int32Array;
  readonly postTo: Int32Array;
  readonly postCount: Int32Array;
  readonly staff: readonly StaffRow[];
  /** By member: the home wing, -1 for the centre, and the own meal break, -1 for none. */
  readonly staffHome: Int32Array;
  readonly mealFrom: Int32Array;
  readonly mealTo: Int32Array;
  readonly staffOfSkill: readonly (readonly number[])[];
  /** Posts in the order in which they are filled: by priority, then by id. */
  readonly postOrder: Int32Array;
  /** By wing: posts on its floor, those of them for officers, and posts whose officers come off it. */
  readonly floorPosts: readonly (readonly number[])[];
  readonly officerPosts: readonly (readonly number[])[];
  readonly lentPosts: readonly (readonly number[])[];
  /** Post of each officer who escorts, and which of its officers that is. */
  readonly escortOfficers: readonly { readonly post: number; readonly number: number }[];
  /** Skills that something can be given up for, officers first. */
  readonly curtailedSkills: readonly number[];
  /** Posts of which one must be filled for a facility to open, at wing * facilities + facility; none where it needs nobody. */
  readonly openers: readonly (readonly number[])[];
  /** The post that a held appointment needs wherever it is held, -1 for none. */
  readonly heldPost: Int32Array;
  /** Posts without which each held activity cannot be held: its own, and those its place needs. */
  readonly heldPosts: readonly (readonly number[])[];
  /** 1 for a post without which something cannot be held. */
  readonly postHolds: Uint8Array;
  /** Staff each held activity needs, by skill number in order of preference. */
  readonly heldStaff: readonly (readonly { readonly anyOf: readonly number[]; readonly count: number }[])[];
  /** Times of each day of the week at which somebody's hours or a post begin or end, seconds since 00:00, rising. */
  readonly detailTimes: readonly Int32Array[];
}

export function staffingOf(
  establishment: Establishment,
  regime: Regime,
  { held, weekSessions, wingCodes }: RegimePlan,
  geography: Geography,
  heldZone: Int32Array,
): Staffing {
  const posts = postsOf(establishment, regime, geography);
  const staff = staffOf(establishment);
  const ofWing = (test: (post: PostRow) => boolean): readonly (readonly number[])[] => {
    const byWing: number[][] = wingCodes.map(() => []);
    posts.forEach((post, index) => {
      if (post.wing >= 0 && test(post)) byWing[post.wing].push(index);
    });
    return byWing;
  };
  const heldPost = Int32Array.from(held, (row) => postOf(row, wingCodes, posts));
  const heldStaff = held.map(({ activity }) =>
    activity.sim.staff.map(({ anyOf, count }) => ({
      anyOf: anyOf.map((skill) => skills.indexOf(skill)),
      count,
    })),
  );
  const heldPosts = heldPostsOf(posts, heldPost, heldZone);
  const postHolds = new Uint8Array(posts.length);
  for (const needed of heldPosts) for (const post of needed) postHolds[post] = 1;
  const openers: number[][] = Array.from({ length: wingCodes.length * facilities.length }, () => []);
  posts.forEach(({ opens, wing }, post) => {
    if (opens >= 0 && wing >= 0) openers[wing * facilities.length + opens].push(post);
  });
  return {
    posts,
    postDrain: words(posts, ({ drain }) => drain),
    postDays: bytes(posts, ({ days }) => days.reduce((bits, open, day) => bits | (open << day), 0)),
    postFrom: words(posts, ({ from }) => from),
    postTo: words(posts, ({ to }) => to),
    postCount: words(posts, ({ count }) => count),
    staff,
    staffHome: words(staff, ({ home }) => home),
    mealFrom: words(staff, ({ breakFrom }) => breakFrom),
    mealTo: words(staff, ({ breakTo }) => breakTo),
    staffOfSkill: skills.map((_, skill) =>
      staff.flatMap((row, member) => (row.skill === skill ? [member] : [])),
    ),
    postOrder: Int32Array.from(
      posts
        .map((_, post) => post)
        .sort((a, b) => posts[a].priority - posts[b].priority || (posts[a].id < posts[b].id ? -1 : 1)),
    ),
    floorPosts: ofWing(({ kind }) => kind === wingFloor),
    officerPosts: ofWing(({ kind, skill }) => kind === wingFloor && skill === officer),
    lentPosts: ofWing(({ lentFromWing }) => lentFromWing),
    escortOfficers: posts.flatMap(({ kind, count }, post) =>
      postKinds[kind] === 'escort' ? Array.from({ length: count }, (_, number) => ({ post, number })) : [],
    ),
    openers,
    curtailedSkills: skills.flatMap((_, skill) =>
      skill === officer || posts.some((post) => post.skill === skill && post.curtailAs >= 0) ? [skill] : [],
    ),
    heldPost,
    heldPosts,
    postHolds,
    heldStaff,
    detailTimes: detailTimesOf(posts, staff, weekSessions, heldStaff),
  };
}

/** The post of an appointment: on the wing, the wing's own where each has one. */
function postOf(
  { appointment, wing }: HeldActivity,
  wingCodes: readonly string[],
  posts: readonly PostRow[],
): number {
  const id = appointment?.post;
  if (id === undefined) return -1;
  return posts.findIndex((post) => post.id === id || (wing >= 0 && post.id === `${id}-${wingCodes[wing]}`));
}

function heldPostsOf(
  posts: readonly PostRow[],
  heldPost: Int32Array,
  heldZone: Int32Array,
): readonly (readonly number[])[] {
  const ofZone = new Map<number, number[]>();
  posts.forEach(({ stops }, post) => {
    for (const zone of stops) ofZone.set(zone, [...(ofZone.get(zone) ?? []), post]);
  });
  return Array.from(heldPost, (own, held) => {
    const ofPlace = ofZone.get(heldZone[held]) ?? [];
    return own < 0 || ofPlace.includes(own) ? ofPlace : [own, ...ofPlace].sort((a, b) => a - b);
  });
}
