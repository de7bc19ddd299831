/** Finding a number in a comparison. */
import {
  profileDays,
  profilePeople,
  type Comparison,
  type ComparisonProfile,
  type ComparisonRow,
  type Estimate,
  type ProfileDay,
  type Slice,
} from '#experiment/comparison.ts';
import { broadDayOf } from './broad-day.ts';
import type { View } from './view.ts';

const indexes = new WeakMap<Comparison, ReadonlyMap<string, ComparisonRow>>();

/** The row of a measure in a slice, or undefined where the comparison holds none. */
export function rowOf(comparison: Comparison, id: string, slice: Slice): ComparisonRow | undefined {
  let index = indexes.get(comparison);
  if (index === undefined) {
    index = new Map(comparison.rows.map((row) => [key(row.id, row.slice), row]));
    indexes.set(comparison, index);
  }
  return index.get(key(id, slice));
}

/** The same for what is on the page; `where` and `people` where they are not the page's own. */
export function viewed(
  comparison: Comparison,
  id: string,
  view: View,
  where = 'all',
  people = view.people,
): ComparisonRow | undefined {
  return rowOf(comparison, id, { condition: view.condition, dayType: view.day, people, where });
}

/** What is on the page, or the same for everyone where a measure is only taken of everyone together. */
export function viewedOrAll(
  comparison: Comparison,
  id: string,
  view: View,
  where = 'all',
): ComparisonRow | undefined {
  return viewed(comparison, id, view, where) ?? viewed(comparison, id, view, where, 'all');
}

/** Of the days of the page, where a measure is only taken of weekdays and weekends. */
export function broadlyViewed(
  comparison: Comparison,
  id: string,
  { condition, day, people }: View,
  where = 'all',
): ComparisonRow | undefined {
  return rowOf(comparison, id, { condition, dayType: broadDayOf(day), people, where });
}

export function level(row: ComparisonRow | undefined, regime: string): number | null {
  return row?.byRegime[regime]?.mean ?? null;
}

export function change(row: ComparisonRow | undefined, regime: string): Estimate | undefined {
  return row?.difference[regime];
}

/** The `where` slices of a measure that have rows in this view, in the order of the comparison. */
export function wheres(comparison: Comparison, id: string, view: View, prefix: string): readonly string[] {
  const found = comparison.rows
    .filter(
      (row) => row.id === id && row.slice.condition === view.condition && row.slice.dayType === view.day,
    )
    .filter((row) => row.slice.people === view.people && row.slice.where.startsWith(prefix))
    .map((row) => row.slice.where);
  return [...new Set(found)];
}

export function profileOf(
  comparison: Comparison,
  regime: string,
  condition: Slice['condition'],
): ComparisonProfile | undefined {
  return comparison.profiles.find((profile) => profile.regime === regime && profile.condition === condition);
}

const placeCount = 6;

/**
 * Where a group is: for each quarter hour the share of it in each of the six places (sums to 1).
 * Null where the comparison has no profile for the group, or nobody is in it.
 */
export function whereabouts(
  profile: ComparisonProfile,
  day: ProfileDay,
  people: string,
): readonly (readonly number[])[] | null {
  const group = (profilePeople as readonly string[]).indexOf(people);
  const count = group < 0 ? 0 : (profile.peopleCount[group] ?? 0);
  if (count <= 0) return null;
  const start = (profileDays.indexOf(day) * profilePeople.length + group) * 96 * placeCount;
  return Array.from({ length: 96 }, (_, quarter) => {
    const at = start + quarter * placeCount;
    // A tenth of a person is finer than any picture, and what is loaded first holds no more.
    const counts = profile.whereabouts.slice(at, at + placeCount).map((many) => Math.round(many * 10) / 10);
    const sum = counts.reduce((total, value) => total + value, 0);
    return counts.map((value) => (sum > 0 ? value / sum : 0));
  });
}

/** People on the routes, or journeys begun, in each five minutes of the day. */
export function fiveMinuteSeries(
  profile: ComparisonProfile,
  series: 'onRoutes' | 'journeys',
  day: ProfileDay,
): readonly number[] {
  const start = profileDays.indexOf(day) * 288;
  return profile[series].slice(start, start + 288);
}

function key(id: string, slice: Slice): string {
  return `${id}|${slice.condition}|${slice.dayType}|${slice.people}|${slice.where}`;
}
