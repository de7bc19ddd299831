import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { transitionsOf } from '#kernel/chart.ts';
import { personChart } from '#prison/person.chart.ts';
import { sessionChart } from '#prison/session.chart.ts';
import { graphsOf, type Box } from './chart-graph.ts';
import { pictureOf } from './chart-picture.ts';

const charts = [personChart, sessionChart];
const graphs = charts.flatMap(graphsOf);

test.each(graphs.map((graph) => [graph.name, graph] as const))(
  'the drawing of the %s chart shows it as it is: `npx vitest run tests/docs -u` draws it again',
  async (name, graph) => {
    await expect(await pictureOf(graph)).toMatchFileSnapshot(`../../docs/images/chart-${name}.svg`);
  },
);

test('there is no drawing of a chart or a region that is no more', () => {
  const drawings = readdirSync('docs/images').filter((file) => file.startsWith('chart-'));
  expect(drawings.sort()).toEqual(graphs.map(({ name }) => `chart-${name}.svg`).sort());
});

test.each(charts.map((chart) => [chart.id, chart] as const))(
  'every state and every step of the %s chart is on a drawing',
  (id, chart) => {
    const drawn = graphsOf(chart);
    const boxes = drawn.flatMap((graph) => graph.boxes.flatMap(withChildren));
    const arrows = drawn.flatMap((graph) => graph.arrows);
    const bare = (end: string): string => end.replace(/^(from|to) /, '');
    for (const { from, event, to } of transitionsOf(chart)) {
      for (const state of [from, to]) expect(boxes.map((box) => box.id)).toContain(state);
      const isDrawn =
        from === to
          ? boxes.some((box) => box.id === from && box.lines.includes(`↻ ${event}`))
          : arrows.some(
              (arrow) => bare(arrow.from) === from && bare(arrow.to) === to && arrow.events.includes(event),
            );
      expect([id, from, event, to, isDrawn]).toEqual([id, from, event, to, true]);
    }
  },
);

function withChildren(box: Box): readonly Box[] {
  return [box, ...(box.children ?? []).flatMap(withChildren)];
}
