/** Cohorts taking turns through an envelope (model.md §4.2; arithmetic of evidence 3.5). */

export interface Turn {
  readonly from: number;
  readonly to: number;
}

/**
 * Planned turns of `cohorts` equal cohorts in an envelope of `from`..`to` seconds with `changeover` seconds between them:
 * (W − (k − 1)c) / k each, rounded down to whole seconds. Fault: the changeovers leave no time.
 */
export function plannedTurns(from: number, to: number, cohorts: number, changeover: number): readonly Turn[] {
  const each = Math.floor((to - from - (cohorts - 1) * changeover) / cohorts);
  if (each <= 0)
    throw new RangeError(
      `${cohorts} turns with ${changeover} s between them do not fit into ${to - from} s.`,
    );
  return Array.from({ length: cohorts }, (_, turn) => {
    const start = from + turn * (each + changeover);
    return { from: start, to: start + each };
  });
}

/** Which turn a cohort has on a day of the week: today's first is tomorrow's last when turns rotate, the same week by week. */
export function turnOf(cohort: number, cohorts: number, dayOfWeek: number, rotate: boolean): number {
  return rotate ? (cohort + cohorts - (dayOfWeek % cohorts)) % cohorts : cohort;
}
