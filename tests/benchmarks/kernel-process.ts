/* One model in a process of its own: warmed up, then run several times. What the other systems' programs do, for ours. */
import { hold, mmc, roomsAndCorridors, type ModelRun } from './kernel-models.ts';
import { median } from './median.ts';

export type ModelName = 'hold' | 'mmc' | 'rooms';

export interface ProcessResult {
  readonly nsPerEvent: number;
  readonly events: number;
  readonly figures: Readonly<Record<string, number>>;
}

/** Median of nine runs, in nanoseconds for an event (a customer of `mmc`). */
export function measureModel(model: ModelName): ProcessResult {
  const run = models[model]();
  let last = run('short');
  run('short');
  const times: number[] = [];
  for (let count = 0; count < 9; count++) {
    const start = process.hrtime.bigint();
    last = run('long');
    times.push(Number(process.hrtime.bigint() - start) / last.events);
  }
  return { nsPerEvent: median(times), events: last.events, figures: last.figures };
}

/** Prepares the tables of a model and returns the run: short to warm up, long to measure. */
const models: Record<ModelName, () => (length: 'short' | 'long') => ModelRun> = {
  hold() {
    const next = mulberry32(1);
    const delays = Int32Array.from({ length: 65_536 }, () => 1 + Math.floor(-1000 * Math.log(1 - next())));
    return (length) => hold(length === 'short' ? 200_000 : 1_000_000, delays);
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
    return (length) => mmc(length === 'short' ? 200_000 : 1_000_000, gaps, services, meanService);
  },
  rooms: () => (length) => roomsAndCorridors(length === 'short' ? 2 : 14),
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
