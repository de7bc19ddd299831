/** What alarms that follow exposure remember (model.md §4.15). */
import type { ExposureLink } from './exposureLink.ts';

/** Kinds of company in a zone, as the measures have them: behind a locked door, unlocked, at a session on the wing. */
export const kinds = 3;
export const [lockedIn, unlocked, inSession] = [0, 1, 2];

/** What is known of each zone, and room to work in. */
export interface ExposureState {
  /** Weighed contact-hours since the last alarm in the zone, and those at which the next sounds. */
  readonly hours: Float64Array;
  readonly threshold: Float64Array;
  readonly companyOf: Int32Array;
  readonly together: Int32Array;
  readonly pairs: Int32Array;
  readonly watched: Int32Array;
  readonly guardians: Float64Array;
  readonly structured: Uint8Array;
}

export function exposureStateOf(
  link: ExposureLink | null,
  zones: number,
  areas: number,
  people: number,
): ExposureState {
  const size = link === null ? 0 : 1;
  return {
    hours: new Float64Array(size * zones),
    threshold: new Float64Array(size * zones).fill(-1),
    companyOf: new Int32Array(size * people),
    together: new Int32Array(size * zones * kinds),
    pairs: new Int32Array(size * zones * kinds),
    watched: new Int32Array(size * areas),
    guardians: new Float64Array(size * areas),
    structured: new Uint8Array(size * zones),
  };
}
