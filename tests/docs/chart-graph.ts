/** A chart cut into pictures that can be read: one of its regions together, and one of each region with its neighbours. */
import { transitionsOf, type Chart, type ChartState, type Transition } from '#kernel/chart.ts';

export interface Box {
  readonly id: string;
  /** `elsewhere` is a state of another region, `start` the dot from which the first state is entered. */
  readonly kind: 'state' | 'region' | 'elsewhere' | 'start';
  readonly title: string;
  /** Below the title: steps that lead back to the same state, or the states of a region. */
  readonly lines: readonly string[];
  readonly children?: readonly Box[];
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly events: readonly string[];
}

export interface ChartGraph {
  readonly name: string;
  readonly title: string;
  readonly direction: 'RIGHT' | 'DOWN';
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

/** One picture of a flat chart; of one with regions, the whole and each region. */
export function graphsOf(chart: Chart): readonly ChartGraph[] {
  const steps = transitionsOf(chart);
  const regions = Object.entries(chart.states).filter(([, { states }]) => states !== undefined);
  const whole = wholeOf(chart, steps);
  return [whole, ...regions.map(([name, region]) => regionOf(chart, name, region, steps))];
}

const regionName = (path: string): string => path.split('.')[0];

function wholeOf(chart: Chart, steps: readonly Transition[]): ChartGraph {
  const within = (step: Transition): boolean => regionName(step.from) === regionName(step.to);
  const boxes = Object.entries(chart.states).map(([name, state]): Box => {
    const back = steps.filter((step) => within(step) && regionName(step.from) === name);
    return {
      id: name,
      kind: state.states === undefined ? 'state' : 'region',
      title: name,
      lines: state.states === undefined ? loopsAt(name, back) : Object.keys(state.states),
    };
  });
  return {
    name: chart.id,
    title: `The life of a ${chart.id}`,
    direction: 'RIGHT',
    boxes: [...boxes, dot],
    arrows: arrowsOf(
      steps
        .filter((step) => !within(step))
        .map(({ from, event, to }) => ({ from: regionName(from), event, to: regionName(to) })),
      chart.initial,
    ),
  };
}

function regionOf(chart: Chart, name: string, region: ChartState, steps: readonly Transition[]): ChartGraph {
  const here = (path: string): boolean => regionName(path) === name;
  const mine = steps.filter(({ from, to }) => here(from) || here(to));
  const leaves = Object.keys(region.states ?? {}).map((leaf): Box => {
    const id = `${name}.${leaf}`;
    return { id, kind: 'state', title: leaf, lines: loopsAt(id, mine) };
  });
  const shown = mine
    .filter(({ from, to }) => from !== to)
    .map(({ from, event, to }) => ({
      from: here(from) ? from : `from ${from}`,
      event,
      to: here(to) ? to : `to ${to}`,
    }));
  const elsewhere = [...new Set(shown.flatMap(({ from, to }) => [from, to]))].filter((id) => !here(id));
  return {
    name: `${chart.id}-${name}`,
    title: `The life of a ${chart.id}: ${name}`,
    direction: 'DOWN',
    boxes: [
      { id: name, kind: 'region', title: name, lines: [], children: [...leaves, dot] },
      ...elsewhere.map((id): Box => ({
        id,
        kind: 'elsewhere',
        title: id.replace(/^(from|to) /, ''),
        lines: [],
      })),
    ],
    arrows: arrowsOf(shown, `${name}.${region.initial}`),
  };
}

const dot: Box = { id: 'start', kind: 'start', title: '', lines: [] };

function loopsAt(id: string, steps: readonly Transition[]): readonly string[] {
  return steps.filter(({ from, to }) => from === id && to === id).map(({ event }) => `↻ ${event}`);
}

/** One arrow for all steps from one state to another, and the one from the dot. */
function arrowsOf(steps: readonly Transition[], initial: string): readonly Arrow[] {
  const arrows = new Map<string, { from: string; to: string; events: string[] }>();
  for (const { from, event, to } of steps) {
    const arrow = arrows.get(`${from} ${to}`);
    if (arrow === undefined) arrows.set(`${from} ${to}`, { from, to, events: [event] });
    else if (!arrow.events.includes(event)) arrow.events.push(event);
  }
  return [{ from: dot.id, to: initial, events: [] }, ...arrows.values()];
}
