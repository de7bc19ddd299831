/** The sweep of the delivery mix, from off the wing into the cell, with planned person-hours held constant. */
import { plannedSecondsOf } from '#rules/plannedHours.ts';
import { inCellShare, movableSlots } from '#scenario/levers/in-cell-share.ts';
import type { Scenario } from '#scenario/scenario.ts';
import { impossible, possible } from './possible.ts';
import type { StudyDesign } from './study.ts';

const percentagesInCell = [25, 50, 75, 100];

/** Throws if a share would change planned person-hours: then it would be no sweep of the mix. */
export function mixStudy(base: Scenario): StudyDesign {
  const slots = movableSlots(base).length;
  return {
    kind: 'mix',
    base,
    variants: percentagesInCell.map((percentage) => {
      const amount = Math.round((percentage / 100) * slots);
      const told = {
        id: `in-cell-${percentage}`,
        label: `${percentage}% in the cell`,
        changed: `Worked at in the cell: ${amount} of the ${slots} session slots a week of classes, programmes and indoor workshops off the wing, by the people allocated, for the same hours; no room, movement or instructor. Posts of officers stay as they are.`,
        amount,
        unit: 'session slots a week',
      };
      if (slots === 0) return impossible(told, whyNothingMoves(base));
      if (amount === 0) return impossible(told, `${percentage}% of ${slots} session slots a week is none.`);
      const scenario = inCellShare(base, percentage / 100);
      refuseOtherHours(base, scenario);
      return possible(told, scenario);
    }),
    holdsPlannedHours: true,
  };
}

function whyNothingMoves({ establishment }: Scenario): string {
  return establishment.openConditions === true
    ? 'Under open conditions doors are never locked, and in-cell work is done behind locked doors.'
    : 'The regime has no class, programme or indoor workshop off the wing that could be worked at in the cell.';
}

function refuseOtherHours(base: Scenario, { establishment, regime }: Scenario): void {
  const sum = ({ inCell, onWing, offWing }: ReturnType<typeof plannedSecondsOf>): number =>
    inCell + onWing + offWing;
  const before = sum(plannedSecondsOf(base.establishment, base.regime));
  const after = sum(plannedSecondsOf(establishment, regime));
  if (before !== after)
    throw new Error(
      `${regime.id} plans ${after} person-seconds a week where ${base.regime.id} plans ${before}: a sweep of the mix holds them constant`,
    );
}
