/* One model in a process of its own: warmed up, then run several times. What the other systems' programs do, for ours. */
import { hold, mmc, roomsAndCorridors, type ModelRun } from './kernel-models.ts';

export interface ProcessResult {
  readonly nsPerEvent: number;
  readonly events: number;
  readonly figures: Readonly<Record<string, number>>;
}

export type ModelName = 'hold' | 'mmc' | 'rooms';

/** Median of the timed runs, in nanoseconds for an event (a customer of `mmc`). */
export function measure(model: ModelName): ProcessResult {
  const run = models[model]();
  run(true);
  run(true);
  const times: number[] = [];
  let last = run(true);
  for (let count = 0; count < 7; count++) {
    const start = process.hrtime.bigint();
    last = run(false);
    times.push(Number(process.hrtime.bigint() - start) / last.events);
  }
  return { nsPerEvent: median(times), events: last.events, figures: last.figures };
}

/** Middle of an odd number of values, or the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/** Prepares the tables of a model and returns the run to be timed, short to warm up and long to measure. */
const models: Record<ModelName, () => (short: boolean) => ModelRun> = {
  hold() {
    const next = mulberry32(1);
    const delays = Int32Array.from({ length: 65_536 }, () => 1 + Math.floor(-1000 * Math.log(1 - next())));
    return (short) => hold(short ? 200_000 : 1_000_000, delays);
  },
  mmc() {
    const meanService = 10_000;
    const next = mulberry32(7);
    const exponential = () => -Math.log(1 - next()) * meanService;
    const gaps = new Int32Array(1_000_000);
    const services = new Int32Array(1_000_000);
    for (let customer = 0; customer < gaps.length; customer++) {
      gaps[customer] = Math.max(1, Math.round(exponential() / 9));
      services[customer] = Math.max(1, Math.round(exponential()));
    }
    return (short) => mmc(short ? 100_000 : 1_000_000, gaps, services, meanService);
  },
  rooms: () => (short) => roomsAndCorridors(short ? 2 : 14),
};

/** The generator the other systems' programs draw their tables from, so that all have the same. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
