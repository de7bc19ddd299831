/* Our kernel beside SimPy and beside hand-tuned JavaScript: separate processes in turn, so that a slow minute hits all. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { ModelName, ProcessResult } from './kernel-process.ts';
import { median } from './median.ts';
import { showProgress } from './show-progress.ts';

const rounds = 5;
const peers = '../shared/peers';
const python = '/usr/bin/python3';

interface Program {
  readonly model: ModelName;
  readonly system: 'Core Day' | 'SimPy' | 'hand-tuned JavaScript';
  readonly run: () => { readonly nsPerEvent: number; readonly figures: string };
}

export interface KernelRow {
  readonly model: string;
  readonly system: string;
  /** Per event; per customer of the queue. */
  readonly medianNs: number;
  readonly leastNs: number;
  readonly mostNs: number;
  /** Median time of SimPy, and of the hand-tuned program, over this one's. */
  readonly timesSimPy: number | null;
  readonly timesHandTuned: number | null;
  readonly figures: string;
}

const titles: Record<ModelName, string> = {
  hold: '(a) 1,000 timers',
  mmc: '(b) M/M/10',
  rooms: '(c) rooms and corridors',
};

/** `entry`: this benchmark's own built file, to be run again for one model. */
export function kernelRows(entry: string): KernelRow[] {
  const programs = [...ourPrograms(entry), ...simPyPrograms(), ...handTunedPrograms()];
  const results = programs.map(() => ({ ns: [] as number[], figures: '' }));
  for (let round = 0; round < rounds; round++) {
    programs.forEach((program, index) => {
      showProgress(`round ${round + 1} of ${rounds}: ${titles[program.model]}, ${program.system}`.padEnd(76));
      const { nsPerEvent, figures } = program.run();
      results[index].ns.push(nsPerEvent);
      results[index].figures = figures;
    });
  }
  showProgress('');
  const medianOf = (model: ModelName, system: Program['system']): number | null => {
    const index = programs.findIndex((program) => program.model === model && program.system === system);
    return index < 0 ? null : median(results[index].ns);
  };
  return programs
    .map(({ model, system }, index) => {
      const { ns, figures } = results[index];
      const over = (other: number | null) => (other === null ? null : other / median(ns));
      return {
        model: titles[model],
        system,
        medianNs: median(ns),
        leastNs: Math.min(...ns),
        mostNs: Math.max(...ns),
        timesSimPy: over(medianOf(model, 'SimPy')),
        timesHandTuned: over(medianOf(model, 'hand-tuned JavaScript')),
        figures,
      };
    })
    .sort((a, b) => a.model.localeCompare(b.model));
}

function ourPrograms(entry: string): Program[] {
  return (['hold', 'mmc', 'rooms'] as const).map((model) => ({
    model,
    system: 'Core Day',
    run: () => {
      const { nsPerEvent, figures } = answerOf(process.execPath, [entry, '--model', model]) as ProcessResult;
      return { nsPerEvent, figures: worded(figures) };
    },
  }));
}

/** SimPy's cost of an event does not depend on the length of a run, so shorter runs stand for the whole. */
function simPyPrograms(): Program[] {
  if (!existsSync(`${peers}/simpy`)) return skip(`SimPy: ${peers}/simpy is not there`);
  if (spawnSync(python, ['-c', 'import simpy']).status !== 0)
    return skip(`SimPy: ${python} cannot import it`);
  const sizes = { HOLD_EVENTS: '300000', MMC_N: '200000', C_DAYS: '2' };
  return (['hold', 'mmc', 'rooms'] as const).map((model) => ({
    model,
    system: 'SimPy',
    run: () => {
      const answer = answerOf(python, [`${peers}/simpy/${model}.py`], sizes) as { nsPerEvent: number };
      const figures = worded({ ...answer }, ['clock', 'meanWait', 'moves', 'meanWaitSeconds', 'version']);
      return { nsPerEvent: answer.nsPerEvent, figures };
    },
  }));
}

function handTunedPrograms(): Program[] {
  const file = `${peers}/rooms-tuned.mjs`;
  if (!existsSync(file)) return skip(`hand-tuned JavaScript: ${file} is not there`);
  return [
    {
      model: 'rooms',
      system: 'hand-tuned JavaScript',
      run: () => {
        const { ns, moves, wait } = answerOf(process.execPath, [file]) as Record<
          'ns' | 'moves' | 'wait',
          number
        >;
        return { nsPerEvent: ns, figures: worded({ moves, meanWaitSeconds: wait }) };
      },
    },
  ];
}

function skip(what: string): Program[] {
  process.stderr.write(`\n*** SKIPPED ${what}, so nothing is compared with it. ***\n\n`);
  return [];
}

function answerOf(
  command: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): unknown {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stderr}`);
  return JSON.parse(stdout);
}

function worded(figures: Readonly<Record<string, unknown>>, names = Object.keys(figures)): string {
  return names
    .filter((name) => name in figures)
    .map((name) => {
      const value = figures[name];
      return `${name} ${typeof value === 'number' ? Number(value.toPrecision(6)) : String(value)}`;
    })
    .join(', ');
}
