/** Paints marks on a canvas, always in the light colours: pictures leave the page to be printed and pasted. */
import type { Mark, Scene, Token } from './marks.ts';
import type { Drawing } from './png.ts';

export const lightColours: Readonly<Record<Token, string>> = {
  page: '#fbfaf7',
  card: '#ffffff',
  ink: '#1b1f23',
  soft: '#555e66',
  rule: '#d9dcdf',
  grid: '#e6e8ea',
  baseline: '#09466f',
  other: '#a63c0c',
  'in-cell': '#1f2326',
  'on-wing': '#659e9e',
  workshop: '#09466f',
  education: '#8e48bb',
  moving: '#a63c0c',
  'visit-or-other': '#b48c2b',
  'on-in-cell': '#ffffff',
  'on-on-wing': '#000000',
  'on-workshop': '#ffffff',
  'on-education': '#ffffff',
  'on-moving': '#ffffff',
  'on-visit-or-other': '#000000',
  'band-0': '#1f2326',
  'band-1': '#56656e',
  'band-2': '#a3b5b9',
  'band-3': '#dde7e5',
  'on-band-0': '#ffffff',
  'on-band-1': '#ffffff',
  'on-band-2': '#000000',
  'on-band-3': '#000000',
};

export const sansFamily = "'Inter Variable', Inter, Arial, sans-serif";
export const serifFamily = "'Source Serif 4 Variable', Georgia, serif";

export function paint(context: CanvasRenderingContext2D, scene: Scene): void {
  for (const mark of scene.marks) paintMark(context, mark);
}

/** A scene as the body of a picture to take away. */
export function scenePicture(scene: Scene): Drawing {
  return { height: scene.height, draw: (context) => paint(context, scene) };
}

function paintMark(context: CanvasRenderingContext2D, mark: Mark): void {
  switch (mark.kind) {
    case 'rect':
      context.beginPath();
      context.roundRect(mark.x, mark.y, Math.max(0, mark.width), Math.max(0, mark.height), mark.radius ?? 0);
      fillAndStroke(context, mark.fill, mark.stroke);
      return;
    case 'circle':
      context.beginPath();
      context.arc(mark.x, mark.y, mark.radius, 0, Math.PI * 2);
      fillAndStroke(context, mark.fill, mark.stroke);
      return;
    case 'line':
      context.beginPath();
      context.setLineDash([...(mark.dash ?? [])]);
      context.moveTo(mark.x1, mark.y1);
      context.lineTo(mark.x2, mark.y2);
      context.lineWidth = mark.width;
      context.strokeStyle = lightColours[mark.stroke];
      context.stroke();
      context.setLineDash([]);
      return;
    case 'text':
      context.font = `${mark.weight ?? 400} ${mark.size}px ${sansFamily}`;
      context.textAlign = mark.anchor === 'middle' ? 'center' : (mark.anchor ?? 'start');
      context.fillStyle = lightColours[mark.fill];
      context.fillText(mark.text, mark.x, mark.y);
  }
}

function fillAndStroke(context: CanvasRenderingContext2D, fill: Token, stroke: Token | undefined): void {
  context.fillStyle = lightColours[fill];
  context.fill();
  if (stroke === undefined) return;
  context.lineWidth = 1.5;
  context.strokeStyle = lightColours[stroke];
  context.stroke();
}
