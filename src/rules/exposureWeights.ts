/** Which weight of the reading a place has in the exposure index (evidence.md 4.6). Shared by measures and, where alarms follow exposure, the model. */
import type { ReadingId } from '#scenario/assumptions.ts';

/** Places that have one weight, whatever goes on there. */
type PlainClass =
  Extract<ReadingId, `weight.${string}`> extends `weight.${infer Name}`
    ? Exclude<Name, 'cellOpen' | 'cellShared' | 'wingStructured'>
    : never;

/** `second`: in a room of the wing, a structured session is on; in a cell, the door is open. */
export function exposureWeightId(place: PlainClass | 'cell' | 'wingRoom', second: boolean): ReadingId {
  if (place === 'cell') return second ? 'weight.cellOpen' : 'weight.cellShared';
  if (place === 'wingRoom') return second ? 'weight.wingStructured' : 'weight.wingAssociation';
  return `weight.${place}`;
}
