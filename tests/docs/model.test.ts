import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadFromDisk } from '#cli/disk.ts';
import { recordTable } from '#files/trace-dictionary.ts';
import { compile } from '#prison/model.ts';
import { personChart } from '#prison/person.chart.ts';
import { sessionChart } from '#prison/session.chart.ts';
import type { Assumptions } from '#scenario/assumptions.ts';
import { readDocument } from '#scenario/read.ts';
import { shippedScenario } from '#tests/prison/shipped.ts';
import { graphsOf } from './chart-graph.ts';
import {
  assumptionTable,
  drawingsOf,
  drawTable,
  fixedTable,
  nameLists,
  processTable,
  sourcedOf,
  tieTable,
} from './model-tables.ts';
import { printInto } from './printed.ts';
import { unusedText } from './unused.ts';

test('the model page says what the code and the files say: `npx vitest run tests/docs -u` prints it again', async () => {
  const assumptions = await shippedAssumptions();
  const page = printInto(readFileSync('docs/model.md', 'utf8'), {
    person: drawingsOf(graphsOf(personChart)),
    session: drawingsOf(graphsOf(sessionChart)),
    processes: processTable(),
    ties: tieTable(compile(await shippedScenario('workshop-based'))),
    draws: drawTable(),
    files: sourcedOf(assumptions),
    behaviour: assumptionTable(assumptions, 'behaviour'),
    reading: assumptionTable(assumptions, 'reading'),
    fixed: fixedTable(),
    records: recordTable(),
    names: nameLists(),
    unused: unusedText([personChart, sessionChart]),
  });
  await expect(page).toMatchFileSnapshot('../../docs/model.md');
});

async function shippedAssumptions(): Promise<readonly Assumptions[]> {
  const files = readdirSync('scenarios/assumptions').sort();
  return Promise.all(
    files.map(async (file) => {
      const outcome = await readDocument(`scenarios/assumptions/${file}`, loadFromDisk);
      if (!outcome.ok || outcome.document.kind !== 'assumptions')
        throw new Error(`scenarios/assumptions/${file} does not read as assumptions.`);
      return outcome.document.assumptions;
    }),
  );
}
