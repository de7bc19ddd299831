/** A picture to take away: title, picture, source, seed and model version burnt in; no date, so the same result gives the same file. */
import { legendScene, type LegendItem } from './legend.ts';
import { lightColours, paint, sansFamily, serifFamily } from './paint.ts';

export const pictureWidth = 1040;
const margin = 40;
const scale = 2;

export interface Drawing {
  readonly height: number;
  /** Draws the picture with its top left corner at the origin, `pictureWidth` wide. */
  readonly draw: (context: CanvasRenderingContext2D) => void;
}

export interface TakeAway extends Drawing {
  readonly title: string;
  readonly subtitle: string;
  readonly legend: readonly LegendItem[];
  /** Lines at the foot. */
  readonly source: readonly string[];
}

export async function pngOf(picture: TakeAway): Promise<Blob> {
  await document.fonts.ready;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser cannot draw pictures.');
  const titleLines = linesOf(context, picture.title, `600 28px ${serifFamily}`);
  const subtitleLines = linesOf(context, picture.subtitle, `400 16px ${sansFamily}`);
  const sourceLines = picture.source.flatMap((line) => linesOf(context, line, `400 14px ${sansFamily}`));
  const legend = legendScene(picture.legend, pictureWidth);
  const legendTop = margin + titleLines.length * 36 + subtitleLines.length * 24 + 16;
  const top = legendTop + legend.height;
  const height = top + picture.height + 28 + sourceLines.length * 20 + margin;

  canvas.width = (pictureWidth + margin * 2) * scale;
  canvas.height = height * scale;
  context.scale(scale, scale);
  context.fillStyle = lightColours.card;
  context.fillRect(0, 0, pictureWidth + margin * 2, height);
  write(context, titleLines, `600 28px ${serifFamily}`, lightColours.ink, margin + 24, 36);
  write(
    context,
    subtitleLines,
    `400 16px ${sansFamily}`,
    lightColours.soft,
    margin + titleLines.length * 36 + 16,
    24,
  );
  within(context, legendTop, () => paint(context, legend));
  within(context, top, () => picture.draw(context));
  write(context, sourceLines, `400 14px ${sansFamily}`, lightColours.soft, top + picture.height + 36, 20);

  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))),
      'image/png',
    );
  });
}

function within(context: CanvasRenderingContext2D, y: number, draw: () => void): void {
  context.save();
  context.translate(margin, y);
  draw();
  context.restore();
}

function write(
  context: CanvasRenderingContext2D,
  lines: readonly string[],
  font: string,
  colour: string,
  y: number,
  step: number,
): void {
  context.font = font;
  context.textAlign = 'start';
  context.fillStyle = colour;
  lines.forEach((line, index) => context.fillText(line, margin, y + index * step));
}

function linesOf(context: CanvasRenderingContext2D, text: string, font: string): readonly string[] {
  context.font = font;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && context.measureText(`${last} ${word}`).width <= pictureWidth)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
