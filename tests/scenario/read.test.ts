import { expect, test } from 'vitest';
import { read } from '#scenario/read.ts';
import { describeFault } from '#scenario/fault.ts';
import { loadFromDisk, threadFile } from './fixture.ts';

test('the thread is read without a fault', async () => {
  const outcome = await read(threadFile, loadFromDisk);
  if (!outcome.ok) throw new Error(outcome.faults.map(describeFault).join('\n'));
  expect(outcome.experiment.regimes[0].id).toBe('thread');
});
