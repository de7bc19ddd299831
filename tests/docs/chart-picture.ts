/** A chart's picture as SVG, laid out by ELK: the same text for the same chart, on its own ground, light or dark. */
import ELK, { type Node, type PlacedEdge, type PlacedNode, type Point } from 'elkjs/lib/elk.bundled.js';
import type { Arrow, Box, ChartGraph } from './chart-graph.ts';

const titleSize = 13;
const smallSize = 11;
const lineHeight = 14;

const options = {
  'elk.algorithm': 'layered',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.json.edgeCoords': 'ROOT',
  'elk.json.shapeCoords': 'ROOT',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.spacing.nodeNodeBetweenLayers': '30',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '9',
  'elk.spacing.nodeNode': '20',
  'elk.spacing.edgeNode': '12',
  'elk.spacing.edgeEdge': '9',
  'elk.spacing.edgeLabel': '2',
  'elk.padding': '[top=14,left=14,bottom=14,right=14]',
};

export async function pictureOf(graph: ChartGraph): Promise<string> {
  const { boxes, arrows, direction } = graph;
  const laidOut = await new ELK().layout<Box, Arrow>({
    id: 'picture',
    layoutOptions: { ...options, 'elk.direction': direction },
    children: boxes.map((box) => nodeOf(box, arrows)),
    edges: arrows.map((arrow, index) => ({
      ...arrow,
      id: `arrow ${index}`,
      sources: [arrow.from],
      targets: [arrow.to],
      labels: [
        {
          text: arrow.events.join(' '),
          width: Math.max(0, ...arrow.events.map((event) => textWidth(event, smallSize) + 6)),
          height: arrow.events.length * (lineHeight - 1),
        },
      ],
    })),
  });
  const width = Math.ceil(laidOut.width);
  const height = Math.ceil(laidOut.height);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${graph.title}</title>`,
    `<style>${style}</style>`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" class="tip"/></marker></defs>',
    `<rect width="${width}" height="${height}" rx="6" class="ground"/>`,
    ...laidOut.children.flatMap(drawBox),
    ...laidOut.edges.map(drawArrow),
    ...laidOut.edges.flatMap(drawEvents),
    ...laidOut.children.flatMap(drawRegionTitle),
    '</svg>',
    '',
  ].join('\n');
}

/** Sizes are set here, since a layout knows no type faces; whoever has many arrows gets room for their ends. */
function nodeOf(box: Box, arrows: readonly Arrow[]): Node<Box & { width: number; height: number }> {
  const { children, ...own } = box;
  if (children !== undefined) {
    const layoutOptions = { 'elk.padding': '[top=36,left=14,bottom=14,right=14]' };
    return {
      ...own,
      width: 0,
      height: 0,
      layoutOptions,
      children: children.map((child) => nodeOf(child, arrows)),
    };
  }
  if (box.kind === 'start') return { ...own, width: 8, height: 8 };
  const ends = Math.max(
    arrows.filter(({ from }) => from === box.id).length,
    arrows.filter(({ to }) => to === box.id).length,
  );
  const size = box.kind === 'elsewhere' ? smallSize : titleSize;
  const texts = [textWidth(box.title, size), ...box.lines.map((line) => textWidth(line, smallSize))];
  return {
    ...own,
    width: Math.ceil(Math.max(...texts, ends * 12) + 22),
    height: 28 + box.lines.length * lineHeight,
  };
}

/** Close enough for the sans-serif faces of usual systems. */
function textWidth(words: string, size: number): number {
  let ems = 0;
  for (const letter of words) {
    if (/[ijlft.]/.test(letter)) ems += 0.3;
    else if (/[mwMW↻]/.test(letter)) ems += 0.85;
    else ems += /[A-Z]/.test(letter) ? 0.68 : 0.56;
  }
  return ems * size;
}

function drawBox(box: PlacedNode<Box>): readonly string[] {
  const { kind, title, lines, children } = box;
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(Math.round);
  if (kind === 'start') return [`<circle cx="${x + 4}" cy="${y + 4}" r="4" class="tip"/>`];
  const drawn = [`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" class="${kind}"/>`];
  if (children !== undefined) return [...drawn, ...children.flatMap(drawBox)];
  const middle = Math.round(x + width / 2);
  return [
    ...drawn,
    text(middle, y + 18, title, kind === 'elsewhere' ? 'small' : 'title'),
    ...lines.map((line, index) => text(middle, y + 20 + (index + 1) * lineHeight, line, 'small')),
  ];
}

/** Above the arrows, which may pass behind it. */
function drawRegionTitle({ children, x, y, title }: PlacedNode<Box>): readonly string[] {
  return children === undefined ? [] : [text(Math.round(x) + 12, Math.round(y) + 21, title, 'title left')];
}

function drawArrow({ sections }: PlacedEdge<Arrow>): string {
  const path = sections.map(({ startPoint, bendPoints = [], endPoint }) =>
    [startPoint, ...bendPoints, endPoint]
      .map((point, index) => `${index === 0 ? 'M' : 'L'}${at(point)}`)
      .join(''),
  );
  return `<path d="${path.join('')}" class="arrow" marker-end="url(#tip)"/>`;
}

const at = ({ x, y }: Point): string => `${Math.round(x)} ${Math.round(y)}`;

function drawEvents({ events, labels: [label] }: PlacedEdge<Arrow>): readonly string[] {
  const middle = Math.round(label.x + label.width / 2);
  return events.map((event, index) =>
    text(middle, Math.round(label.y) + 10 + index * (lineHeight - 1), event, 'event'),
  );
}

const text = (x: number, y: number, words: string, kind: string): string =>
  `<text x="${x}" y="${y}" class="${kind}">${words}</text>`;

const style = `
text { font-family: Inter, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif; text-anchor: middle; fill: #1b1f23; }
.title { font-size: ${titleSize}px; font-weight: 600; }
.left { text-anchor: start; stroke: #eaf1f1; stroke-width: 5px; paint-order: stroke; }
.small { font-size: ${smallSize}px; fill: #555e66; }
.event { font-size: ${smallSize}px; fill: #09466f; stroke: #fbfaf7; stroke-width: 3px; paint-order: stroke; }
.ground { fill: #fbfaf7; } .region { fill: #eaf1f1; stroke: #659e9e; } .state { fill: #ffffff; stroke: #767e86; }
.elsewhere { fill: none; stroke: #767e86; stroke-dasharray: 3 3; }
.arrow { fill: none; stroke: #09466f; stroke-width: 1.2; } .tip { fill: #09466f; }
@media (prefers-color-scheme: dark) {
text { fill: #eceef0; } .left { stroke: #17262a; } .small { fill: #a9b1b8; } .event { fill: #b8e1ff; stroke: #0f1114; }
.ground { fill: #0f1114; } .region { fill: #17262a; stroke: #61baaa; } .state { fill: #16191d; stroke: #7b858e; }
.elsewhere { stroke: #7b858e; } .arrow { stroke: #b8e1ff; } .tip { fill: #b8e1ff; }
}
`;
