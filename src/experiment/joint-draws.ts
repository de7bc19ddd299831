/** Joint draws of all assumptions over their ranges: what people and staff do, and how it is read. */
import {
  behaviourIds,
  readingIds,
  type Assumptions,
  type Behaviour,
  type BehaviourId,
  type Reading,
  type ReadingId,
} from '#scenario/assumptions.ts';
import type { Experiment } from '#scenario/scenario.ts';
import { AssumptionDraws, valueAt } from '#prison/assumptionDraws.ts';
import { drawnReadings } from './reading-draws.ts';

export interface JointDraw {
  readonly behaviour: Behaviour;
  readonly reading: Reading;
}

/** Fewer do not carry 5 and 95%; more only cost time and memory. */
export const fewestDraws = 200;
export const mostDraws = 1000;

/**
 * Null where the ranges leave too little room for the evidenced order of weights. Keyed by assumption and draw: another
 * assumption, another range or more draws change no other value.
 */
export function jointDraws(experiment: Experiment, count: number): readonly JointDraw[] | null {
  const { assumptions, seed } = experiment;
  const { behaviour: behaviourDrawn, reading: readingDrawn } = drawnIds(assumptions);
  const readings = drawnReadings(experiment, count, readingDrawn);
  if (readings === null) return null;
  const draws = new AssumptionDraws(seed, behaviourDrawn);
  const drawn = new Set<BehaviourId>(behaviourDrawn);
  return readings.map((reading, draw) => ({
    behaviour: Object.fromEntries(
      behaviourIds.map((id) => {
        const assumption = assumptions.behaviour[id];
        return [id, drawn.has(id) ? valueAt(assumption, draws.share(id, draw)) : assumption.value];
      }),
    ) as Behaviour,
    reading,
  }));
}

/**
 * All that have a range and are in use. Whether alarms follow exposure is a switch between two models, and off at nought: a
 * draw would turn it on every time, and an index that nobody has validated would decide how many hours are delivered.
 */
export function drawnIds({ behaviour, reading }: Assumptions): {
  readonly behaviour: readonly BehaviourId[];
  readonly reading: readonly ReadingId[];
} {
  return {
    behaviour: behaviourIds.filter(
      (id) =>
        behaviour[id].low < behaviour[id].high &&
        (id !== 'incidents.alarmsPerExposure' || behaviour[id].value > 0),
    ),
    reading: readingIds.filter((id) => reading[id].low < reading[id].high),
  };
}
