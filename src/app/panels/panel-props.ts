import type { Comparison } from '#experiment/comparison.ts';
import { groupOf } from '#story/groups.ts';
import { conditionNames, dayNames, type View } from '#story/view.ts';

export interface PanelOf {
  readonly comparison: Comparison;
  readonly view: View;
}

/** `Everyone, Monday to Thursday, as designed.` */
export function viewWords(view: View): string {
  return `${groupOf(view.people).name}, ${dayNames[view.day]}, ${conditionNames[view.condition]}.`;
}
