/** Several pictures under each other as one, each with its heading: for the file that is taken away. */
import type { Mark, Scene } from './marks.ts';

export interface TitledScene {
  readonly title: string;
  readonly scene: Scene;
}

const headingHeight = 34;
const gap = 16;

export function stacked(parts: readonly TitledScene[]): Scene {
  const marks: Mark[] = [];
  let y = 0;
  for (const { title, scene } of parts) {
    marks.push({ kind: 'text', x: 0, y: y + 16, text: title, size: 16, weight: 600, fill: 'ink' });
    y += headingHeight;
    marks.push(...scene.marks.map((mark) => lowered(mark, y)));
    y += scene.height + gap;
  }
  return {
    width: Math.max(0, ...parts.map(({ scene }) => scene.width)),
    height: Math.max(0, y - gap),
    marks,
  };
}

function lowered(mark: Mark, by: number): Mark {
  return mark.kind === 'line' ? { ...mark, y1: mark.y1 + by, y2: mark.y2 + by } : { ...mark, y: mark.y + by };
}
