/** Reading scenario files: every shape fault of every file first, and only where there is none, every meaning fault. */
import type { Assumptions } from './assumptions.ts';
import type { Establishment } from './establishment.ts';
import type { Fault, Path } from './fault.ts';
import { assumptionsMeaning } from './meaning/assumptions.ts';
import { establishmentMeaning } from './meaning/establishment.ts';
import { experimentMeaning, type Told } from './meaning/experiment.ts';
import { regimeMeaning } from './meaning/regime.ts';
import { within } from './meaning/report.ts';
import type { Regime } from './regime.ts';
import type { Experiment } from './scenario.ts';
import type { DocumentKind, DocumentTypes } from './schema/documents.ts';
import { mostRegimes, partPath } from './schema/experiment.ts';
import { fieldOf, Source, type Load } from './source.ts';

export type { Load } from './source.ts';

export type ExperimentOutcome =
  | { readonly ok: true; readonly experiment: Experiment }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** A scenario file of any kind; an experiment with its parts put in. */
export type Document =
  | { readonly kind: 'establishment'; readonly establishment: Establishment }
  | { readonly kind: 'regime'; readonly regime: Regime }
  | { readonly kind: 'assumptions'; readonly assumptions: Assumptions }
  | { readonly kind: 'experiment'; readonly experiment: Experiment };

export type DocumentOutcome =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads an experiment and the files it names, each once. What `load` throws is a fault of that file. */
export async function read(path: string, load: Load): Promise<ExperimentOutcome> {
  return readExperiment(await Source.open(path, load), load);
}

/**
 * Reads a file of whatever kind it says it is. A regime alone is checked as far as it can be without its establishment;
 * the rest, and the movement windows of its sessions, when an experiment names it.
 */
export async function readDocument(path: string, load: Load): Promise<DocumentOutcome> {
  const source = await Source.open(path, load);
  if (source.kind === 'experiment') {
    const outcome = await readExperiment(source, load);
    return outcome.ok
      ? { ok: true, document: { kind: 'experiment', experiment: outcome.experiment } }
      : outcome;
  }
  const document = readPart(source);
  source.settle('meaning');
  return document === undefined || source.faults.length > 0
    ? { ok: false, faults: source.faults }
    : { ok: true, document };
}

function readPart(source: Source): Document | undefined {
  const parse = <Kind extends DocumentKind>(kind: Kind): DocumentTypes[Kind] | undefined => {
    const document = source.parse(kind);
    source.settle('shape');
    return source.faults.length === 0 ? document : undefined;
  };
  switch (source.kind) {
    case 'establishment': {
      const establishment = parse('establishment');
      if (establishment === undefined) return undefined;
      establishmentMeaning(establishment, source.note);
      return { kind: 'establishment', establishment };
    }
    case 'regime': {
      const regime = parse('regime');
      if (regime === undefined) return undefined;
      regimeMeaning(regime, source.note);
      return { kind: 'regime', regime };
    }
    case 'assumptions': {
      const assumptions = parse('assumptions');
      if (assumptions === undefined) return undefined;
      assumptionsMeaning(assumptions, source.note);
      return { kind: 'assumptions', assumptions };
    }
    default:
      source.noteUnknownKind();
      source.settle('shape');
      return undefined;
  }
}

async function readExperiment(main: Source, load: Load): Promise<ExperimentOutcome> {
  const file = main.parse('experiment');
  const parts = await openParts(main, load);
  const establishment = parts.establishment?.parse('establishment');
  const regimes = new Map([...new Set(parts.regimes)].map((source) => [source, source?.parse('regime')]));
  const assumptions = parts.assumptions?.parse('assumptions');

  const sources = new Set([main, parts.establishment, ...parts.regimes, parts.assumptions]);
  const settle = (stage: 'shape' | 'meaning'): readonly Fault[] =>
    [...sources].flatMap((source) => {
      source?.settle(stage);
      return source?.faults ?? [];
    });
  const shapeFaults = settle('shape');
  if (file === undefined || shapeFaults.length > 0) return { ok: false, faults: shapeFaults };

  const place = standing(main);
  const told = {
    establishment: place(file.establishment, ['establishment'], establishment, parts.establishment),
    regimes: file.regimes.map((part, index) => {
      const source = parts.regimes[index];
      return place(part, ['regimes', index], regimes.get(source), source);
    }),
    assumptions: place(file.assumptions, ['assumptions'], assumptions, parts.assumptions),
  };
  experimentMeaning(told.establishment, told.regimes, told.assumptions);
  const faults = settle('meaning');
  if (faults.length > 0) return { ok: false, faults };

  const [baseline, ...others] = told.regimes.map(({ part }) => part);
  const { formatVersion, id, name, days, replications, seed } = file;
  return {
    ok: true,
    experiment: {
      formatVersion,
      id,
      name,
      establishment: told.establishment.part,
      regimes: [baseline, ...others],
      assumptions: told.assumptions.part,
      days,
      replications,
      seed,
    },
  };
}

interface PartSources {
  readonly establishment: Source | undefined;
  readonly regimes: readonly (Source | undefined)[];
  readonly assumptions: Source | undefined;
}

/** Opens the files that an experiment names, even where its own shape is at fault elsewhere; undefined for parts inline. */
async function openParts(main: Source, load: Load): Promise<PartSources> {
  const opened = new Map<string, Promise<Source>>();
  const open = (part: unknown): Promise<Source | undefined> => {
    const path = partPath.safeParse(part);
    if (!path.success) return Promise.resolve(undefined);
    const file = besides(main.file, path.data);
    const source = opened.get(file) ?? Source.open(file, load);
    opened.set(file, source);
    return source;
  };
  const named = fieldOf(main.value, 'regimes');
  const [establishment, assumptions, ...regimes] = await Promise.all([
    open(fieldOf(main.value, 'establishment')),
    open(fieldOf(main.value, 'assumptions')),
    ...(Array.isArray(named) ? named.slice(0, mostRegimes) : []).map(open),
  ]);
  return { establishment, regimes, assumptions };
}

/** Joins a part with a report on where it stands: in a file of its own, or at a place in the experiment. */
function standing(main: Source) {
  return <Part extends object>(
    written: string | Part,
    path: Path,
    parsed: Part | undefined,
    source: Source | undefined,
  ): Told<Part> => {
    if (typeof written !== 'string') return { part: written, report: within(main.note, ...path) };
    if (parsed === undefined || source === undefined) throw new Error(`${written} was not read.`);
    return { part: parsed, report: source.note };
  };
}

/** The path of a file named in another, relative to where the loader starts. */
function besides(file: string, relative: string): string {
  const steps = file.split(/[/\\]/).slice(0, -1);
  for (const step of relative.split('/')) {
    const last = steps.at(-1);
    if (step === '..' && last !== undefined && last !== '' && last !== '.' && last !== '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
