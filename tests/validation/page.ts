/** docs/validation.md, wholly from the results of the checks and the reasons written by hand. */
import { checkIds, type Outcome, type Results, type Table } from './outcome.ts';
import { reasons, remarks } from './reasons.ts';
import { targets } from './targets.ts';

const verdictWords = { met: 'met', missed: '**missed**', notRun: '**not run**' } as const;

export function validationPage(results: Results): string {
  const ordered = checkIds.flatMap((id) => results.outcomes.filter(({ check }) => check === id));
  return [
    '# Validation: how far the model can be believed',
    '',
    `Written by \`npm run validate\` on model version ${results.modelVersion}; change the checks or their reasons, not this page. Missed targets are reported, never tuned away. No published figure is fitted, and no number in the model exists to meet one.`,
    '',
    summary(ordered),
    '',
    '| # | Target | What was run | On | Found | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...ordered.map((outcome) =>
      line([
        outcome.check,
        targets[outcome.check],
        outcome.ran,
        outcome.on,
        outcome.found,
        verdictWords[outcome.verdict],
      ]),
    ),
    '',
    ...missed(ordered),
    ...ordered.flatMap(details),
    '## What is not validated',
    '',
    'No official record of delivered time out of cell exists (O12), so no level here has been compared with a measurement; the published bands are what people told inspectors. Weights of the exposure index are placeholders in an evidenced order (W1 to W3), and no published breakdown of assaults by place exists to compare them with. Whether people would behave otherwise under another regime is not modelled.',
    '',
    '## What this page was computed from',
    '',
    line(['Scenario', 'Content key']),
    line(['---', '---']),
    ...Object.entries(results.contentKeys).map(([name, key]) => line([name, `\`${key}\``])),
    '',
  ].join('\n');
}

function summary(outcomes: readonly Outcome[]): string {
  const count = (verdict: Outcome['verdict']): number =>
    outcomes.filter((outcome) => outcome.verdict === verdict).length;
  const notRun = checkIds.length - outcomes.length + count('notRun');
  return `${count('met')} of ${checkIds.length} targets are met, ${count('missed')} are missed${notRun > 0 ? `, ${notRun} were not run` : ''}.`;
}

function missed(outcomes: readonly Outcome[]): string[] {
  const exceptions = outcomes.flatMap((outcome) => outcome.exceptions);
  if (exceptions.length === 0) return [];
  return [
    '## What is missed, and why',
    '',
    line(['Exception', 'Why']),
    line(['---', '---']),
    ...explained(exceptions).map(({ of, why }) => line([of.join('; '), why])),
    '',
  ];
}

/** What has been missed and has no reason in reasons.ts. */
export function unexplained(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes
    .flatMap(({ exceptions }) => exceptions)
    .filter((exception) => reasons.every(({ of }) => !of.test(exception)));
}

/** Each exception under the first reason that names it, then those without one. */
function explained(
  exceptions: readonly string[],
): readonly { readonly of: readonly string[]; readonly why: string }[] {
  const first = exceptions.map((exception) => reasons.findIndex(({ of }) => of.test(exception)));
  return [
    ...reasons.map(({ why }, index) => ({ of: exceptions.filter((_, at) => first[at] === index), why })),
    ...exceptions
      .filter((_, at) => first[at] < 0)
      .map((exception) => ({ of: [exception], why: 'Not explained yet.' })),
  ].filter(({ of }) => of.length > 0);
}

function details({ check, tables }: Outcome): string[] {
  const said = remarks[check] ?? [];
  if (tables.length === 0 && said.length === 0) return [];
  return [
    `## ${check}: ${targets[check]}`,
    '',
    ...said.flatMap((text) => [text, '']),
    ...tables.flatMap(tableLines),
  ];
}

function tableLines({ title, columns, rows }: Table): string[] {
  return [`${title}:`, '', line(columns), line(columns.map(() => '---')), ...rows.map(line), ''];
}

const line = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
