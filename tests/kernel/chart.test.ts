import { compileChart, refused, transitionsOf, type Chart, type ChartState } from '#kernel/chart.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor, createMachine, getNextSnapshot, type AnyStateMachine, type StateValue } from 'xstate';

const door: Chart = {
  id: 'person',
  initial: 'locked',
  states: {
    locked: {
      initial: 'resting',
      on: { unlock: '#person.onWing', sleep: '.resting' },
      states: {
        resting: { on: { startMeal: 'eating' } },
        eating: { on: { finishMeal: '#person.locked', unlock: '#person.onWing.onFloor' } },
      },
    },
    onWing: {
      initial: 'inOwnCell',
      on: { lock: 'locked', leave: 'outside', toTable: 'locked.eating' },
      states: {
        inOwnCell: { on: { stepOut: '#person.onWing.onFloor', stay: '#person.onWing.inOwnCell' } },
        onFloor: { on: { goHome: 'inOwnCell', leave: '#person.onWing' } },
      },
    },
    outside: {},
  },
};

/** A machine state's value as the path of its leaf. */
function pathOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const [name, inner] = Object.entries(value as object)[0] as [string, unknown];
  return `${name}.${pathOf(inner)}`;
}

function valueAt(path: string): StateValue {
  const [name, ...rest] = path.split('.');
  return rest.length === 0 ? name : { [name]: valueAt(rest.join('.')) };
}

/** Every (state, event) at which the table and XState differ, with what each says. */
function differences(chart: Chart): string[] {
  const { states, events, table, initial } = compileChart(chart);
  const machine = createMachine(chart as object) as AnyStateMachine;
  const found: string[] = [];
  const compare = (where: string, compiled: string, drawn: string) => {
    if (compiled !== drawn) found.push(`${where}: ${compiled} against ${drawn}`);
  };
  compare('initial', states[initial], pathOf(createActor(machine).getSnapshot().value));
  states.forEach((state, from) => {
    const snapshot = machine.resolveState({ value: valueAt(state), context: {} });
    events.forEach((event, column) => {
      const next = table[from * events.length + column];
      const drawn = snapshot.can({ type: event })
        ? pathOf(getNextSnapshot(machine, snapshot, { type: event }).value)
        : 'refused';
      compare(`${state} on ${event}`, next === refused ? 'refused' : states[next], drawn);
    });
  });
  return found;
}

/** Charts of up to three levels in which every kind of target occurs. */
const anyChart: fc.Arbitrary<Chart> = fc
  .record({
    shape: fc.array(fc.array(fc.nat(3), { maxLength: 3 }), { minLength: 1, maxLength: 4 }),
    arrows: fc.array(
      fc.record({
        from: fc.nat(60),
        event: fc.constantFrom('a', 'b', 'c', 'd'),
        to: fc.nat(60),
        form: fc.constantFrom('absolute', 'sibling', 'child'),
      }),
      { maxLength: 25 },
    ),
    initial: fc.nat(60),
  })
  .map(({ shape, arrows, initial }) => {
    interface Draft {
      initial?: string;
      on: Record<string, string>;
      states?: Record<string, Draft>;
    }
    const paths: string[][] = [];
    const drafts: Draft[] = [];
    let count = 0;
    const build = (children: readonly unknown[], path: string[]): Draft => {
      const draft: Draft = { on: {} };
      paths.push(path);
      drafts.push(draft);
      if (children.length === 0) return draft;
      draft.states = {};
      for (const child of children) {
        const name = `s${count++}`;
        const inner =
          typeof child === 'number' ? Array.from({ length: child }, () => []) : (child as unknown[]);
        draft.states[name] = build(inner, [...path, name]);
      }
      const names = Object.keys(draft.states);
      draft.initial = names[initial % names.length];
      return draft;
    };
    const root = build(shape, []);
    for (const { from, event, to, form } of arrows) {
      const source = 1 + (from % (drafts.length - 1));
      const target = paths[1 + (to % (drafts.length - 1))];
      const parent = paths[source].slice(0, -1);
      const under = (path: string[]) =>
        path.every((name, depth) => target[depth] === name) && target.length > path.length;
      const { on } = drafts[source];
      if (form === 'sibling' && under(parent)) on[event] = target.slice(parent.length).join('.');
      else if (form === 'child' && under(paths[source]))
        on[event] = `.${target.slice(parent.length + 1).join('.')}`;
      else on[event] = `#chart.${target.join('.')}`;
    }
    return {
      id: 'chart',
      initial: root.initial as string,
      states: root.states as Record<string, ChartState>,
    };
  });

describe('a compiled chart', () => {
  test('lists leaves and events in the order of the chart', () => {
    const compiled = compileChart(door);
    expect(compiled.states).toEqual([
      'locked.resting',
      'locked.eating',
      'onWing.inOwnCell',
      'onWing.onFloor',
      'outside',
    ]);
    expect(compiled.events.slice(0, 4)).toEqual(['unlock', 'sleep', 'startMeal', 'finishMeal']);
    expect(compiled.initial).toBe(0);
  });

  test('inherits the events of the states around it, and overrides them', () => {
    const { events, table } = compileChart(door);
    const unlockedFrom = (state: number) => table[state * events.length + events.indexOf('unlock')];
    expect([0, 1, 4].map(unlockedFrom)).toEqual([2, 3, refused]);
  });

  test('equals XState on every pair of state and event', () => {
    expect(differences(door)).toEqual([]);
  });

  test('equals XState on generated charts', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        expect(differences(chart)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a chart with a fault', () => {
  const chartOf = (states: Record<string, ChartState>, initial = 'a'): Chart => ({
    id: 'x',
    initial,
    states,
  });

  test.each([
    [
      'an unknown target',
      chartOf({ a: { on: { go: '#x.b' } } }),
      "State 'x.a' has an unknown target for 'go': '#x.b'.",
    ],
    [
      'a target in another machine',
      chartOf({ a: { on: { go: '#y.a' } } }),
      "unknown target for 'go': '#y.a'",
    ],
    [
      'an unknown sibling',
      chartOf({ a: { on: { go: 'b' } } }),
      "State 'x.a' has an unknown target for 'go': 'b'.",
    ],
    ['an unknown initial state', chartOf({ a: {} }, 'b'), "State 'x' names no initial state of its own."],
    [
      'a compound without an initial',
      chartOf({ a: { states: { b: {} } } }),
      "State 'x.a' names no initial state",
    ],
    [
      'an initial that is not its own',
      chartOf({ a: { initial: 'a', states: { b: {} } } }),
      "State 'x.a' names no initial",
    ],
    [
      'a leaf with an initial',
      chartOf({ a: { initial: 'b' } }),
      "State 'x.a' is a leaf and names an initial state.",
    ],
    [
      'two states of one name',
      chartOf({ a: {}, b: { initial: 'a', states: { a: {} } } }),
      "State 'x.b.a' has the name of another state.",
    ],
    ['a dot in a name', chartOf({ a: {}, 'b.c': {} }), "State 'x.b.c' has a name with '.'"],
    [
      'a wildcard event',
      chartOf({ a: { on: { '*': 'a' } } }),
      "State 'x.a' has an event with '.' or '*' in its name: '*'",
    ],
  ])('is refused for %s', (_, chart, message) => {
    expect(() => compileChart(chart)).toThrow(message);
  });

  test('is refused for more leaves than a table can number', () => {
    const leaves = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, leaf) => [`a${leaf}`, {}]));
    expect(compileChart(chartOf(leaves(255), 'a0')).states).toHaveLength(255);
    expect(() => compileChart(chartOf(leaves(256), 'a0'))).toThrow(
      "Chart 'x' has 256 leaves; a table holds 255.",
    );
  });
});

test('the steps of a chart are listed once each, as it writes them', () => {
  expect(transitionsOf(door).map(({ from, event, to }) => `${from} ${event} ${to}`)).toEqual([
    'locked unlock onWing',
    'locked sleep locked.resting',
    'locked.resting startMeal locked.eating',
    'locked.eating finishMeal locked',
    'locked.eating unlock onWing.onFloor',
    'onWing lock locked',
    'onWing leave outside',
    'onWing toTable locked.eating',
    'onWing.inOwnCell stepOut onWing.onFloor',
    'onWing.inOwnCell stay onWing.inOwnCell',
    'onWing.onFloor goHome onWing.inOwnCell',
    'onWing.onFloor leave onWing',
  ]);
});
