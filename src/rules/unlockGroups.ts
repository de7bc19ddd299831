/** Unlock groups: the smallest part of a wing that is unlocked together, a landing or a named part of one. */
import type { Establishment } from '#scenario/establishment.ts';

export interface UnlockGroup {
  readonly code: string;
  /** Index of the wing. */
  readonly wing: number;
  readonly landingCode: string;
  /** Index of the landing, counted through the establishment. */
  readonly landing: number;
}

/** In the order of the file: wing by wing, landing by landing. */
export function unlockGroupsOf(establishment: Establishment): readonly UnlockGroup[] {
  const groups: UnlockGroup[] = [];
  let landing = 0;
  establishment.wings.forEach((wing, wingIndex) => {
    for (const { landingCode, cells } of wing.landings) {
      const codes = new Set(cells.map((block) => block.unlockGroup ?? landingCode));
      for (const code of codes) groups.push({ code, wing: wingIndex, landingCode, landing });
      landing++;
    }
  });
  return groups;
}
