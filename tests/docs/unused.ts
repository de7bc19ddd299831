/** What the files and charts provide for and no process uses: read from the text of the model, so that nobody keeps a list. */
import { readdirSync, readFileSync } from 'node:fs';
import { transitionsOf, type Chart } from '#kernel/chart.ts';
import { behaviourIds, demandIds } from '#scenario/assumptions.ts';

/** Two sentences, or none where there is nothing to say. */
export function unusedText(charts: readonly Chart[]): string {
  const model = ['src/prison', 'src/rules'].map(textOf).join('\n');
  const numbers = behaviourIds.filter((id) => !isRead(id, model));
  const steps = charts.flatMap((chart) =>
    [...new Set(transitionsOf(chart).map(({ event }) => event))].filter(
      (event) => !new RegExp(`\\bevents\\.${event}\\b|, '${event}'`).test(model),
    ),
  );
  const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
  return [
    ...(numbers.length === 0 ? [] : [`Numbers that no process reads yet: ${list(numbers)}.`]),
    ...(steps.length === 0 ? [] : [`Steps of the charts that no process takes yet: ${list(steps)}.`]),
  ].join('\n\n');
}

/** By its whole name, by its first part with the rest put in, or, what people ask for, one after another from their list. */
function isRead(id: string, model: string): boolean {
  const inTurn = /demandIds\.forEach\(\(id\b[^]*?plan\.behaviour\[id\]/.test(model);
  if (inTurn && (demandIds as readonly string[]).includes(id)) return true;
  return model.includes(`'${id}'`) || model.includes(`\`${id.slice(0, id.indexOf('.'))}.$\{`);
}

/** The code that acts: neither the books nor the charts and their numbers. */
function textOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/Book|chart/.test(file))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n');
}
