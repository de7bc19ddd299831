/** The optional link from exposure to alarms (model.md §4.15): what it takes from the reading, worked out once. */
import {
  contactCaps,
  guardianshipExponents,
  nearestCap,
  nearestExponent,
  type GuardianshipExponent,
} from '#rules/contactRule.ts';
import { exposureWeightId } from '#rules/exposureWeights.ts';
import { readingOf, type Assumptions } from '#scenario/assumptions.ts';
import type { Zone } from './zones.ts';
import { keysOf, type Keys } from './keys.ts';

export interface ExposureLink {
  /** Weighed contact-hours from one alarm in a zone to the next, on average. */
  readonly meanHours: number;
  /** Of each zone: with the door locked (cells) or nothing structured on, then with it open or a structured session on. */
  readonly weights: Float64Array;
  readonly cap: number | null;
  readonly exponent: GuardianshipExponent;
  readonly pairWeight: number;
  readonly peoplePerGuardian: number;
  readonly instructorWeight: number;
  readonly zoneKeys: Keys;
}

/** Null where it is off, as it is unless a planner asks for it. */
export function exposureLinkOf(assumptions: Assumptions, zones: readonly Zone[]): ExposureLink | null {
  const perThousandHours = assumptions.behaviour['incidents.alarmsPerExposure'].value;
  if (perThousandHours === 0) return null;
  const reading = readingOf(assumptions);
  return {
    meanHours: 1000 / perThousandHours,
    weights: Float64Array.from(
      zones.flatMap(({ locationClass }) =>
        [false, true].map((second) => reading[exposureWeightId(locationClass, second)]),
      ),
    ),
    cap: contactCaps[nearestCap(reading['contact.cap'])],
    exponent: guardianshipExponents[nearestExponent(reading['guardianship.exponent'])],
    pairWeight: reading['nonAssociation.weight'],
    peoplePerGuardian: reading['guardianship.peoplePerGuardian'],
    instructorWeight: reading['guardianship.instructorWeight'],
    zoneKeys: keysOf(zones.map(({ id }) => `zone ${id}`)),
  };
}
