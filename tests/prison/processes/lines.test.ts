import { expect, test } from 'vitest';
import { happened } from '../happened.ts';
import { night, periodsOf, scenarioWith, wing, type Behaviours, type SmallPrison } from '../small.ts';

/** When each person's service at a place of A wing began and ended, in order. */
function services(
  prison: SmallPrison,
  place: string,
  behaviours: Behaviours,
  periods = periodsOf(['09:00', 'ASSOCIATION'], ['11:00', 'LOCKED', night]),
) {
  const day = happened(scenarioWith(prison, { periods }, behaviours));
  const spans = day.header.tables.people.ref.flatMap((_, person) => {
    const life = day.of('enter', person);
    return life.flatMap(({ time, state, object }, index) =>
      day.header.names.states[state] === 'onWing.beingServed' &&
      day.header.tables.zones.id[object] === `ZZI-A-${place}`
        ? [{ from: time, to: life[index + 1].time }]
        : [],
    );
  });
  return spans.sort((a, b) => a.from - b.from);
}

const six: SmallPrison = { wings: [wing('A', [[1, 1, 1, 1, 1, 1]])] };
const meals = periodsOf(['12:00', 'MEAL'], ['13:00', 'LOCKED', night]);

test('the servery serves one at a time, each a quarter more or less than the usual', () => {
  const served = services(six, 'servery', { 'servery.secondsPerPerson': 100 }, meals);
  expect(served).toHaveLength(6);
  served.forEach(({ from, to }, index) => {
    expect(to - from).toBeGreaterThanOrEqual(75);
    expect(to - from).toBeLessThanOrEqual(125);
    if (index > 0) expect(from).toBe(served[index - 1].to);
  });
});

test('two serveries serve two at a time', () => {
  const prison = { wings: [wing('A', [[1, 1, 1, 1, 1, 1]], { servery: { servers: 2 } })] };
  const served = services(prison, 'servery', { 'servery.secondsPerPerson': 100 }, meals);
  expect(served).toHaveLength(6);
  served.forEach(({ from }, index) => {
    const together = served.filter((other) => other.from <= from && from < other.to).length;
    expect(together).toBe(index === 0 ? together : 2);
  });
});

test('supervised medication takes its own time', () => {
  const periods = periodsOf(['08:00', 'UNLOCK'], ['09:00', 'LOCKED', night]);
  const [supervised] = services(
    {},
    'medicationHatch',
    { 'medication.share': 1, 'medication.supervisedShare': 1, 'medication.supervisedSeconds': 400 },
    periods,
  );
  expect(supervised.to - supervised.from).toBeGreaterThanOrEqual(300);
});

test('people wait for a shower only as long as their patience, and try again', () => {
  const showers = { 'needs.showerShare': 1, 'needs.showerMinutes': 10 };
  const impatient = services(six, 'showers', {
    ...showers,
    'needs.patienceMinutes': 0,
    'needs.decisionMinutes': 5,
  });
  // Nobody ever stands in the line, yet in two hours each finds it free.
  expect(impatient).toHaveLength(6);
  const day = happened(
    scenarioWith(
      six,
      { periods: periodsOf(['09:00', 'ASSOCIATION'], ['11:00', 'LOCKED', night]) },
      { ...showers, 'needs.patienceMinutes': 0, 'needs.decisionMinutes': 5 },
    ),
  );
  const waits = day.header.tables.people.ref.flatMap((_, person) => {
    const life = day.of('enter', person);
    return life.flatMap(({ time, state }, index) =>
      day.header.names.states[state] === 'onWing.queueing' ? [life[index + 1].time - time] : [],
    );
  });
  expect(Math.max(...waits)).toBe(0);
});

test('a wing without showers leaves them unmet, and keeps nobody waiting', () => {
  const dry = { wings: [wing('A', [[1]], { showers: { heads: 0 } })] };
  expect(services(dry, 'showers', { 'needs.showerShare': 1 })).toEqual([]);
  const day = happened(
    scenarioWith(
      dry,
      { periods: periodsOf(['09:00', 'ASSOCIATION'], ['11:00', 'LOCKED', night]) },
      { 'needs.showerShare': 1 },
    ),
  );
  expect(day.needs('A-1-001/1')).toEqual(['shower unmet']);
});

test('who has a telephone in the cell does not stand in line for one', () => {
  const plain = wing('A', [[1]]);
  const landings = plain.landings.map((landing) => ({
    ...landing,
    cells: landing.cells.map((cell) => ({ ...cell, inCellTelephone: true })),
  }));
  const calls = { 'needs.telephoneShare': 1 };
  expect(services({ wings: [plain] }, 'telephones', calls)).toHaveLength(1);
  expect(services({ wings: [{ ...plain, landings }] }, 'telephones', calls)).toEqual([]);
});
