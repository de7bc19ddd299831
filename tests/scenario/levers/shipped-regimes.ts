/** Every regime of every shipped experiment as it stands, and what the reader says of one that a lever has changed. */
import { readdirSync, readFileSync } from 'node:fs';
import { describeFault } from '#scenario/fault.ts';
import { read, type Load } from '#scenario/read.ts';
import type { Scenario } from '#scenario/scenario.ts';

const root = new URL('../../../', import.meta.url);
const load: Load = (path) => readFileSync(new URL(path, root), 'utf8');

export const shippedScenarios: readonly Scenario[] = (
  await Promise.all(
    readdirSync(new URL('scenarios/experiments', root)).map((file) =>
      read(`scenarios/experiments/${file}`, load),
    ),
  )
)
  .flatMap((outcome) => {
    if (!outcome.ok) throw new Error(outcome.faults.map(describeFault).join('\n'));
    const { establishment, regimes, assumptions } = outcome.experiment;
    return regimes.map((regime) => ({
      formatVersion: 1 as const,
      establishment,
      regime,
      baseline: regime,
      assumptions,
    }));
  })
  .filter(({ regime }, index, all) => all.findIndex((other) => other.regime.id === regime.id) === index);

export function shipped(regimeId: string): Scenario {
  const scenario = shippedScenarios.find(({ regime }) => regime.id === regimeId);
  if (scenario === undefined) throw new Error(`No regime ${regimeId} ships.`);
  return scenario;
}

/** Faults of the scenario written as files and read back: shape and meaning. */
export async function faultsOf({ establishment, regime, assumptions }: Scenario): Promise<string[]> {
  const text = JSON.stringify({
    formatVersion: 1,
    kind: 'experiment',
    id: 'changed',
    name: 'Changed',
    establishment,
    regimes: [regime],
    assumptions,
    days: 7,
    replications: 1,
    seed: 1,
  });
  const outcome = await read('changed.json', () => text);
  return outcome.ok ? [] : outcome.faults.map(describeFault);
}
