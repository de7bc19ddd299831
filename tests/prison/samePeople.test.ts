import { expect, test } from 'vitest';
import { FactsReader } from '#measures/facts/factsReader.ts';
import { summarise } from '#measures/summarise.ts';
import { readingOf } from '#scenario/assumptions.ts';
import { runScenario, shippedScenario, type ShippedRegime } from './shipped.ts';

test('person i of a replication is the same person, of the same status, under every regime: gainers are counted so', async () => {
  const people = async (id: ShippedRegime) => {
    const scenario = await shippedScenario(id);
    const reader = new FactsReader(readingOf(scenario.assumptions));
    runScenario(scenario, 'asDelivered', reader);
    const { header } = reader.facts;
    return {
      ref: header.tables.people.ref,
      cell: header.tables.people.cell,
      ...summarise(reader.facts, readingOf(scenario.assumptions)).people,
    };
  };
  const [workshops, cohorts] = [await people('workshop-based'), await people('frd-smaller-cohorts')];
  expect(cohorts.ref).toEqual(workshops.ref);
  expect(cohorts.cell).toEqual(workshops.cell);
  expect(cohorts.work).toEqual(workshops.work);
  expect(cohorts.unlocked).not.toEqual(workshops.unlocked);
});
