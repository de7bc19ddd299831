/** The core day worked out: for each day of the week and unlock group, when its doors are meant to be open and why not. */
import { minuteOfDay } from '#scenario/clock.ts';
import { dayNames, type Establishment } from '#scenario/establishment.ts';
import { incentiveLevels } from '#scenario/establishment.ts';
import {
  facilities,
  type CoreDay,
  type Facility,
  type Period,
  type PeriodKind,
  type Regime,
} from '#scenario/regime.ts';
import { plannedTurns, turnOf } from './turns.ts';
import { unlockGroupsOf, type UnlockGroup } from './unlockGroups.ts';

export type ClosedFor = 'night' | 'mealBreak' | 'notMyTurn' | 'notCalled' | 'rollCheck';

/** A stretch of one unlock group's day, in seconds since 00:00. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly kind: PeriodKind;
  /** Everyone of the group is entitled to be unlocked. */
  readonly open: boolean;
  /** Bit set of incentive levels, BAS first, that stay locked while it is open. */
  readonly closedTo: number;
  /** Bit set of `facilities`: what those out may use; another group's turn shows what is open to it. */
  readonly facilities: number;
  /** Why not, when not open. */
  readonly closedFor: ClosedFor;
  /** For a turn of the group: kind of period and partition, in which one turn follows another; empty where all are out together. */
  readonly turns: string;
}

export interface Timetable {
  readonly groups: readonly UnlockGroup[];
  /** segments[dayOfWeek][group], MONDAY first, covering 0 to 86,400. */
  readonly segments: readonly (readonly (readonly Segment[])[])[];
  /** Cohort of each group in each partition. */
  readonly cohortOf: Readonly<Record<string, Int32Array>>;
}

export const facilityBit = (facility: Facility): number => 1 << facilities.indexOf(facility);

const openedBy: Readonly<Partial<Record<PeriodKind, readonly Facility[]>>> = {
  UNLOCK: ['floor', 'showers', 'telephones', 'medicationHatch'],
  MEDICATION: ['floor', 'medicationHatch'],
  MEAL: ['floor', 'servery'],
  DOMESTIC: ['floor', 'showers', 'telephones', 'cleaning'],
  ASSOCIATION: ['floor', 'showers', 'telephones', 'cleaning'],
  EXERCISE: ['yard'],
};

export function timetableOf(establishment: Establishment, regime: Regime): Timetable {
  const groups = unlockGroupsOf(establishment);
  const cohortOf: Record<string, Int32Array> = {};
  for (const [name, cohorts] of Object.entries(regime.sim.partitions)) {
    cohortOf[name] = Int32Array.from(groups, (group) =>
      cohorts.findIndex((codes) => codes.includes(group.code)),
    );
  }
  const segments = dayNames.map((_, dayOfWeek) =>
    groups.map((group, groupIndex) => {
      const wingCode = establishment.wings[group.wing].wingCode;
      const coreDay = coreDayOf(regime, wingCode, group.landingCode, dayOfWeek);
      return segmentsOf(coreDay.periods, (partition) => ({
        cohorts: regime.sim.partitions[partition].length,
        turn: turnOf(
          cohortOf[partition][groupIndex],
          regime.sim.partitions[partition].length,
          dayOfWeek,
          regime.sim.rotateTurns,
        ),
      }));
    }),
  );
  return { groups, segments, cohortOf };
}

/** One that names the landing goes before one for its wing. */
function coreDayOf(regime: Regime, wingCode: string, landingCode: string, dayOfWeek: number): CoreDay {
  const today = regime.sim.coreDay.filter(({ daysOfWeek }) => daysOfWeek.includes(dayNames[dayOfWeek]));
  const landing = `${wingCode}-${landingCode}`;
  const day =
    today.find(({ landings }) => landings?.includes(landing)) ??
    today.find(({ landings, wings }) => landings === undefined && (wings?.includes(wingCode) ?? true));
  if (day === undefined)
    throw new Error(`${regime.id} has no core day for landing ${landing} on ${dayNames[dayOfWeek]}.`);
  return day;
}

/** Where a group stands today in a partition. */
type TurnLookup = (partition: string) => { readonly cohorts: number; readonly turn: number };

function segmentsOf(periods: readonly Period[], turnIn: TurnLookup): readonly Segment[] {
  const segments: Segment[] = [];
  const add = (from: number, to: number, period: Period, open: boolean, closedFor: ClosedFor): void => {
    if (to > from)
      segments.push({
        from,
        to,
        kind: period.kind,
        open,
        closedTo: levelsOf(period),
        facilities: facilitiesOf(period),
        closedFor,
        turns: open && period.turns !== undefined ? `${period.kind} ${period.turns.partition}` : '',
      });
  };
  const close = (from: number, to: number, period: Period, closedFor: ClosedFor): void =>
    add(from, to, period, false, closedFor);
  const open = (from: number, to: number, period: Period): void => add(from, to, period, true, 'notMyTurn');
  periods.forEach((period, index) => {
    const from = minuteOfDay(period.from) * 60;
    const to = minuteOfDay(period.to) * 60;
    if (!(period.kind in openedBy) || period.atDoor === true) {
      close(from, to, period, closedBy(periods, index));
    } else if (period.turns === undefined) {
      open(from, to, period);
    } else {
      const { cohorts, turn } = turnIn(period.turns.partition);
      const { which } = period.turns;
      const mine =
        which === undefined
          ? plannedTurns(from, to, cohorts, Math.round((period.turns.changeoverMinutes ?? 0) * 60))[turn]
          : which === turn + 1
            ? { from, to }
            : null;
      if (mine === null) {
        close(from, to, period, 'notMyTurn');
      } else {
        close(from, mine.from, period, 'notMyTurn');
        open(mine.from, mine.to, period);
        close(mine.to, to, period, 'notMyTurn');
      }
    }
  });
  return segments;
}

function levelsOf({ closedTo }: Period): number {
  return (closedTo ?? []).reduce((bits, level) => bits | (1 << incentiveLevels.indexOf(level)), 0);
}

function facilitiesOf({ kind, alsoOpen }: Period): number {
  let bits = 0;
  for (const facility of [...(openedBy[kind] ?? []), ...(alsoOpen ?? [])]) bits |= facilityBit(facility);
  return bits;
}

/** Why doors are locked in a period that opens none: a roll check or lock-up takes the reason of what it leads to. */
function closedBy(periods: readonly Period[], index: number): ClosedFor {
  const period = periods[index];
  if (period.kind === 'SESSION' || period.kind === 'MOVEMENT') return 'notCalled';
  if (period.kind === 'LOCKED')
    return period.lockedFor === undefined || period.lockedFor === 'session' ? 'notCalled' : period.lockedFor;
  for (const next of periods.slice(index + 1)) {
    if (next.kind === 'LOCK_UP' || next.kind === 'ROLL_CHECK') continue;
    return next.kind === 'LOCKED' && next.lockedFor !== undefined && next.lockedFor !== 'session'
      ? next.lockedFor
      : 'rollCheck';
  }
  return 'night';
}
