import { isWidthKnown } from '../layout/measure';
import { ICON_GRID, icons } from '../scene/icons';
import type { Box, Icon, Mark, Scene, Stroke, Text } from '../scene/scene';
import { color, strokeColor, type Theme } from '../scene/themes';
import { taper } from '../scene/transform';
import { directed } from './direction';
import { metadataOf } from './embed-svg';
import { EMBEDDED } from './font-faces';
import { decimal, xml } from './xml';

export interface SvgOptions {
  /** Read out for the picture. Without one the picture is an ornament beside words that say the same. */
  title?: string;
  /** JSON that rides along and is found again by `readEmbedded`. */
  document?: string;
  /**
   * Rules for the font that rides along (`fontFacesFor`). Words then keep their measured widths with any font: a program that
   * passes over such rules sets them in another, narrowed or widened to fit.
   */
  faces?: string;
}

/**
 * A scene as an SVG that stands alone: real text, one tspan a line, no foreignObject, no script, nothing fetched from
 * elsewhere. Whatever belongs to one element and role stands in a group with data-id and data-role. The ground is
 * transparent unless the scene draws one.
 */
export function svgOf(scene: Scene, theme: Theme, options: SvgOptions = {}): string {
  const { title, document, faces } = options;
  const family = faces === undefined ? FAMILY : `'${EMBEDDED}', ${FAMILY}`;
  const [width, height] = [decimal(scene.width), decimal(scene.height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    title === undefined ? ' aria-hidden="true">' : ` role="img"><title>${xml(title)}</title>`,
    document === undefined ? '' : metadataOf(document),
    faces === undefined ? '' : `<style>${faces}</style>`,
    `<g font-family="${family}" style="${LETTERS}" stroke-linecap="round" stroke-linejoin="round">`,
    ...groupsOf(scene.marks, { theme, fixed: faces !== undefined }),
    '</g></svg>',
  ].join('');
}

/** As text was measured: its width must not depend on who draws it. */
const FAMILY = "'Noto Sans', sans-serif";
const LETTERS = 'font-kerning:none;font-variant-ligatures:none;text-rendering:geometricPrecision';

interface Ink {
  theme: Theme;
  /** Each line whose width is known says how wide it is to be; one that was guessed would be squeezed. */
  fixed: boolean;
}

function groupsOf(marks: readonly Mark[], ink: Ink): string[] {
  const out: string[] = [];
  let open: Mark | undefined;
  for (const mark of marks) {
    if (!open || open.id !== mark.id || open.role !== mark.role) {
      const id = mark.id === undefined ? '' : ` data-id="${xml(mark.id)}"`;
      out.push(`${open ? '</g>' : ''}<g${id} data-role="${xml(mark.role)}">`);
      open = mark;
    }
    out.push(drawn(mark, ink));
  }
  if (open) out.push('</g>');
  return out;
}

function drawn(mark: Mark, { theme, fixed }: Ink): string {
  switch (mark.kind) {
    case 'box':
      return box(mark, theme);
    case 'stroke':
      return stroke(mark, theme);
    case 'text':
      return words(mark, { theme, fixed });
    case 'icon':
      return icon(mark, theme);
  }
}

function box({ x, y, width, height, round, tone, edge }: Box, theme: Theme): string {
  const corners = round ? ` rx="${decimal(round)}"` : '';
  const line = edge ? ` stroke="${color(theme, edge.tone)}" stroke-width="${decimal(edge.weight)}"` : '';
  const place = `x="${decimal(x)}" y="${decimal(y)}" width="${decimal(width)}" height="${decimal(height)}"`;
  return `<rect ${place}${corners} fill="${color(theme, tone)}"${line}/>`;
}

function stroke(mark: Stroke, theme: Theme): string {
  const path = (points: Stroke['points']) => points.map(({ x, y }) => `${decimal(x)} ${decimal(y)}`).join('L');
  const paint = strokeColor(theme, mark);
  if (mark.weightEnd !== undefined) return `<path d="M${path(taper(mark))}Z" fill="${paint}"/>`;
  const dash = mark.dash ? ` stroke-dasharray="${mark.dash.map(decimal).join(' ')}"` : '';
  return `<path d="M${path(mark.points)}" fill="none" stroke="${paint}" stroke-width="${decimal(mark.weight)}"${dash}/>`;
}

function words({ lines, x, anchor, size, weight, tone }: Text, { theme, fixed }: Ink): string {
  const spans = lines
    .filter(({ text }) => text)
    .map(({ text, baseline, width }) => {
      const wide =
        fixed && isWidthKnown(text, weight) ? ` textLength="${decimal(width)}" lengthAdjust="spacingAndGlyphs"` : '';
      return `<tspan x="${decimal(x)}" y="${decimal(baseline)}"${wide}>${xml(directed(text))}</tspan>`;
    });
  if (!spans.length) return '';
  const aligned = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text font-size="${decimal(size)}" font-weight="${weight}" fill="${color(theme, tone)}"${aligned}>${spans.join('')}</text>`;
}

function icon({ name, x, y, size, tone }: Icon, theme: Theme): string {
  const scale = Math.round((size / ICON_GRID) * 1e4) / 1e4;
  const paths = icons[name].map(({ d, ink, weight, dash }) => {
    const paint = ink === 'sheet' ? theme.sheet : color(theme, tone);
    if (weight === undefined) return `<path d="${d}" fill="${paint}"/>`;
    const dashed = dash ? ` stroke-dasharray="${dash.join(' ')}"` : '';
    return `<path d="${d}" fill="none" stroke="${paint}" stroke-width="${weight}"${dashed}/>`;
  });
  return `<g transform="translate(${decimal(x)} ${decimal(y)}) scale(${scale})">${paths.join('')}</g>`;
}
