import { directed } from '../../shared/export/direction';
import { ICON_GRID, icons } from '../../shared/scene/icons';
import type { Box, Icon, Mark, Scene, Stroke, Text } from '../../shared/scene/scene';
import { color, strokeColor, type Theme } from '../../shared/scene/themes';
import { taper } from '../../shared/scene/transform';

export type Brush = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/**
 * A scene on a canvas, as svgOf draws it: the same marks in the same order, px at zoom 1 in the brush's own coordinates. Where
 * there is nothing the canvas keeps what it had. The fonts must be there: see `loadFonts`.
 */
export function paint(brush: Brush, scene: Scene, theme: Theme): void {
  brush.save();
  brush.lineCap = 'round';
  brush.lineJoin = 'round';
  brush.direction = 'ltr'; // a line from the right brings its own order
  brush.textBaseline = 'alphabetic';
  for (const mark of scene.marks) paintMark(brush, mark, theme);
  brush.restore();
}

/** Loads the parts of our font that hold the letters of this scene. A canvas does not wait for them. */
export async function loadFonts({ marks }: Scene): Promise<void> {
  const letters = new Map<Text['weight'], Set<string>>();
  for (const mark of marks) {
    if (mark.kind !== 'text') continue;
    const known = letters.get(mark.weight) ?? new Set();
    letters.set(mark.weight, known);
    for (const { text } of mark.lines) for (const letter of text) known.add(letter);
  }
  const faces = [...letters].map(([weight, known]) =>
    document.fonts.load(`${weight} 16px ${FAMILY}`, [...known].join('')),
  );
  await Promise.all(faces);
}

const FAMILY = "'Noto Sans', sans-serif";

function paintMark(brush: Brush, mark: Mark, theme: Theme): void {
  if (mark.kind === 'box') paintBox(brush, mark, theme);
  else if (mark.kind === 'stroke') paintStroke(brush, mark, theme);
  else if (mark.kind === 'text') paintText(brush, mark, theme);
  else paintIcon(brush, mark, theme);
}

function paintBox(brush: Brush, { x, y, width, height, round, tone, edge }: Box, theme: Theme): void {
  brush.beginPath();
  brush.roundRect(x, y, width, height, round);
  brush.fillStyle = color(theme, tone);
  brush.fill();
  if (edge) line(brush, color(theme, edge.tone), edge.weight);
}

function paintStroke(brush: Brush, mark: Stroke, theme: Theme): void {
  const tapers = mark.weightEnd !== undefined;
  brush.beginPath();
  for (const { x, y } of tapers ? taper(mark) : mark.points) brush.lineTo(x, y);
  if (tapers) {
    brush.fillStyle = strokeColor(theme, mark);
    brush.fill();
  } else line(brush, strokeColor(theme, mark), mark.weight, mark.dash);
}

function paintText(brush: Brush, { lines, x, anchor, size, weight, tone }: Text, theme: Theme): void {
  brush.font = `${weight} ${size}px ${FAMILY}`;
  brush.fontKerning = 'none'; // as it was measured
  brush.textRendering = 'geometricPrecision';
  brush.letterSpacing = '0px';
  brush.textAlign = ({ start: 'left', middle: 'center', end: 'right' } as const)[anchor];
  brush.fillStyle = color(theme, tone);
  for (const { text, baseline } of lines) brush.fillText(directed(text), x, baseline);
}

function paintIcon(brush: Brush, { name, x, y, size, tone }: Icon, theme: Theme): void {
  brush.save();
  brush.translate(x, y);
  brush.scale(size / ICON_GRID, size / ICON_GRID);
  for (const { d, ink, weight, dash } of icons[name]) {
    const path = new Path2D(d);
    const shade = ink === 'sheet' ? theme.sheet : color(theme, tone);
    if (weight !== undefined) line(brush, shade, weight, dash, path);
    else {
      brush.fillStyle = shade;
      brush.fill(path);
    }
  }
  brush.restore();
}

function line(brush: Brush, shade: string, weight: number, dash: readonly number[] = [], path?: Path2D): void {
  brush.strokeStyle = shade;
  brush.lineWidth = weight;
  brush.setLineDash([...dash]);
  if (path) brush.stroke(path);
  else brush.stroke();
}
