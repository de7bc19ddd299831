/** The numbers and names a command takes, read strictly: one clear message for each that makes no sense. */
import { InvalidArgumentError, Option } from 'commander';
import { fewestDraws, mostDraws } from '#experiment/joint-draws.ts';

export const formats = ['table', 'json', 'csv'] as const;
export type Format = (typeof formats)[number];

/** The same limits as an experiment file. */
export const replicationsOption = (): Option =>
  new Option(
    '--replications <count>',
    'runs of each regime in each condition; 20 or more for intervals',
  ).argParser(wholeNumber(1, 100_000));

export const daysOption = (): Option =>
  new Option('--days <days>', 'days measured, whole weeks').argParser(wholeNumber(7, 364, 7));

export const seedOption = (): Option =>
  new Option('--seed <number>', 'equal seeds give equal results').argParser(wholeNumber(0, 4_294_967_295));

export const drawsOption = (): Option =>
  new Option(
    '--draws <count>',
    'joint draws of all assumptions, each run by every regime: what we don’t know, for every figure',
  ).argParser(wholeNumber(fewestDraws, mostDraws));

export const workersOption = (): Option =>
  new Option('--workers <count>', 'threads at most (default: one for each processor)').argParser(
    wholeNumber(1, 256),
  );

export const regimesOption = (): Option =>
  new Option(
    '--regimes <ids>',
    'regimes of the experiment, joined by commas; the first is the baseline',
  ).argParser(names);

export const studiedRegimesOption = (): Option =>
  new Option(
    '--regimes <ids>',
    'regimes to study, each by itself, joined by commas (default: the baseline of the experiment)',
  ).argParser(names);

export const formatOption = (): Option =>
  new Option('--format <format>', 'table for people, json or csv for programs')
    .choices(formats)
    .default('table');

export function wholeNumber(least: number, most: number, step = 1): (text: string) => number {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
    if (value >= least && value <= most && value % step === 0) return value;
    const kind = step === 1 ? 'a whole number' : `a multiple of ${step}`;
    throw new InvalidArgumentError(`Expected ${kind} from ${least} to ${most}.`);
  };
}

function names(text: string): string[] {
  const ids = text.split(',').map((id) => id.trim());
  if (ids.some((id) => id === '')) throw new InvalidArgumentError('Expected names joined by commas.');
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    throw new InvalidArgumentError(`Expected each regime once; ${JSON.stringify(twice)} is there twice.`);
  return ids;
}
