/** `core-day check`: whether scenario files are right, and everything that is wrong with them. */
import { Command, Option } from 'commander';
import { describeFault, type Fault } from '#scenario/fault.ts';
import { misfitTexts } from '#rules/misfitText.ts';
import { misfitsOf } from '#rules/rosterFit.ts';
import { readDocument, type Document } from '#scenario/read.ts';
import { loadFromDisk } from './disk.ts';
import { exitStatus } from './exit.ts';
import { print } from './output.ts';

interface CheckedFile {
  readonly file: string;
  readonly faults: readonly Fault[];
  readonly document: Document | null;
}

export function checkCommand(): Command {
  return new Command('check')
    .description('check scenario files: every fault of shape, then every fault of meaning')
    .argument('<files...>', 'establishment, regime, assumptions or experiment files')
    .addOption(
      new Option('--format <format>', 'table for people, json for programs')
        .choices(['table', 'json'])
        .default('table'),
    )
    .action(check);
}

async function check(
  files: readonly string[],
  { format }: { readonly format: 'table' | 'json' },
): Promise<void> {
  const checked: CheckedFile[] = [];
  for (const file of files) {
    const outcome = await readDocument(file, loadFromDisk);
    checked.push(
      outcome.ok
        ? { file, faults: [], document: outcome.document }
        : { file, faults: outcome.faults, document: null },
    );
  }
  const faults = checked.flatMap((file) => file.faults);
  await print(format === 'json' ? `${JSON.stringify(faults, null, 2)}\n` : report(checked, faults.length));
  if (faults.length > 0) process.exitCode = exitStatus.badInput;
}

function report(checked: readonly CheckedFile[], count: number): string {
  const texts = checked.map(({ file, faults, document }) =>
    document === null
      ? faults.map((fault) => `${describeFault(fault)}\n`).join('\n')
      : `${file}: ${good(document)}\n${noticesOf(document)}`,
  );
  const files = checked.length === 1 ? '1 file' : `${checked.length} files`;
  const found = count === 0 ? 'no faults' : count === 1 ? '1 fault' : `${count} faults`;
  return `${texts.join('\n')}\n${files}, ${found}\n`;
}

/** What is no fault and will be felt as delivered: posts, openings and sessions that the roster cannot man. */
function noticesOf(document: Document): string {
  if (document.kind !== 'experiment') return '';
  const { establishment, regimes } = document.experiment;
  return regimes
    .map((regime) => {
      const texts = misfitTexts(misfitsOf(establishment, regime));
      if (texts.length === 0) return `${regime.id} fits the roster\n`;
      return `${regime.id} asks for more than the roster has:\n${texts.map((text) => `  ${text}\n`).join('')}`;
    })
    .join('');
}

function good(document: Document): string {
  switch (document.kind) {
    case 'experiment': {
      const { id, regimes } = document.experiment;
      return `experiment ${id} with ${regimes.length === 1 ? 'one regime' : `${regimes.length} regimes`} is right`;
    }
    case 'establishment':
      return `establishment ${document.establishment.prisonCode} is right`;
    case 'regime':
      return `regime ${document.regime.id} is right by itself`;
    case 'assumptions':
      return `assumptions ${document.assumptions.id} are right`;
  }
}
