/** The titles of the pictures. Each is the finding in it, and changes with the numbers. */
import type { Comparison } from '#experiment/comparison.ts';
import { clock, duration } from './duration.ts';
import { groupOf, groups } from './groups.ts';
import { change, fiveMinuteSeries, level, profileOf, viewed, whereabouts, wheres } from './lookup.ts';
import { capitalised, counted, inHundred, percent, whole } from './quantity.ts';
import { verdict } from './verdict.ts';
import { baselineOf, dayNames, regimeOf, shortLabel, shown, type View } from './view.ts';
import { causeReason, locationName } from './vocabulary.ts';
import { couldTurn } from './whatWeDontKnow.ts';

/** Inspectors' bands of time unlocked, from least to most. */
export const bands = [
  { id: 'time.share.under2h', name: 'Under 2 h', days: 'with under 2 hours unlocked' },
  { id: 'time.share.from2to6h', name: '2 to 6 h', days: 'with 2 to 6 hours unlocked' },
  { id: 'time.share.from6to10h', name: '6 to 10 h', days: 'with 6 to 10 hours unlocked' },
  { id: 'time.share.atLeast10h', name: '10 h and over', days: 'with 10 hours or more unlocked' },
] as const;

const outerBands: readonly string[] = ['time.share.under2h', 'time.share.atLeast10h'];

export function bandsFinding(comparison: Comparison, view: View): string {
  const baseline = baselineOf(comparison).id;
  if (view.regime === baseline) {
    const ten = level(viewed(comparison, 'time.share.atLeast10h', view), baseline);
    if (ten === null) return 'Time unlocked, in inspectors’ bands';
    return ten < 0.005
      ? 'Hardly a day reaches 10 hours unlocked'
      : `${inHundred(ten)} days reach 10 hours unlocked`;
  }
  const moved = bands
    .map((band) => ({ band, row: viewed(comparison, band.id, view) }))
    .filter(({ row }) => ['more', 'less'].includes(verdict(change(row, view.regime))))
    .sort(
      (a, b) => Math.abs(change(b.row, view.regime)!.mean!) - Math.abs(change(a.row, view.regime)!.mean!),
    );
  const size = (entry: (typeof moved)[number]): number => Math.abs(change(entry.row, view.regime)!.mean!);
  // Of bands that move about as much, the outer ones are told: they are those that inspectors speak of.
  const outer = moved.find(
    (entry) => outerBands.includes(entry.band.id) && size(entry) >= 0.6 * size(moved[0]),
  );
  const largest = outer ?? moved[0];
  if (largest === undefined) return 'The bands hold about the same days under both';
  const before = level(largest.row, baseline) ?? 0;
  const after = level(largest.row, view.regime) ?? 0;
  if (whole(before * 100) === whole(after * 100)) return 'The bands hold about the same days under both';
  return `Days ${largest.band.days} ${after < before ? 'fall' : 'rise'} from ${whole(before * 100)} to ${inHundred(after)}`;
}

export function movementsFinding(comparison: Comparison, view: View): string {
  const baseline = baselineOf(comparison).id;
  const row = viewed(comparison, 'movement.peakOnRoutes', { ...view, people: 'all' });
  const before = level(row, baseline);
  const after = level(row, view.regime);
  if (before === null || after === null) return 'Movements by time of day';
  const onRoutes = (count: number): string => {
    const people = counted(count, 'person', 'people');
    return `${people} ${people.startsWith('1 ') ? 'is' : 'are'} on the routes`;
  };
  if (view.regime === baseline) return `At the busiest moment ${onRoutes(before)}`;
  const way = verdict(change(row, view.regime));
  if ((way === 'more' || way === 'less') && whole(before) !== whole(after)) {
    return `At the busiest moment ${onRoutes(after)}, ${way === 'less' ? 'down' : 'up'} from ${whole(before)}`;
  }
  return `At the busiest moment about ${onRoutes(before)}, under both`;
}

/** Of everyone: exposure belongs to places, not to groups. */
export function violenceFinding(comparison: Comparison, { regime, condition, day }: View): string {
  const view: View = { regime, condition, day, people: 'all' };
  const baseline = baselineOf(comparison).id;
  if (view.regime === baseline) return mostExposedPlace(comparison, view);
  const total = viewed(comparison, 'violence.exposureIndex', view);
  const before = level(total, baseline);
  const difference = change(total, view.regime);
  const way = verdict(difference);
  const rate = verdict(change(viewed(comparison, 'violence.exposurePerUnlockedHour', view), view.regime));
  if (way === 'unknown' || before === null) return 'Where opportunities for conflict arise';
  if (way === 'same' || way === 'identical') {
    const tail =
      rate === 'more'
        ? ', but more for each hour unlocked'
        : rate === 'less'
          ? ', and fewer for each hour unlocked'
          : '';
    return `Opportunities for conflict are about the same${tail}`;
  }
  const share = before < 0.005 ? '' : ` by ${percent(difference!.mean! / before)}`;
  const opening = `Opportunities for conflict ${way === 'less' ? 'fall' : 'rise'}${share}`;
  const turning = couldTurn(difference) ? '; what we don’t know could turn the total round' : '';
  if (rate === 'unknown') return opening + turning;
  if (rate === 'same' || rate === 'identical')
    return `${opening}, and are about the same for each hour unlocked${turning}`;
  const joined = (way === 'less') === (rate === 'less') ? 'and' : 'but';
  return `${opening}, ${joined} ${rate === 'less' ? 'fall' : 'rise'} for each hour unlocked${turning}`;
}

function mostExposedPlace(comparison: Comparison, view: View): string {
  const total = level(viewed(comparison, 'violence.exposureIndex', view), view.regime) ?? 0;
  const places = wheres(comparison, 'violence.exposureIndex', view, 'place:')
    .map((where) => ({
      where,
      share: (level(viewed(comparison, 'violence.exposureIndex', view, where), view.regime) ?? 0) / total,
    }))
    .sort((a, b) => b.share - a.share);
  const most = places[0];
  if (most === undefined || total < 0.005) return 'Where opportunities for conflict arise';
  return `${locationName(most.where.slice('place:'.length))}: ${percent(most.share)} of opportunities for conflict`;
}

export function accessFinding(comparison: Comparison, view: View): string {
  const baseline = baselineOf(comparison).id;
  const row = viewed(comparison, 'access.hours.attended', view);
  const before = level(row, baseline);
  const after = level(row, view.regime);
  const way = verdict(change(row, view.regime));
  const days = dayNames[view.day];
  if (before === null || after === null) return 'Access to activities, by where they are held';
  if (view.regime === baseline) return `${days}: ${duration(before)} attended in person`;
  if (way === 'unknown') return 'Access to activities, by where they are held';
  if ((way !== 'less' && way !== 'more') || duration(before) === duration(after)) {
    return `${days}: about ${duration(before)} attended in person, under both`;
  }
  return `${days}: attended in person ${way === 'less' ? 'falls' : 'rises'} from ${duration(before)} to ${duration(after)}; in-cell work stands apart`;
}

/** 10:30, when inspectors count who is locked up during the working day. */
const inspectorsCountQuarter = 42;

export function whereaboutsFinding(comparison: Comparison, view: View, regime: string): string {
  const label = shortLabel(regimeOf(comparison, regime));
  const profile = profileOf(comparison, regime, view.condition);
  const shares = profile === undefined ? null : whereabouts(profile, view.day, view.people);
  if (shares === null) return `${label}: nobody of this group`;
  const [inCell = 0, onWing = 0] = shares[inspectorsCountQuarter];
  const offWing = 1 - inCell - onWing;
  const time = clock(inspectorsCountQuarter * 15);
  return offWing >= 0.05
    ? `${label}: at ${time}, ${inHundred(offWing)} are off the wing`
    : `${label}: at ${time}, ${inHundred(inCell)} are in their cells`;
}

export function groupsFinding(comparison: Comparison, view: View): string {
  const baseline = baselineOf(comparison).id;
  const rows = groups
    .filter((group) => group.id !== 'all')
    .map((group) => ({ group, row: viewed(comparison, 'time.unlocked.mean', view, 'all', group.id) }))
    .filter(({ row }) => level(row, baseline) !== null);
  if (rows.length === 0) return 'Time unlocked by group';
  const least = rows.reduce((a, b) => (level(b.row, view.regime)! < level(a.row, view.regime)! ? b : a));
  const leastText = `${least.group.many} have least: ${duration(level(least.row, view.regime)!)} a day`;
  const changed = rows
    .filter(({ row }) => ['more', 'less'].includes(verdict(change(row, view.regime))))
    .sort(
      (a, b) => Math.abs(change(b.row, view.regime)!.mean!) - Math.abs(change(a.row, view.regime)!.mean!),
    );
  const largest = changed[0];
  if (view.regime === baseline || largest === undefined) return capitalised(leastText);
  const mean = change(largest.row, view.regime)!.mean!;
  const opening = `${capitalised(largest.group.many)} ${mean < 0 ? 'lose' : 'gain'} most, ${duration(mean)} a day`;
  return largest.group.id === least.group.id
    ? `${opening}, and have least`
    : `${opening}; ${leastText.replace(/:.*/, '')}`;
}

/** Measure of hours locked a day, sliced by cause. */
export const lockedByCause = 'time.locked';

export function causesFinding(comparison: Comparison, view: View, causes: readonly string[]): string {
  const opening = '“Why was I behind the door?”';
  const baseline = baselineOf(comparison).id;
  const rows = causes
    .filter((where) => where !== 'cause:night')
    .map((where) => ({ where, row: viewed(comparison, lockedByCause, view, where) }));
  const reason = (where: string): string => causeReason(where.slice('cause:'.length));
  const hours = (row: (typeof rows)[number]['row'], regime: string): number => level(row, regime) ?? 0;
  const anyone = shown(comparison, view).some(({ id }) => rows.some(({ row }) => hours(row, id) >= 1 / 120));
  if (rows.length > 0 && !anyone) return 'Nobody is locked in by day';
  if (view.regime === baseline) {
    const most = rows.sort((a, b) => hours(b.row, baseline) - hours(a.row, baseline))[0];
    return most === undefined ? opening : `${opening} By day, mostly because ${reason(most.where)}`;
  }
  const moved = rows
    .filter(({ row }) => ['more', 'less'].includes(verdict(change(row, view.regime))))
    .sort(
      (a, b) => Math.abs(change(b.row, view.regime)!.mean!) - Math.abs(change(a.row, view.regime)!.mean!),
    )[0];
  if (moved === undefined) return `${opening} For the same reasons under both`;
  const mean = change(moved.row, view.regime)!.mean!;
  return `${opening} ${duration(mean)} ${mean < 0 ? 'less' : 'more'} because ${reason(moved.where)}`;
}

export function stripFinding(comparison: Comparison, view: View, people: string): string {
  const group = groupOf(people);
  const out = level(viewed(comparison, 'time.outOfCell.mean', view, 'all', people), view.regime);
  return out === null
    ? `${group.one}: not in this comparison`
    : `${group.one}: ${duration(24 - out)} in cell`;
}

/** People on the routes at the busiest five minutes: when, for the description of the picture. */
export function busiestTime(comparison: Comparison, view: View, regime: string): string | null {
  const profile = profileOf(comparison, regime, view.condition);
  if (profile === undefined) return null;
  const series = fiveMinuteSeries(profile, 'onRoutes', view.day);
  const peak = series.reduce((best, value, bin) => (value > (series[best] ?? 0) ? bin : best), 0);
  return clock(peak * 5);
}
