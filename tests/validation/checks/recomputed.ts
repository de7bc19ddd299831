/** I13: every measure recomputed from the exported trace by an independent program, on every preset's baseline. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { conditions } from '#scenario/scenario.ts';
import type { Check, Outcome } from '../outcome.ts';
import { disagreements, recompute } from '../recompute.ts';

export const recomputed: Check = {
  ids: ['I13'],
  run: async ({ presets, onProgress, signal }) => {
    const ran = 'one week exported and recomputed from the trace alone (recompute.py)';
    const on = `${presets.length} baselines, both conditions`;
    const base = { check: 'I13', ran, on, tables: [], sample: [] } as const;
    if (spawnSync('python3', ['--version']).status !== 0)
      return [{ ...base, verdict: 'notRun', found: 'no python3 here', exceptions: [] }];
    const cases = presets.flatMap((preset) => conditions.map((condition) => ({ preset, condition })));
    const rows: string[][] = [];
    const wrong: string[] = [];
    let done = 0;
    let figures = 0;
    const measuresWrong = new Set<string>();
    const measures = new Set<string>();
    const lane = async (own: typeof cases): Promise<void> => {
      for (const { preset, condition } of own) {
        const regimes = preset.experiment.regimes.map(({ id }) => id);
        const { assumptions } = preset.experiment;
        const found = await recompute(
          resolve('dist/node/core-day.js'),
          preset.file,
          assumptions,
          regimes,
          regimes[0],
          condition,
          signal,
        );
        const differing = disagreements(found.rows, found.recomputed.rows, regimes[0]);
        const bad = new Set(differing.map((text) => text.slice(0, text.indexOf('|'))));
        found.comparison.measures.forEach(({ id }) => measures.add(id));
        bad.forEach((id) => measuresWrong.add(id));
        figures += found.rows.length;
        wrong.push(...[...bad].map((id) => `I13 ${preset.id} ${condition} ${id}`));
        const all = found.comparison.measures.length;
        rows.push([
          preset.id,
          condition,
          `${all - bad.size} of ${all}`,
          `${found.rows.length - differing.length} of ${found.rows.length}`,
          [...bad].sort().join(', '),
        ]);
        onProgress(++done, cases.length);
      }
    };
    const half = Math.ceil(cases.length / 2);
    await Promise.all([lane(cases.slice(0, half)), lane(cases.slice(half))]);
    const outcome: Outcome = {
      ...base,
      verdict: wrong.length === 0 ? 'met' : 'missed',
      found: `${measures.size - measuresWrong.size} of ${measures.size} measures agree everywhere, in ${figures.toLocaleString('en-GB')} figures`,
      exceptions: wrong.sort(),
      tables: [
        {
          title: 'Measures that an independent program recomputes from the exported trace',
          columns: ['Prison', 'Condition', 'Measures that agree', 'Figures that agree', 'That do not'],
          rows: rows.sort((a, b) => (a.join() < b.join() ? -1 : 1)),
        },
      ],
    };
    return [outcome];
  },
};
