import { createMachine, getInitialSnapshot, getNextSnapshot, type AnyStateMachine } from 'xstate';
import { describe, expect, test } from 'vitest';
import { compileChart, type Chart } from '#kernel/chart.ts';
import { personChart } from '#prison/person.chart.ts';
import { sessionChart } from '#prison/session.chart.ts';
import { Kind } from '#trace/records.ts';
import { runScenario, shippedScenario } from './shipped.ts';

const machineOf = (chart: Chart): AnyStateMachine => createMachine(chart as never);

/** 'onWing.onFloor' as XState writes it. */
function valueOf(path: string): unknown {
  const [region, leaf] = path.split('.');
  return leaf === undefined ? region : { [region]: leaf };
}

describe.each([
  ['person', personChart],
  ['session', sessionChart],
] as const)('the %s chart', (_, chart) => {
  const compiled = compileChart(chart);
  const machine = machineOf(chart);

  test('starts where XState starts', () => {
    expect(getInitialSnapshot(machine).value).toEqual(valueOf(compiled.states[compiled.initial]));
  });

  test('agrees with XState on every state and event', () => {
    compiled.states.forEach((state, row) => {
      const snapshot = machine.resolveState({ value: valueOf(state), context: {} } as never);
      compiled.events.forEach((event, column) => {
        const next = compiled.table[row * compiled.events.length + column];
        expect([state, event, snapshot.can({ type: event })]).toEqual([state, event, next !== 255]);
        if (next === 255) return;
        expect(getNextSnapshot(machine, snapshot, { type: event }).value).toEqual(
          valueOf(compiled.states[next]),
        );
      });
    });
  });
});

test('along a whole week every step of every person is a step of the chart in XState', async () => {
  const machine = machineOf(personChart);
  const compiled = compileChart(personChart);
  // XState's answer for each (state, event), asked once; the week is then walked along these answers.
  const edges = new Set<string>();
  for (const state of compiled.states) {
    const snapshot = machine.resolveState({ value: valueOf(state), context: {} } as never);
    for (const event of compiled.events) {
      if (!snapshot.can({ type: event })) continue;
      const next = getNextSnapshot(machine, snapshot, { type: event }).value;
      edges.add(
        `${state} ${compiled.states.find((path) => JSON.stringify(valueOf(path)) === JSON.stringify(next))}`,
      );
    }
  }
  let people = new Int16Array(0);
  let steps = 0;
  const strays = new Set<string>();
  runScenario(await shippedScenario('frd-smaller-cohorts'), 'asDelivered', {
    open: (header) => (people = new Int16Array(header.tables.people.ref.length).fill(-1)),
    take: (chunk) => {
      for (let row = 0; row < chunk.rows; row++) {
        if (chunk.kind[row] !== Kind.enter) continue;
        const person = chunk.subject[row];
        const from = people[person];
        if (from >= 0) {
          steps++;
          const edge = `${compiled.states[from]} ${compiled.states[chunk.state[row]]}`;
          if (!edges.has(edge)) strays.add(edge);
        }
        people[person] = chunk.state[row];
      }
    },
    close: () => undefined,
  });
  expect(steps).toBeGreaterThan(100_000);
  expect([...strays]).toEqual([]);
});
